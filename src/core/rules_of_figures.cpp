// compare, ratio: rules over numbers. Exact decimals throughout.

#include <algorithm>

#include "core/judge.h"
#include "core/metric.h"
#include "core/rules.h"

namespace fazhi::core {

namespace {

using Status = RuleOutcome::Status;

std::optional<Decimal> decimal_of(const Scalar* scalar) {
  if (scalar == nullptr) return std::nullopt;
  if (const auto* decimal = std::get_if<Decimal>(scalar)) return *decimal;
  if (const auto* integer = std::get_if<std::int64_t>(scalar)) return Decimal::from_int(*integer);
  return std::nullopt;
}

struct Measure {
  const RuleInput& input;
  RuleOutcome& outcome;

  std::optional<Decimal> operator()(Decimal number) const { return number; }

  std::optional<Decimal> operator()(const FieldRef& field) const {
    const Value value = read(input.scene, field, input.picked, input.by_owner);
    return recorded(decimal_of(value.single()), field.to_text());
  }

  std::optional<Decimal> operator()(const ParameterRef& parameter) const {
    const auto value = read_parameter(input.scene, parameter.id, input.scene.reference_day());
    if (value && !value->confirmed) outcome.unverified = true;
    return value ? decimal_of(&value->value) : std::nullopt;
  }

  std::optional<Decimal> operator()(const SumOf& sum) const {
    Decimal total;
    for (const Sight& sight : sights_of(input.scene, sum.field.kind, input.by_owner)) {
      const Value value = read_record(input.scene, sight, sum.field.field);
      const auto number = recorded(decimal_of(value.single()), sum.field.to_text());
      if (!number) return std::nullopt;
      total = total + *number;
    }
    return total;
  }

  std::optional<Decimal> operator()(const FigureRef& figure) const {
    const Scene& scene = input.scene;
    const std::string unit = scene.unit == kNone ? std::string() : scene.facts->units[scene.unit].id;
    const std::string period = scene.period ? format_period(*scene.period) : std::string();
    std::optional<Decimal> found;  // the one recorded last
    for (const FigureState& one : scene.facts->figures) {
      if (one.id == figure.id && one.unit == unit && one.period == period) found = one.value;
    }
    return recorded(found, figure.id);
  }

  std::optional<Decimal> recorded(std::optional<Decimal> value, const std::string& name) const {
    if (!value) outcome.unknown.push_back(name);
    return value;
  }
};

bool fits(std::strong_ordering order, Comparison comparison) {
  switch (comparison) {
    case Comparison::equals: return order == 0;
    case Comparison::at_least: return order >= 0;
    case Comparison::at_most: return order <= 0;
  }
  return false;
}

// numerator/denominator against a percentage without dividing: 100·n ⋛ target·d.
std::strong_ordering compare_percent(const MetricValue& value, Decimal target) {
  __extension__ using Wide = __int128;
  const Wide left = static_cast<Wide>(value.numerator) * 100 * Decimal::kScale;
  const Wide right = static_cast<Wide>(target.millionths()) * value.denominator;
  return left <=> right;
}

void conclude_empty(const MetricValue& value, RuleOutcome& outcome) {
  outcome.decides = true;
  if (value.none_declared && value.unknown == 0) {
    outcome.not_applicable = true;
  } else {
    outcome.unknown.emplace_back(value.unknown > 0 ? "案件要素" : "清单完整性确认");
  }
}

}  // namespace

RuleOutcome run(const CompareRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  const Measure measure{input, outcome};
  const auto left = std::visit(measure, rule.left);
  const auto right = std::visit(measure, rule.right);
  if (!left || !right) return outcome;
  outcome.actual_text = left->to_string();
  outcome.required_text = right->to_string();
  outcome.status = fits(*left <=> *right, rule.comparison) ? Status::holds : Status::fails;
  return outcome;
}

RuleOutcome run(const RatioRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  const Scene& scene = input.scene;
  const Checklist* home = scene.checklist;
  const Metric* metric = scene.library->find_metric(rule.metric, *scene.checklist, &home);
  if (metric == nullptr || !scene.period) return outcome;
  Decimal target;
  if (const auto* fixed = std::get_if<Decimal>(&rule.target)) {
    target = *fixed;
  } else if (const auto number = Measure{input, outcome}(std::get<ParameterRef>(rule.target))) {
    target = *number;
  }
  const std::string unit = rule.scope == Scope::own ? scene.facts->units[scene.unit].id : std::string();
  const MetricValue value = count_metric(*scene.library, *home, *metric, *scene.facts, *scene.index, *scene.calendar,
                                         scene.as_of, *scene.period, unit);
  outcome.required_text = target.to_string() + "%";
  if (value.denominator == 0) {
    conclude_empty(value, outcome);
    return outcome;
  }
  outcome.actual_text = percent_text(value.numerator, value.denominator) + "%（" + std::to_string(value.numerator) +
                        "/" + std::to_string(value.denominator) + (value.confirmed ? "）" : "，清单未确认）");
  outcome.status = fits(compare_percent(value, target), rule.comparison) ? Status::holds : Status::fails;
  return outcome;
}

}  // namespace fazhi::core
