#pragma once
// Rows of the 问题清单 that say the same of many units, put together: 「下列30家单位……」 with the units listed.

#include <vector>

#include "report/problem_paper.h"

namespace fazhi::report {

using RowGroup = std::vector<const PaperRow*>;  // never empty

// In the order of `rows`; with Grouping::task a rule stands where its first row stood. The rows must outlive the groups.
std::vector<RowGroup> grouped_rows(const std::vector<PaperRow>& rows, Grouping grouping);

// All fourteen cells in the order of problem_table(); `seq` is the 序号.
Row cells_of(std::int64_t seq, const PaperRow& row);
Row cells_of(std::int64_t seq, const RowGroup& group);

}  // namespace fazhi::report
