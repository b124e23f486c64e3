#pragma once
// Rows of the 整改台账: what is said of each problem, column by column (core/rectification_columns.h), before it has a format.

#include <array>
#include <string>
#include <vector>

#include "app/problem_rows.h"
#include "core/rectification_columns.h"
#include "report/document.h"

namespace fazhi::app {

struct RectificationRow {
  std::string key;
  core::ProblemStage stage = core::ProblemStage::confirmed;
  core::ProblemState state = core::ProblemState::confirmed;
  std::array<report::Cell, core::kRectificationColumns> cells;
  std::string basis_short;               // 依据 for a narrow column; empty: as the cell
  std::vector<std::string> basis_names;  // what stands for what in it

  const report::Cell& at(core::RectificationColumn column) const { return cells[static_cast<std::size_t>(column)]; }
  report::Cell& at(core::RectificationColumn column) { return cells[static_cast<std::size_t>(column)]; }
};

// What the checklist proposes and nobody has decided, begins with it: 「（建议）补齐材料归档」.
inline constexpr std::string_view kSuggested = "（建议）";

// Problems that were confirmed and are of one of the stages, in the order of the 问题清单.
std::vector<RectificationRow> rectification_rows(const Problems& problems, const StageFilter& stages);

// 备注 under a profile: what has no column of its own there goes into it.
std::string remark_of(const RectificationRow& row, const core::ColumnProfile& profile);

}  // namespace fazhi::app
