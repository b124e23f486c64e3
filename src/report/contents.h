#pragma once
// The table of contents of a long paper. Not every paper has one: a letter never has, however long its annexes are.

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.h"

namespace fazhi::report {

inline constexpr int kContentsLevels = 2;  // 一、 and （一）

struct ContentsEntry {
  std::size_t heading = 0;  // which one of the document, counted from 0 over all levels
  int level = 1;
  std::string text{};
};

// Headings of the first level, and of the second where they are not too many to be looked through. Empty for a paper of some
// twelve pages or fewer, for one of few headings, and for one addressed to somebody.
std::vector<ContentsEntry> contents_of(const Document& document);

// About how many pages it has on paper.
double estimated_pages(const Document& document);

}  // namespace fazhi::report
