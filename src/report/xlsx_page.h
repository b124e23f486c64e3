#pragma once
// What all our worksheets share on paper: landscape, one page wide, the state and the page number under it; how tall rows are.

#include <cstddef>
#include <string_view>

#include "report/xlsx_formats.h"

namespace fazhi::report {

inline constexpr double kTextLine = 13.5;   // points, for 五号
inline constexpr double kTallestRow = 400;  // Excel ends at 409

// In points, of columns that are so many digits wide together.
double points_of(double digits, std::size_t columns);

// What a printed page holds of a sheet whose columns are so many points wide, in points of the sheet: Excel makes it
// smaller until it is one page wide.
double page_height(double sheet_width);

// Lines that a text needs in a column of that many digits.
double lines_in(std::string_view text, double width);

// `marks`: 示例数据 · 拟列稿, at the head of every page; empty: none. Throws Failure `xlsx-write`.
void set_up_page(lxw_worksheet* sheet, std::string_view marks, std::string_view state_line);

// A4, or A3 for a sheet so wide that on A4 its type would be too small to read. After set_up_page.
void fit_paper(lxw_worksheet* sheet, double sheet_width);

}  // namespace fazhi::report
