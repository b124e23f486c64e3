// span, within, before: rules between dates. A date later than as_of is a plan, and a rule that reads one waits.

#include "core/due.h"
#include "core/rules.h"

namespace fazhi::core {

namespace {

using Status = RuleOutcome::Status;

std::optional<Date> read_date(const FieldRef& field, const RuleInput& input, RuleOutcome& outcome) {
  const auto date = read(input.scene, field, input.picked, input.by_owner).date();
  if (!date) outcome.unknown.push_back(field.to_text());
  return date;
}

// Two dates that a rule stands on; false where one is not recorded.
bool read_dates(const FieldRef& from, const FieldRef& to, const RuleInput& input, RuleOutcome& outcome) {
  outcome.from = read_date(from, input, outcome);
  outcome.to = read_date(to, input, outcome);
  return outcome.from && outcome.to;
}

void conclude(RuleOutcome& outcome, bool holds, Date as_of) {
  const bool planned = *outcome.from > as_of || *outcome.to > as_of;
  outcome.plan_would_violate = planned && !holds;
  if (planned) {
    outcome.status = Status::waiting;
  } else {
    outcome.status = holds ? Status::holds : Status::fails;
  }
}

}  // namespace

RuleOutcome run(const SpanRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  outcome.unit = rule.unit;
  if (!read_dates(rule.from, rule.to, input, outcome)) return outcome;
  const Scene& scene = input.scene;
  const auto days = between(*scene.calendar, *outcome.from, *outcome.to, rule.unit, rule.end_day, true);
  if (!days.count) {
    outcome.unknown.push_back(std::to_string(year_of(days.unknown_from.value_or(*outcome.to))) + "年日历");
    return outcome;
  }
  outcome.actual = *days.count;
  outcome.skipped = days.skipped;
  const ResolvedCount bound = resolve(rule.at_least ? *rule.at_least : *rule.at_most, scene, *outcome.from);
  outcome.required = bound.n;
  outcome.unverified = !bound.confirmed;
  const bool holds = rule.at_least ? *days.count >= bound.n : *days.count <= bound.n;
  conclude(outcome, holds, scene.as_of);
  return outcome;
}

RuleOutcome run(const WithinRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  const WithinLimit& limit = rule.limit;
  outcome.unit = limit.unit;
  RuleInput triggered{input.scene, input.picked, input.by_owner || limit.by_owner};
  outcome.from = read_date(limit.from, triggered, outcome);
  outcome.to = read_date(rule.done_on, input, outcome);
  if (!outcome.from || !outcome.to) return outcome;
  const Scene& scene = input.scene;
  const ResolvedCount n = resolve(limit.n, scene, *outcome.from);
  outcome.required = n.n;
  outcome.unverified = !n.confirmed;
  AddOptions options;
  options.roll = limit.roll;
  options.end_day = limit.end_day;
  options.list_skipped = true;
  const Counted end = add(*scene.calendar, *outcome.from, n.n, limit.unit, options);
  outcome.skipped = end.skipped;
  if (!end.date) {
    outcome.unknown.push_back(std::to_string(year_of(end.not_before.value_or(*outcome.to))) + "年日历");
    return outcome;
  }
  outcome.required_text = format_date_chinese(*end.date);
  const auto used = between(*scene.calendar, *outcome.from, *outcome.to, limit.unit, true, false);
  if (used.count) outcome.actual = *used.count;
  conclude(outcome, *outcome.to <= *end.date, scene.as_of);
  return outcome;
}

RuleOutcome run(const BeforeRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  if (!read_dates(rule.first, rule.then, input, outcome)) return outcome;
  const bool holds = *outcome.from < *outcome.to || (rule.same_day && *outcome.from == *outcome.to);
  conclude(outcome, holds, input.scene.as_of);
  return outcome;
}

}  // namespace fazhi::core
