#include "core/problem_counts.h"

#include <algorithm>

namespace fazhi::core {

namespace {

bool stands_aside(const ProblemRecord& problem) {
  return problem.state == ProblemState::omitted || problem.state == ProblemState::merged ||
         problem.state == ProblemState::split;
}

std::optional<Instant> first_sealing(const Period& period, std::span<const SealState> seals) {
  const std::string name = format_period(period);
  const auto first = std::ranges::find(seals, name, [](const SealState& seal) { return seal.sealed.period; });
  return first == seals.end() ? std::nullopt : std::optional(first->at);
}

// Instant::max() while it is not closed.
Instant closed_at(const ProblemRecord& problem) {
  const bool is_closed = problem.state == ProblemState::closed && problem.closing;
  return is_closed ? problem.closing->at : Instant::max();
}

}  // namespace

std::optional<Date> limit_of(const ProblemRecord& problem) {
  if (problem.limit) return problem.limit;
  return problem.entered ? problem.entered->limit : std::nullopt;
}

bool was_open(const ProblemRecord& problem, Instant until) {
  if (stands_aside(problem) || problem.confirmed_at > until) return false;
  const Instant closed = closed_at(problem);
  return closed == Instant::max() || closed >= until;
}

bool is_past_limit(const ProblemRecord& problem, Date as_of, Instant until) {
  const auto limit = limit_of(problem);
  return limit && *limit < as_of && was_open(problem, until);
}

WorkSpan work_span(const Period& period, std::span<const SealState> seals) {
  constexpr std::chrono::hours kBeijing{8};
  const Instant begins = Instant(first_day(period)) - kBeijing;
  return {first_sealing(previous(period), seals).value_or(begins),
          first_sealing(period, seals).value_or(Instant::max()), last_day(period)};
}

ProblemCounts count_problems(std::span<const ProblemRecord> problems, const WorkSpan& span) {
  ProblemCounts counts;
  for (const ProblemRecord& problem : problems) {
    if (stands_aside(problem) || problem.confirmed_at > span.until) continue;
    if (problem.confirmed_at > span.since) ++counts.confirmed;
    const Instant closed = closed_at(problem);
    if (closed < span.until && closed > span.since) ++counts.closed;
    if (was_open(problem, span.until)) ++counts.open;
    if (is_past_limit(problem, span.as_of, span.until)) ++counts.overdue;
  }
  return counts;
}

}  // namespace fazhi::core
