#pragma once
// A verdict as it is kept: what was decided on a day, and the papers it rested on, in one line. A baseline (seal_text.h) is made of these;
// verdicts of today are turned into them to be compared with it. Not for explaining: that takes the verdict itself.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/verdict.h"
#include "core/wording.h"

namespace fazhi::core {

struct VerdictLine {
  std::string key;  // checklist/task@unit#period-or-matter
  Result result = Result::none;
  Timing timing = Timing::no_limit;
  Light light = Light::blue;
  bool gap = false;
  bool hint = false;
  bool shown = false;  // of the year of the day, or an older gap that nobody settled: what status and gaps count
  std::string due;     // 2026-09-30; >=2027-01-01: not before; paused; empty: none
  std::optional<Date> done_on;
  std::vector<std::string> records;  // ids of those that met its needs, sorted
  std::string facts;                 // 16 hex digits over what it rests on, day by day the same
  std::string said;                  // 未落实·逾期, as lists say it
  std::string reason;                // why it is not in order; empty where it is

  // What lists count: a 提示 is none, nor is an older gap that was settled.
  bool is_gap() const { return gap && !hint && shown; }
  bool is_owed() const { return result != Result::waived && result != Result::not_applicable; }
};

VerdictLine line_of(const Verdict& verdict, const WordingContext& context, bool shown);

// Whether the two say the same, wording apart.
bool same_verdict(const VerdictLine& one, const VerdictLine& other);

// Gaps and what is owed among those shown.
struct LineCounts {
  std::int64_t owed = 0, gaps = 0;
};
LineCounts count_lines(std::span<const VerdictLine> lines);

}  // namespace fazhi::core
