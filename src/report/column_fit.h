#pragma once
// How the columns of a table share the width of a page: short ones keep theirs, running texts share the rest by what stands in them.

#include <span>
#include <string_view>

#include "report/document.h"

namespace fazhi::report {

inline constexpr double kLandscapePage = 64;  // 汉字 in 小五

// So that rows are as low as can be: a list of units needs the room in the statement, a lawsuit in its articles. Columns with nothing in
// them give most of theirs. `running`: keys of the columns of running text; `total`: what all together may take, in 汉字.
void fit_columns(Table& table, std::span<const std::string_view> running, double total);

}  // namespace fazhi::report
