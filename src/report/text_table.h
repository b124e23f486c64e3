#pragma once
// A Table for a terminal: columns by display width (a 汉字 is two), long cells wrapped, never wider than asked.

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.h"

namespace fazhi::report {

// Header, rule, rows; two spaces between columns, no trailing spaces, every line ends in a newline. The widest columns
// give way first until the whole fits into `width` terminal columns; none becomes narrower than 4 (its own text, where
// shorter). A terminal too narrow for that many columns gets lines longer than `width`.
std::string to_text_table(const Table& table, std::size_t width);

// Pieces of at most `width` terminal columns; breaks at spaces where there are any, else between characters, and does
// not begin a line with closing punctuation. At least one piece. width >= 2.
std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width);

}  // namespace fazhi::report
