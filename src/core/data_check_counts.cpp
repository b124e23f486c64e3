// Numbers that people declared against what the ledger holds: confirmed lists against matters, figures against metrics.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/data_finders.h"
#include "core/metric.h"

namespace fazhi::core {

namespace {

// How a list may be counted: by everybody who holds any role, or by a role that a metric counts for; the list is unlike only where no
// way of counting gives its number.
std::set<std::string> counted_roles(const Library& library, const std::string& kind) {
  std::set<std::string> roles{""};
  for (const Checklist& checklist : library.checklists) {
    for (const Metric& metric : checklist.metrics) {
      if (!metric.of_papers && metric.over == kind && !metric.party.empty()) roles.insert(metric.party);
    }
  }
  return roles;
}

bool holds(const Matter& matter, const std::string& role, const std::string& unit, Date day) {
  return std::ranges::any_of(matter.parties, [&](const PartyLine& line) {
    return (role.empty() || line.role == role) && line.holder_on(day) == unit;
  });
}

// `as_of`: who holds it by then; none: who held it when it was opened. Between the two a matter may have been handed over.
std::int64_t count_matters(const std::vector<const Matter*>& matters, const std::string& role, const std::string& unit,
                           const Period& period, const std::optional<Date>& as_of) {
  return std::ranges::count_if(matters, [&](const Matter* matter) {
    return contains(period, matter->opened_on) && holds(*matter, role, unit, as_of.value_or(matter->opened_on));
  });
}

// Figures name the metric they state: 「清单.指标」, with whatever makes the id unique behind another dot.
struct NamedMetric {
  const Checklist* home = nullptr;
  const Metric* metric = nullptr;
};
NamedMetric metric_named(const Library& library, const std::string& figure) {
  for (const Checklist& checklist : library.checklists) {
    for (const Metric& metric : checklist.metrics) {
      const std::string name = checklist.id + "." + metric.id;
      if (figure == name || figure.starts_with(name + ".")) return {&checklist, &metric};
    }
  }
  return {};
}

}  // namespace

FoundList find_registers_unlike_lists(const DataScene& scene) {
  std::unordered_map<std::string, std::vector<const Matter*>> by_kind;
  for (const Matter& matter : scene.facts().matters) {
    if (matter.merged_into.empty() && matter.opened_on <= scene.input.as_of) by_kind[matter.kind].push_back(&matter);
  }
  FoundList all;
  for (const RegisterState& list : scene.facts().registers) {
    const auto period = parse_period(list.period);
    if (!period || first_day(*period) > scene.input.as_of) continue;
    const auto& matters = by_kind[list.kind];
    std::set<std::int64_t> counts;
    for (const std::string& role : counted_roles(scene.library(), list.kind)) {
      counts.insert(count_matters(matters, role, list.unit, *period, std::nullopt));
      counts.insert(count_matters(matters, role, list.unit, *period, scene.input.as_of));
    }
    if (counts.contains(list.n)) continue;
    const MatterKind* kind = scene.library().find_matter(list.kind);
    const std::uint32_t unit = scene.facts().find_unit(list.unit);
    const std::int64_t recorded = *counts.rbegin();
    all.push_back(
        {unit,
         last_day(*period),
         {list.unit, list.kind, list.period},
         fmt::format("{}确认{}的「{}」共{}件，台账里立项的是{}件。请核对是漏登、多登还是确认的件数不对",
                     unit == kNone ? list.unit : scene.unit_name(unit, scene.input.as_of),
                     format_period_chinese(*period), kind == nullptr ? list.kind : kind->title, list.n, recorded),
         fmt::format("{} {}", list.n, recorded),
         false});
  }
  return all;
}

FoundList find_figures_unlike_metrics(const DataScene& scene) {
  FoundList all;
  std::optional<RecordIndex> index;  // costs as much as all other checks: only where a figure needs it
  for (const FigureState& figure : scene.facts().figures) {
    const NamedMetric named = metric_named(scene.library(), figure.id);
    const auto period = parse_period(figure.period);
    if (named.metric == nullptr || named.metric->is_ratio() || !period) continue;
    if (!index) index.emplace(scene.facts());
    const DataCheckInput& input = scene.input;
    const std::uint32_t unit = scene.facts().find_unit(figure.unit);
    const auto counted = [&](const std::string& whose) {
      return count_metric(scene.library(), *named.home, *named.metric, scene.facts(), *index, *input.calendar,
                          input.as_of, *period, whose)
          .denominator;
    };
    const std::int64_t own = counted(figure.unit);
    if (figure.value == Decimal::from_int(own) || figure.value == Decimal::from_int(counted({}))) continue;
    all.push_back(
        {unit,
         last_day(*period),
         {figure.id},
         fmt::format("数据 {}（{}，{}）登记为{}{}，按台账数「{}」是{}{}。请核对", figure.id,
                     unit == kNone ? figure.unit : scene.unit_name(unit, input.as_of), format_period_chinese(*period),
                     figure.value.to_string(), figure.measure, named.metric->title, own, named.metric->unit),
         fmt::format("{} {}", figure.value.to_string(), own),
         false});
  }
  return all;
}

}  // namespace fazhi::core
