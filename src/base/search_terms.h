#pragma once
// What somebody typed after `search`, read: words that must all occur, and words that must not. No operators but these two: AND,
// NEAR, * and : are words or punctuation like any other. Pure.

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace fazhi {

struct SearchTerms {
  std::vector<std::string> all;   // as typed, without quotes; each holds at least one letter, digit or character
  std::vector<std::string> none;  // after -
};

// Blanks part words, except inside "…", “…” and 「…」; a quote left open ends with the text. A word of punctuation only is reported as
// a note and left out. Reported as errors (search-words): nothing to look for; too much (more than kMostSearchWords words or
// kLongestSearch characters).
inline constexpr std::size_t kMostSearchWords = 16;
inline constexpr std::size_t kLongestSearch = 200;
SearchTerms read_search_terms(std::span<const std::string> typed, Diagnostics& out);

}  // namespace fazhi
