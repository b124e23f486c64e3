#pragma once
// One line of a template cut into text and {{…}}, with the column of each. Full-width ｛｛ ｝｝ count as well: input methods write them.

#include <string>
#include <string_view>
#include <vector>

namespace fazhi::report {

struct LinePart {
  bool tag = false;
  std::string text;  // of a tag: what stands between the braces, trimmed
  int column = 1;    // in characters, from 1
  // Of a tag: its first word where a second follows (如果 in 「如果 问题」), else the whole.
  std::string first;
  std::string rest;
};

struct CutLine {
  std::vector<LinePart> parts;
  int open_at = 0;   // column of a {{ that is not closed on the line; 0: none
  int close_at = 0;  // column of a }} that nothing opened; 0: none
};

CutLine cut_line(std::string_view line);

}  // namespace fazhi::report
