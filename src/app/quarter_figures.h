#pragma once
// What the 季度进展情况通报 states, before it is worded: the state of the quarter (as sealed, where it is), what changed since the quarter
// sealed before, the trend over all of them, and problems.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/comparison.h"
#include "app/paper.h"
#include "core/problem_counts.h"

namespace fazhi::app {

struct TrendPoint {
  std::string quarter;               // 2026年第二季度; of what is not sealed: 截至2026年9月30日
  std::string baseline;              // #123 · …; empty: not sealed
  std::optional<Instant> sealed_at;  // as it is in use
  core::WorkSpan work;               // in which 认定 and 销号 are counted
  core::LineCounts lines;
  std::optional<core::ProblemCounts> problems;  // none: of one unit or area, of which a baseline counts no problems
  // What 认定 and 销号 do not explain of the change since the point before: 并入, 拆分, 不列, 重开, corrections.
  std::int64_t otherwise = 0;
  std::string otherwise_text;  // 并入2026-020
};

struct QuarterFigures {
  core::Period period;
  std::optional<Comparison> since;  // against the state before; none: nothing was sealed before
  std::optional<Side> alone;        // the quarter's own state, then
  std::optional<Comparison> later;  // 封账后变动 of the baseline compared with
  std::int64_t later_here = 0;      // of the quarter's own baseline
  std::vector<TrendPoint> trend;    // in the order of time, the quarter itself last
  core::ProblemCounts problems;     // of the units and areas asked for
  core::WorkSpan work;              // for which they are counted
  bool is_work_over = false;        // the quarter was sealed: until then

  const Side& now() const { return since ? since->after : *alone; }
};

// `against` as typed; empty: the quarter sealed last before this one. nullopt: reported.
std::optional<QuarterFigures> quarter_figures(const PaperScene& scene, const std::string& against, Diagnostics& out);

// Ids of the unit and checklist asked for.
core::Selection selection_of(const PaperScene& scene);
// By the key of an obligation.
bool is_of(const std::string& key, const core::Selection& selection);

}  // namespace fazhi::app
