#include "core/metric.h"

#include <algorithm>

#include "core/judge.h"

namespace fazhi::core {

namespace {

using Part = MetricCase::Part;

bool holds_role(const Matter& matter, const std::string& role, const std::string& unit, Date day) {
  return std::ranges::any_of(matter.parties,
                             [&](const PartyLine& line) { return line.role == role && line.holder_on(day) == unit; });
}

MetricCase classify(const Metric& metric, const Scene& scene) {
  const Judgement counted = judge(metric.denominator, scene);
  if (counted.truth == Truth::unknown) return {scene.matter, Part::unknown, counted.unknown.front()};
  for (const Exclusion& exclusion : metric.exclude) {
    if (judge(exclusion.when, scene).truth == Truth::yes) return {scene.matter, Part::excluded, exclusion.because};
  }
  const Judgement reached = judge(metric.numerator, scene);
  if (reached.truth == Truth::unknown) return {scene.matter, Part::unknown, reached.unknown.front()};
  return {scene.matter, reached.truth == Truth::yes ? Part::numerator : Part::denominator_only, {}};
}

void count(MetricValue& value, MetricCase one) {
  switch (one.part) {
    case Part::numerator:
      ++value.numerator;
      ++value.denominator;
      break;
    case Part::denominator_only: ++value.denominator; break;
    case Part::excluded: ++value.excluded; break;
    case Part::unknown:
      ++value.unknown;
      ++value.denominator;
      break;
  }
  value.cases.push_back(std::move(one));
}

bool declared(const Facts& facts, const std::string& kind, const std::string& period, const std::string& unit) {
  return std::ranges::any_of(facts.registers, [&](const RegisterState& one) {
    return one.kind == kind && one.period == period && (unit.empty() || one.unit == unit);
  });
}

bool is_confirmed(const Metric& metric, const Facts& facts, Date as_of, const std::string& period,
                  const std::string& unit, const MetricValue& value) {
  if (!unit.empty() || metric.party.empty() || value.cases.empty()) return declared(facts, metric.over, period, unit);
  for (const MetricCase& one : value.cases) {
    for (const PartyLine& line : facts.matters[one.matter].parties) {
      if (line.role == metric.party && !declared(facts, metric.over, period, line.holder_on(as_of))) return false;
    }
  }
  return true;
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
  scene.matter_kind = library.find_matter(metric.over);
  MetricValue value;
  const auto count_matter = [&](std::uint32_t position) {
    const Matter& matter = facts.matters[position];
    if (matter.kind != metric.over || !matter.merged_into.empty() || matter.opened_on > as_of) return;
    if (!unit.empty() && !holds_role(matter, metric.party, unit, as_of)) return;
    scene.matter = position;
    const auto day =
        metric.period_by.empty() ? std::optional<Date>(matter.opened_on) : read(scene, metric.period_by).date();
    if (!day || *day > as_of || !contains(period, *day)) return;
    if (judge(metric.denominator, scene).truth == Truth::no) return;
    count(value, classify(metric, scene));
  };
  if (unit.empty()) {
    for (std::uint32_t i = 0; i < facts.matters.size(); ++i) count_matter(i);
  } else {
    std::ranges::for_each(index.matters_of(facts.find_unit(unit)), count_matter);
  }
  value.confirmed = is_confirmed(metric, facts, as_of, format_period(period), unit, value);
  return value;
}

}  // namespace fazhi::core
