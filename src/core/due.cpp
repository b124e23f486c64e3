#include "core/due.h"

#include <algorithm>

#include "core/consultation.h"
#include "core/judge.h"

namespace fazhi::core {

namespace {

// Every date that records (or the matter) state for the field, ascending.
std::vector<Date> dates_of(const Scene& scene, const FieldRef& field, bool by_owner = false) {
  std::vector<Date> dates;
  if (field.kind.empty()) {
    if (const auto date = read_matter(scene, field.field).date()) dates.push_back(*date);
    return dates;
  }
  for (const Sight& sight : sights_of(scene, field.kind, by_owner)) {
    if (const auto date = read_record(scene, sight, field.field).date()) dates.push_back(*date);
  }
  std::ranges::sort(dates);
  return dates;
}

std::optional<Date> first_date(const Scene& scene, const FieldRef& field, bool by_owner = false) {
  if (field.kind.empty()) return read_matter(scene, field.field).date();
  const std::vector<Date> dates = dates_of(scene, field, by_owner);
  return dates.empty() ? std::nullopt : std::optional<Date>(dates.front());
}

void note(DueDay& due, const ResolvedCount& count) { due.hint = due.hint || !count.confirmed; }

std::vector<SuspensionFacts> suspensions(const DueClause& clause, const Scene& scene, Date day, DueDay& due) {
  std::vector<SuspensionFacts> facts;
  for (const Suspension& suspension : clause.suspensions) {
    if (judge(suspension.when, scene).truth == Truth::no) continue;
    std::optional<Limit> cap;
    if (suspension.cap) {
      const ResolvedCount n = resolve(suspension.cap->n, scene, day);
      note(due, n);
      cap = Limit{n.n, suspension.cap->unit, false, true};
    }
    for (const Consultation& one : consultations(suspension, scene))
      facts.push_back({.from = one.asked, .to = one.answered, .cap = cap, .cap_from = one.cap_from});
  }
  return facts;
}

std::optional<int> integer_of(const Value& value) {
  const Scalar* scalar = value.single();
  if (scalar == nullptr) return std::nullopt;
  if (const auto* integer = std::get_if<std::int64_t>(scalar)) return static_cast<int>(*integer);
  return std::nullopt;
}

ExtensionFacts extension(const Extension& rule, const Scene& scene, Date day, DueDay& due) {
  const ResolvedCount at_most = resolve(rule.at_most, scene, day);
  note(due, at_most);
  ExtensionFacts facts;
  facts.at_most = at_most.n;
  if (!rule.by.empty()) facts.stated = integer_of(read(scene, rule.by));
  facts.told = first_date(scene, rule.told);
  facts.signed_ = rule.signed_by.empty() || !read(scene, rule.signed_by).empty();
  return facts;
}

void count_within(const DueClause& clause, const WithinLimit& limit, const Scene& scene, bool with_steps, DueDay& due) {
  LimitFacts facts;
  facts.trigger = first_date(scene, limit.from, limit.by_owner);
  due.trigger = limit.from.to_text();
  due.trigger_missing = !facts.trigger;
  const Date day = facts.trigger.value_or(scene.reference_day());
  const ResolvedCount n = resolve(limit.n, scene, day);
  note(due, n);
  if (clause.restart) {
    facts.restart = RestartFacts{first_date(scene, clause.restart->awaits), first_date(scene, clause.restart->at)};
  }
  facts.suspensions = suspensions(clause, scene, day, due);
  if (clause.extension) facts.extension = extension(*clause.extension, scene, day, due);
  due.steps = compute_deadline(*scene.calendar, Limit{n.n, limit.unit, limit.roll, limit.end_day}, facts, scene.as_of,
                               with_steps);
  switch (due.steps.status) {
    case DeadlineStatus::none: due.status = DueDay::Status::none; break;
    case DeadlineStatus::paused: due.status = DueDay::Status::paused; break;
    case DeadlineStatus::known: due.status = DueDay::Status::known; break;
    case DeadlineStatus::not_before: due.status = DueDay::Status::not_before; break;
  }
  due.date = due.status == DueDay::Status::not_before ? due.steps.not_before : due.steps.due;
}

void set_known(DueDay& due, Date date) {
  due.status = DueDay::Status::known;
  due.date = date;
}

void fix_day(const FixedDay& rule, const Scene& scene, DueDay& due) {
  const int year = year_of(scene.reference_day()) + (rule.of == OfYear::next ? 1 : 0);
  const Date day = make_date(year, rule.month, rule.day);
  set_known(due, rule.before ? day - std::chrono::days{1} : day);
  if (rule.before) due.disputed = day;
}

void before_field(const BeforeField& rule, const Scene& scene, DueDay& due) {
  due.trigger = rule.field.to_text();
  const auto date = first_date(scene, rule.field);
  if (date) set_known(due, rule.same_day ? *date : *date - std::chrono::days{1});
}

DueDay resolve_clause(const DueClause& clause, const Scene& scene, bool with_steps) {
  DueDay due;
  due.by_office = clause.by_office;
  due.hint = !clause.verified;
  if (const auto* limit = std::get_if<WithinLimit>(&clause.rule)) {
    count_within(clause, *limit, scene, with_steps, due);
  } else if (const auto* fixed = std::get_if<FixedDay>(&clause.rule)) {
    fix_day(*fixed, scene, due);
  } else if (const auto* before = std::get_if<BeforeField>(&clause.rule)) {
    before_field(*before, scene, due);
  } else if (scene.period) {
    set_known(due, last_day(*scene.period));
  }
  return due;
}

}  // namespace

ResolvedCount resolve(const Count& count, const Scene& scene, Date day) {
  if (const int* fixed = std::get_if<int>(&count)) return {*fixed, true};
  const auto value = read_parameter(scene, std::get<ParameterRef>(count).id, day);
  if (!value) return {0, false};
  const auto* integer = std::get_if<std::int64_t>(&value->value);
  return {integer == nullptr ? 0 : static_cast<int>(*integer), value->confirmed};
}

DueDay due_day(const Task& task, const Scene& scene, bool with_steps) {
  bool unknown_when = false;
  for (const DueClause& clause : task.due) {
    const Truth truth = judge(clause.when, scene).truth;
    if (truth == Truth::yes) {
      DueDay due = resolve_clause(clause, scene, with_steps);
      due.unknown_when = unknown_when;
      due.clause = &clause;
      return due;
    }
    unknown_when = unknown_when || truth == Truth::unknown;
  }
  DueDay due;
  due.unknown_when = unknown_when;
  if (task.due.empty() && scene.period) set_known(due, last_day(*scene.period));
  return due;
}

}  // namespace fazhi::core
