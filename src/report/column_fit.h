#pragma once
// How the columns of a table share the width of a page: short ones keep theirs, running texts share the rest by what stands in them.

#include <span>
#include <string_view>

#include "report/document.h"

namespace fazhi::report {

inline constexpr double kLandscapePage = 64;   // 汉字 in 小五
inline constexpr double kLandscapeSmall = 76;  // in 六号, for tables of very many columns

// What a column needs so that no day, number or code in it is broken: its longest run of Latin letters and digits, in 汉字.
double unbroken_width(const Table& table, std::size_t column);

// So that rows are as low as can be, and the highest lowest of all: a list of units needs the room in the statement, a lawsuit in its
// articles; a column with few texts, but long ones, needs it as well. Columns with nothing in them are as wide as their heading in two
// lines. `running`: keys of the columns of running text; `total`: what all together may take, in 汉字.
void fit_columns(Table& table, std::span<const std::string_view> running, double total);

// What the columns that are not running text take of it.
double taken_by_others(const Table& table, std::span<const std::string_view> running);

}  // namespace fazhi::report
