#include "core/metric.h"

#include <algorithm>
#include <set>

#include "core/judge.h"
#include "core/metric_cases.h"

namespace fazhi::core {

namespace {

bool holds_role(const Matter& matter, const std::string& role, const std::string& unit, Date day) {
  return std::ranges::any_of(matter.parties,
                             [&](const PartyLine& line) { return line.role == role && line.holder_on(day) == unit; });
}

// A list declared complete for a year is complete for its quarters.
bool covers(const RegisterState& list, const Period& period) {
  const auto of = parse_period(list.period);
  return of && contains(*of, first_day(period)) && contains(*of, last_day(period));
}

bool declared(const Facts& facts, const std::string& kind, const Period& period, const std::string& unit) {
  return std::ranges::any_of(facts.registers, [&](const RegisterState& list) {
    return list.kind == kind && list.unit == unit && covers(list, period);
  });
}

// Whose lists a metric of the whole district rests on: who holds the role in a matter of the kind, and who ever declared a list.
std::set<std::string> list_keepers(const Metric& metric, const Facts& facts, Date as_of) {
  std::set<std::string> units;
  for (const Matter& matter : facts.matters) {
    if (matter.kind != metric.over) continue;
    for (const PartyLine& line : matter.parties) {
      if (metric.party.empty() || line.role == metric.party) units.emplace(line.holder_on(as_of));
    }
  }
  for (const RegisterState& list : facts.registers) {
    if (list.kind == metric.over) units.insert(list.unit);
  }
  return units;
}

bool is_confirmed(const Metric& metric, const Facts& facts, Date as_of, const Period& period, const std::string& unit,
                  const MetricValue& value) {
  if (!unit.empty()) return declared(facts, metric.over, period, unit);
  if (value.cases.empty() || metric.party.empty()) {
    const auto units = list_keepers(metric, facts, as_of);
    return !units.empty() && std::ranges::all_of(units, [&](const std::string& keeper) {
      return declared(facts, metric.over, period, keeper);
    });
  }
  for (const MetricCase& one : value.cases) {
    for (const PartyLine& line : facts.matters[one.matter].parties) {
      if (line.role == metric.party && !declared(facts, metric.over, period, line.holder_on(as_of))) return false;
    }
  }
  return true;
}

std::int64_t recorded_matters(const Metric& metric, const Facts& facts, Date as_of, const Period& period,
                              const std::string& unit) {
  return std::ranges::count_if(facts.matters, [&](const Matter& matter) {
    return matter.kind == metric.over && matter.merged_into.empty() && contains(period, matter.opened_on) &&
           (metric.party.empty()
                ? std::ranges::any_of(matter.parties,
                                      [&](const PartyLine& line) { return line.holder_on(as_of) == unit; })
                : holds_role(matter, metric.party, unit, as_of));
  });
}

// Whether each list has as many entries as its unit declared. With fewer or more, nobody knows that there was no case.
bool is_whole(const Metric& metric, const Facts& facts, Date as_of, const Period& period, const std::string& unit) {
  return std::ranges::all_of(facts.registers, [&](const RegisterState& list) {
    if (list.kind != metric.over || (!unit.empty() && list.unit != unit) || !covers(list, period)) return true;
    return list.n == recorded_matters(metric, facts, as_of, *parse_period(list.period), list.unit);
  });
}

}  // namespace

MetricValue count_metric(const Library& library, const Checklist& home, const Metric& metric, const Facts& facts,
                         const RecordIndex& index, const Calendar& calendar, Date as_of, const Period& period,
                         const std::string& unit) {
  Scene scene;
  scene.library = &library;
  scene.checklist = &home;
  scene.facts = &facts;
  scene.index = &index;
  scene.calendar = &calendar;
  scene.as_of = as_of;
  MetricValue value;
  if (metric.of_papers) {
    count_papers(metric, scene, period, unit.empty() ? kNone : facts.find_unit(unit), value);
    return value;
  }
  scene.matter_kind = library.find_matter(metric.over);
  const auto count_matter = [&](std::uint32_t position) {
    const Matter& matter = facts.matters[position];
    if (matter.kind != metric.over || !matter.merged_into.empty() || matter.opened_on > as_of) return;
    if (!unit.empty() && !holds_role(matter, metric.party, unit, as_of)) return;
    scene.matter = position;
    const auto day =
        metric.period_by.empty() ? std::optional<Date>(matter.opened_on) : read(scene, metric.period_by).date();
    if (!day || *day > as_of || !contains(period, *day)) return;
    if (judge(metric.denominator, scene).truth == Truth::no) return;
    MetricCase one = classify(metric, scene, nullptr);
    if (!metric.by.field.empty()) count_group(value, one, read(scene, metric.by));
    count(value, std::move(one));
  };
  if (unit.empty()) {
    for (std::uint32_t i = 0; i < facts.matters.size(); ++i) count_matter(i);
  } else {
    std::ranges::for_each(index.matters_of(facts.find_unit(unit)), count_matter);
  }
  value.confirmed = is_confirmed(metric, facts, as_of, period, unit, value);
  value.none_declared = value.confirmed && value.denominator == 0 && is_whole(metric, facts, as_of, period, unit);
  return value;
}

}  // namespace fazhi::core
