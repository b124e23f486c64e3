#pragma once
// Tables and pictures of the 季度进展情况通报. Units stand in the order of the ledger: nobody is ranked.

#include <string>
#include <vector>

#include "app/due_list.h"
#include "app/line_lights.h"
#include "app/paper.h"
#include "app/quarter_figures.h"
#include "report/document.h"

namespace fazhi::app {

// 新增的缺口 (those of new obligations too), 消除的缺口: from → to, what decided it, which papers came or went.
report::Table new_gaps_table(const Comparison& comparison);
report::Table cured_table(const Comparison& comparison);
// 封账后变动 that made something better or worse, each with its causes.
report::Table later_table(const Comparison& later);

// Areas or units with their sum; `counts`: nullptr where nothing is compared.
report::Table groups_table(const std::vector<LineGroup>& groups, const std::vector<ChangeCounts>* counts,
                           const LineCell& total, const std::string& name, const std::string& heading);

report::Table trend_table(const QuarterFigures& figures);
// 2026年第二季度：2026-020并入2026-017; empty: 认定 and 销号 explain every change.
std::string otherwise_text(const QuarterFigures& figures);
// Which baselines the trend rests on, for the notes: 2026年第一季度#8169 · …
std::string baselines_text(const QuarterFigures& figures);
// One quarter is no trend: empty.
std::vector<report::Block> trend_blocks(const QuarterFigures& figures);

// For the workbook: of 分季度情况 where there are several quarters, and of the areas' gaps.
std::vector<report::Chart> progress_charts(const std::vector<report::Table>& sheets);

// Problems past their limit, of those open at `until`.
report::Table overdue_table(const PaperScene& scene, Instant until);

// What falls due: one by one, and how many in which area and month of the quarter.
report::Table due_rows(const std::vector<DueItem>& items, const View& view);
report::Table due_counts(const std::vector<DueItem>& items, const View& view, const core::Period& quarter);

}  // namespace fazhi::app
