#include "core/limit.h"

#include <utility>

#include "core/limit_run.h"

namespace fazhi::core {
namespace {

void note(const LimitCase& asked, Deadline& deadline, LimitStep step) {
  if (asked.with_steps) deadline.steps.push_back(std::move(step));
}

void pause(Deadline& deadline, std::optional<Date> since) {
  deadline.status = DeadlineStatus::paused;
  deadline.paused_since = since;
}

void leave_open(const LimitCase& asked, Deadline& deadline, Date not_before) {
  deadline.status = DeadlineStatus::not_before;
  deadline.not_before = not_before;
  note(asked, deadline, {.what = LimitStepKind::not_known, .date = not_before});
}

void note_extension(const LimitCase& asked, Deadline& deadline, const LimitRun& run) {
  const ExtensionFacts& extension = *asked.facts.extension;
  const std::optional<Date> told = happened(asked, extension.told);
  const std::optional<Date> base_end = run.base.counted.date;
  if (!told || !run.base.rolled.date) return;
  if (*run.base.rolled.date < *told) {
    return note(asked, deadline,
                {.what = LimitStepKind::extension_too_late, .date = *told, .until = run.base.rolled.date});
  }
  if (!extension.signed_) return note(asked, deadline, {.what = LimitStepKind::extension_unsigned, .date = *told});
  const int granted = units_granted(extension);
  if (extension.stated.value_or(0) > granted) {
    note(asked, deadline, {.what = LimitStepKind::extension_cut, .date = *told, .count = *extension.stated});
  }
  const Counted& end = run.end.counted;
  if (end.date) note(asked, deadline, {LimitStepKind::extended, *base_end, end.date, granted, end.skipped});
}

void note_counts(const LimitCase& asked, Deadline& deadline, const LimitRun& run) {
  const Counted& base = run.base.counted;
  if (base.date) note(asked, deadline, {LimitStepKind::counted, run.start, base.date, asked.limit.n, base.skipped});
  if (asked.facts.extension) note_extension(asked, deadline, run);
  const auto& [counted, rolled] = run.end;
  if (rolled.date && rolled.date != counted.date) {
    note(asked, deadline, {LimitStepKind::rolled, *counted.date, rolled.date, 0, rolled.skipped});
  }
}

void conclude(const LimitCase& asked, Deadline& deadline, LimitRun run) {
  for (LimitStep& step : run.steps) note(asked, deadline, std::move(step));
  if (run.paused_since) return pause(deadline, run.paused_since);
  // Where a suspension left the end open, what was counted without it would only mislead.
  const bool held_open = run.not_before && run.end.rolled.date;
  if (asked.with_steps && !held_open) note_counts(asked, deadline, run);
  if (run.not_before) return leave_open(asked, deadline, *run.not_before);
  deadline.status = DeadlineStatus::known;
  deadline.due = run.end.rolled.date;
}

// What the restart makes of the first run: that run itself, a new one, or nothing more to count, because the limit is
// paused or nobody can know.
std::optional<LimitRun> restart(const LimitCase& asked, Deadline& deadline, LimitRun first) {
  const RestartFacts& facts = *asked.facts.restart;
  const std::optional<Date> awaited = happened(asked, facts.awaited);
  if (!awaited) {
    const std::optional<Date> at = happened(asked, facts.at);
    if (at) note(asked, deadline, {.what = LimitStepKind::awaited_not_recorded, .date = *at});
    return first;
  }
  const std::optional<bool> too_late = ran_out_before(first, *awaited);
  if (!too_late) {
    leave_open(asked, deadline, *first.not_before);
    return std::nullopt;
  }
  if (*too_late) {
    note(asked, deadline, {.what = LimitStepKind::awaited_too_late, .date = *awaited, .until = first.end.rolled.date});
    return first;
  }
  note(asked, deadline, {.what = LimitStepKind::awaited, .date = *awaited});
  const std::optional<Date> at = happened_since(asked, facts.at, *awaited);
  if (!at) {
    pause(deadline, awaited);
    return std::nullopt;
  }
  note(asked, deadline, {.what = LimitStepKind::restarted, .date = *at});
  deadline.started = at;
  return run_limit(asked, *at);
}

}  // namespace

Deadline compute_deadline(const Calendar& calendar, const Limit& limit, const LimitFacts& facts, Date as_of,
                          bool with_steps) {
  Deadline deadline;
  if (!facts.trigger) return deadline;
  const LimitCase asked{calendar, limit, facts, as_of, with_steps};
  deadline.started = facts.trigger;
  note(asked, deadline, {.what = LimitStepKind::started, .date = *facts.trigger});
  std::optional<LimitRun> run = run_limit(asked, *facts.trigger);
  if (facts.restart) run = restart(asked, deadline, *std::move(run));
  if (run) conclude(asked, deadline, *std::move(run));
  return deadline;
}

}  // namespace fazhi::core
