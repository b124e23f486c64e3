#include "core/metric_cases.h"

#include <algorithm>

#include "core/judge.h"
#include "core/judge_obligation.h"

namespace fazhi::core {

namespace {

using Part = MetricCase::Part;

// One verdict of the task a metric counts by.
MetricCase by_verdict(const Verdict& verdict, MetricCase one) {
  const bool in_time = verdict.timing == Timing::in_time || verdict.timing == Timing::late;
  if (verdict.result == Result::unclear) {
    one.part = Part::unknown;
    one.because = verdict.unknown.empty() ? std::string() : verdict.unknown.front();
  } else if (!in_time && verdict.timing != Timing::overdue) {
    one.part = Part::excluded;
    one.because = "尚未到期";
  } else {
    const bool met = verdict.result == Result::met && verdict.timing == Timing::in_time;
    one.part = met ? Part::numerator : Part::denominator_only;
    one.counted = met ? 1 : 0;
  }
  return one;
}

// The matter is reached where whoever holds the task's role has met it in time; of several holders the worst decides.
MetricCase by_verdicts(const Metric& metric, const Scene& scene, MetricCase one) {
  const Task* task = scene.checklist->find_task(metric.numerator_task);
  std::vector<MetricCase> cases;
  for (const PartyLine& line : scene.facts->matters[scene.matter].parties) {
    if (task == nullptr || line.role != task->owner.party) continue;
    Scene of_holder = scene;
    of_holder.unit = scene.facts->find_unit(std::string(line.holder_on(scene.as_of)));
    if (of_holder.unit == kNone) continue;
    const auto verdict = judge_obligation(*task, of_holder);
    if (!verdict || !is_owed(*verdict)) continue;
    cases.push_back(by_verdict(*verdict, one));
  }
  if (cases.empty()) {
    one.part = Part::excluded;
    one.because = "不适用";
    return one;
  }
  const auto rank = [](const MetricCase& each) {
    return each.part == Part::denominator_only ? 3
           : each.part == Part::unknown        ? 2
           : each.part == Part::excluded       ? 1
                                               : 0;
  };
  return *std::ranges::max_element(cases, {}, rank);
}

std::optional<std::int64_t> whole_number(const Scene& scene, const Sight& paper, const std::string& field) {
  const Value value = read_record(scene, paper, field);
  const auto* number = value.single() == nullptr ? nullptr : std::get_if<std::int64_t>(value.single());
  return number == nullptr ? std::nullopt : std::optional(*number);
}

}  // namespace

MetricCase classify(const Metric& metric, const Scene& scene, const Sight* paper) {
  MetricCase one;
  one.matter = scene.matter;
  if (paper != nullptr) one.record = paper->record;
  const auto unknown = [&](const std::string& because) {
    one.part = Part::unknown;
    one.because = because;
    return one;
  };
  const Judgement counted = judge(metric.denominator, scene, {}, paper);
  if (counted.truth == Truth::unknown) return unknown(counted.unknown.front());
  for (const Exclusion& exclusion : metric.exclude) {
    if (judge(exclusion.when, scene, {}, paper).truth != Truth::yes) continue;
    one.part = Part::excluded;
    one.because = exclusion.because;
    return one;
  }
  if (!metric.numerator_task.empty()) return by_verdicts(metric, scene, std::move(one));
  const Judgement reached = judge(metric.numerator, scene, {}, paper);
  if (reached.truth == Truth::unknown) return unknown(reached.unknown.front());
  one.part = reached.truth == Truth::yes ? Part::numerator : Part::denominator_only;
  one.counted = one.part == Part::numerator ? 1 : 0;
  return one;
}

void take_sums(const Metric& metric, const Scene& scene, const Sight& paper, MetricCase& one) {
  if (metric.denominator_sum.empty() || one.part == Part::excluded) return;
  one.counted = one.of = 0;
  for (const auto& [field, amount] :
       {std::pair{&metric.numerator_sum, &one.counted}, {&metric.denominator_sum, &one.of}}) {
    if (field->empty()) continue;
    if (const auto number = whole_number(scene, paper, *field)) {
      *amount = *number;
    } else {
      one.part = Part::unknown;
      one.because = *field;
    }
  }
}

void count(MetricValue& value, MetricCase one) {
  switch (one.part) {
    case Part::numerator:
    case Part::denominator_only:
      value.numerator += one.counted;
      value.denominator += one.of;
      break;
    case Part::excluded: ++value.excluded; break;
    case Part::unknown:
      ++value.unknown;
      value.denominator += one.of;
      break;
  }
  value.cases.push_back(std::move(one));
}

void count_group(MetricValue& value, const MetricCase& one, const Value& group) {
  if (one.part == Part::excluded || group.empty()) return;
  const std::string name = to_text(group);
  const auto found = std::ranges::find(value.groups, name, &std::pair<std::string, std::int64_t>::first);
  std::int64_t& sum = found == value.groups.end() ? value.groups.emplace_back(name, 0).second : found->second;
  sum += one.of;
}

}  // namespace fazhi::core
