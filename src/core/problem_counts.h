#pragma once
// How many problems there were and what was done about them in a period, by what is known: for baselines, trends and papers.

#include <cstdint>
#include <span>

#include "core/period.h"
#include "core/problem_record.h"
#include "core/seal.h"

namespace fazhi::core {

struct ProblemCounts {
  std::int64_t open = 0;       // confirmed and not yet 销号
  std::int64_t overdue = 0;    // of the open ones, past their limit on the period's last day (is_past_limit)
  std::int64_t confirmed = 0;  // in the time of the period's work
  std::int64_t closed = 0;     // likewise
  bool operator==(const ProblemCounts&) const = default;
};

// A quarter's problems are confirmed in the weeks after its end: its work lasts from the first sealing of the period before (or, where that
// was never sealed, from its own first day) to its own first sealing, or until now. So each problem is counted in one period.
struct WorkSpan {
  Instant since{};
  Instant until{};
  Date as_of;  // for what is overdue
};
WorkSpan work_span(const Period& period, std::span<const SealState> seals);

// Omitted, merged and split ones are counted nowhere: others stand in their place or nobody does. One that was closed and came back is
// counted by its last 认定.
ProblemCounts count_problems(std::span<const ProblemRecord> problems, const WorkSpan& span);

// 整改时限 as planned, extended or entered.
std::optional<Date> limit_of(const ProblemRecord& problem);

// Confirmed by then and not closed by then, as far as is known now.
bool was_open(const ProblemRecord& problem, Instant until = Instant::max());
// 超过整改时限, for every paper alike: not closed, and the limit passed before `as_of`. Handed in for 销号, disputed or with its deficit gone,
// it counts all the same until somebody closes it; papers say how many of them are which.
bool is_past_limit(const ProblemRecord& problem, Date as_of, Instant until = Instant::max());

}  // namespace fazhi::core
