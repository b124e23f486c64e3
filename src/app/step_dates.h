#pragma once
// The days of one matter as its date checks read them: which step came when, and what the law asks to lie between two of them. Nothing is
// laid down here: steps, minimums and actual lengths are those of the verdicts' findings.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/view.h"
#include "report/decision_timeline_picture.h"

namespace fazhi::app {

// One date check with at least one of its two days.
struct StepCheck {
  const core::Verdict* verdict = nullptr;
  const core::CheckFinding* finding = nullptr;
  std::size_t from = 0, to = 0;  // positions of steps
  std::string name;              // 公开征求意见期限
  std::string asked;             // 不少于30日, 不超过20个工作日, 在前
  std::string actual;            // 18日; empty: cannot be told yet
  std::string conclusion;        // 达到, 少12日, 次序颠倒, 尚未发生, 未登记
  std::string basis;             // short
};

struct Shortfall {
  core::TaskSeverity severity = core::TaskSeverity::major;
  std::string statement, basis;
};

struct StepDates {
  std::uint32_t matter = core::kNone;
  std::vector<report::DecisionStep> steps;  // by day; those without one at last
  std::vector<StepCheck> checks;            // by their first step
  std::vector<Shortfall> shortfalls;        // everything that is not as it should be, the gravest first
  std::vector<std::string> basis_names;     // what the short names stand for
};

// `matter`: a position; `checklist`: only of that one (empty: all). Verdicts under a mere 提示 give no shortfall.
StepDates step_dates(const View& view, std::uint32_t matter, const std::string& checklist);

// For the picture: the minimums alone, for a maximum has no room to be kept open.
report::DecisionTimeline timeline_of(const StepDates& dates, const View& view);

}  // namespace fazhi::app
