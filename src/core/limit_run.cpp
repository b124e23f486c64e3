#include "core/limit_run.h"

#include <algorithm>
#include <utility>

namespace fazhi::core {
namespace {

constexpr std::chrono::days kOneDay{1};

// --- counting around pauses ----------------------------------------------------------------------------------------

bool is_paused(const std::vector<Pause>& pauses, Date date) {
  return std::ranges::any_of(pauses, [date](const Pause& pause) { return pause.from < date && date <= pause.until; });
}

// nullopt: a working day or not, nobody has told us.
std::optional<bool> does_count(const LimitCase& asked, const std::vector<Pause>& pauses, Date date,
                               std::vector<Skipped>& skipped) {
  if (is_paused(pauses, date)) {
    if (asked.with_steps) skipped.push_back({date, "中止计时"});
    return false;
  }
  if (asked.limit.unit != DayUnit::workday) return true;
  const std::optional<bool> is_workday = asked.calendar.is_workday(date);
  if (asked.with_steps && is_workday == false) skipped.push_back({date, *asked.calendar.why_off(date)});
  return is_workday;
}

Counted count_around(const LimitCase& asked, Date start, int n, const std::vector<Pause>& pauses) {
  Counted counted;
  Date date = start;
  while (n > 0) {
    date += kOneDay;
    const std::optional<bool> counts = does_count(asked, pauses, date, counted.skipped);
    if (!counts) return {.not_before = make_date(year_of(date), 1, 1)};
    if (*counts) --n;
  }
  counted.date = date;
  return counted;
}

// The end of n units after `start`, not rolled. Months that are interrupted are counted as the days they have: their
// end moves by as many days as did not count.
Counted count_units(const LimitCase& asked, Date start, int n, bool end_day, const std::vector<Pause>& pauses) {
  const AddOptions options{.end_day = end_day, .list_skipped = asked.with_steps};
  const bool interrupted = std::ranges::any_of(pauses, [start](const Pause& pause) { return pause.until > start; });
  if (!interrupted || n <= 0) return add(asked.calendar, start, std::max(n, 0), asked.limit.unit, options);
  if (asked.limit.unit != DayUnit::month) return count_around(asked, start, n + (end_day ? 0 : 1), pauses);
  const Counted uninterrupted = add(asked.calendar, start, n, DayUnit::month, options);
  return count_around(asked, start, static_cast<int>((*uninterrupted.date - start).count()), pauses);
}

LimitEnd with_roll(const LimitCase& asked, const Counted& counted) {
  if (!asked.limit.roll || !counted.date) return {counted, counted};
  return {counted, roll(asked.calendar, *counted.date, asked.with_steps)};
}

// --- ran out or not ------------------------------------------------------------------------------------------------

std::optional<bool> is_later(Date date, const std::optional<Date>& end, const std::optional<Date>& not_before,
                             const std::optional<Date>& unrolled) {
  if (!not_before) return date > *end;
  const Date earliest = unrolled ? std::max(*unrolled, *not_before) : *not_before;
  return date <= earliest ? std::optional(false) : std::nullopt;
}

std::optional<bool> ran_out_before(const LimitEnd& end, Date date) {
  return is_later(date, end.rolled.date, end.rolled.not_before, end.counted.date);
}

// --- the end so far --------------------------------------------------------------------------------------------------

void count_end(const LimitCase& asked, LimitRun& run) {
  const Limit& limit = asked.limit;
  run.base = with_roll(asked, count_units(asked, run.start, limit.n, limit.end_day, run.pauses));
  run.end = run.base;
  if (!asked.facts.extension || !asked.facts.extension->signed_ || !run.base.counted.date) return;
  const ExtensionFacts& extension = *asked.facts.extension;
  const std::optional<Date> told = happened(asked, extension.told);
  if (!told || ran_out_before(run.base, *told) != false) return;
  run.end = with_roll(asked, count_units(asked, *run.base.counted.date, units_granted(extension), true, run.pauses));
}

// --- suspensions -------------------------------------------------------------------------------------------------------

void note(const LimitCase& asked, LimitRun& run, LimitStep step) {
  if (asked.with_steps) run.steps.push_back(std::move(step));
}

// Never earlier than the suspension's own start.
Counted end_of_cap(const LimitCase& asked, const SuspensionFacts& suspension) {
  if (!suspension.cap) return {};
  const Limit& cap = *suspension.cap;
  const Date from = happened(asked, suspension.cap_from).value_or(*suspension.from);
  Counted end = add(asked.calendar, from, cap.n, cap.unit, {.roll = cap.roll, .end_day = cap.end_day});
  if (end.date) end.date = std::max(*end.date, *suspension.from);
  return end;
}

// The pause goes back to the first of the suspensions that run into this one.
void hold(const LimitCase& asked, LimitRun& run, Date from) {
  note(asked, run, {.what = LimitStepKind::suspension_open, .date = from});
  Date since = from;
  for (auto pause = run.pauses.rbegin(); pause != run.pauses.rend(); ++pause) {
    if (pause->until >= since) since = std::min(since, pause->from);
  }
  run.paused_since = since;
}

void take(const LimitCase& asked, LimitRun& run, const Pause& pause, bool capped) {
  if (pause.until <= run.start) return;  // was over before the limit began, or began anew
  run.pauses.push_back(pause);
  const auto days = pause.until - std::max(pause.from, run.start);
  note(asked, run,
       {.what = capped ? LimitStepKind::suspension_capped : LimitStepKind::suspended,
        .date = pause.from,
        .until = pause.until,
        .count = static_cast<int>(days.count())});
  count_end(asked, run);
}

void suspend(const LimitCase& asked, LimitRun& run, const SuspensionFacts& suspension) {
  const Date from = *suspension.from;
  const std::optional<bool> too_late = ran_out_before(run.end, from);
  if (!too_late) {
    run.not_before = run.end.rolled.not_before;
    return;
  }
  if (*too_late) {
    return note(asked, run, {.what = LimitStepKind::suspension_too_late, .date = from, .until = run.end.rolled.date});
  }
  const std::optional<Date> ended = happened_since(asked, suspension.to, from);
  const Counted cap = end_of_cap(asked, suspension);
  if (cap.not_before && ended.value_or(asked.as_of) >= *cap.not_before) {
    run.not_before = cap.not_before;
    return;
  }
  const bool capped = cap.date && (ended ? *cap.date < *ended : *cap.date <= asked.as_of);
  if (!capped && !ended) return hold(asked, run, from);
  take(asked, run, {from, capped ? *cap.date : *ended}, capped);
}

std::vector<const SuspensionFacts*> begun_in_order(const LimitCase& asked) {
  std::vector<const SuspensionFacts*> begun;
  for (const SuspensionFacts& suspension : asked.facts.suspensions) {
    if (happened(asked, suspension.from)) begun.push_back(&suspension);
  }
  std::ranges::stable_sort(begun, {}, [](const SuspensionFacts* suspension) { return *suspension->from; });
  return begun;
}

}  // namespace

std::optional<Date> happened(const LimitCase& asked, const std::optional<Date>& date) {
  return date && *date <= asked.as_of ? date : std::nullopt;
}

std::optional<Date> happened_since(const LimitCase& asked, const std::optional<Date>& date, Date start) {
  return date && *date >= start ? happened(asked, date) : std::nullopt;
}

LimitRun run_limit(const LimitCase& asked, Date start) {
  LimitRun run{.start = start};
  count_end(asked, run);
  // In the order of their starts, because each may move the end that decides whether the next one came too late.
  for (const SuspensionFacts* suspension : begun_in_order(asked)) {
    suspend(asked, run, *suspension);
    if (run.paused_since || run.not_before) return run;
  }
  run.not_before = run.end.rolled.not_before;
  return run;
}

// Of a run that is held up we know that it had not ended when the pause began, and it cannot have ended since.
std::optional<bool> ran_out_before(const LimitRun& run, Date date) {
  if (run.paused_since) return false;
  return is_later(date, run.end.rolled.date, run.not_before, run.end.counted.date);
}

int units_granted(const ExtensionFacts& extension) {
  const int at_most = std::max(extension.at_most.value_or(kMaxCount), 0);
  return std::clamp(extension.stated.value_or(extension.at_most.value_or(0)), 0, at_most);
}

}  // namespace fazhi::core
