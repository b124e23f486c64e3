#include "yaml/metric_reader.h"

#include <fmt/format.h>

#include "yaml/condition_reader.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

std::vector<core::Exclusion> read_exclusions(const MapReader& map, const Scope& scope) {
  std::vector<core::Exclusion> list;
  for (const Node item : map.list("exclude")) {
    const MapReader exclusion(item, keys::kExclusion, scope.out);
    const std::string because = exclusion.required_text("because");
    const Node when = exclusion.require("when");
    auto condition = when ? read_condition(when, "when", scope) : std::nullopt;
    if (condition) list.push_back({.when = std::move(*condition), .because = because});
  }
  return list;
}

std::string read_party(const MapReader& map, const core::MatterKind* over, Diagnostics& out) {
  const std::string party = map.text("party");
  if (party.empty() || over == nullptr || over->find_role(party) != nullptr) return party;
  std::vector<std::string> names;
  for (const core::Role& role : over->parties) names.push_back(role.id);
  report(out, map.get("party"), "unknown-role",
         fmt::format("事项「{}」没有角色「{}」{}", over->id, party, did_you_mean(party, names)));
  return party;
}

// `over: decision`, or of papers `over: {kind: 行政复议案件统计表}`.
const core::EvidenceKind* read_over(Node over, core::Metric& metric, Scope& scope) {
  if (!over.is_map()) {
    metric.over = over.text();
    scope.matter = read_matter_kind(over, "over", scope.lexicon, scope.out);
    return nullptr;
  }
  const MapReader map(over, keys::kMetricOver, scope.out);
  metric.of_papers = true;
  const Node kind = map.require("kind");
  if (!kind) return nullptr;
  metric.over = kind.text();
  return read_kind(kind, "kind", scope);
}

// A condition, or of papers {sum: field}.
void read_part(const MapReader& map, std::string_view key, const core::EvidenceKind* kind, const Scope& scope,
               std::optional<core::Condition>& condition, std::string& sum) {
  const Node part = map.get(key);
  if (!part) return;
  if (kind == nullptr || !part.is_map() || !part.find("sum")) {
    condition = read_condition(part, key, kind == nullptr ? scope : scope.inside(kind));
    return;
  }
  const MapReader of(part, keys::kMetricSum, scope.out);
  const Node field = of.require("sum");
  sum = read_record_field(field, "sum", kind, scope, Wanted::number);
  const core::FieldDef* definition = core::find_definition(kind->fields, sum);
  if (definition != nullptr && definition->type == core::FieldType::decimal) {
    report(scope.out, field, "wrong-field-type",
           fmt::format("指标只合计整数（int）字段，「{}」是 decimal：请换一个字段或换一个计量单位", sum));
  }
}

void check_sums(const MapReader& map, const core::Metric& metric) {
  if (!metric.is_ratio() || metric.numerator_sum.empty() == metric.denominator_sum.empty()) return;
  report(map.out(), map.node(), "metric-sums",
         "分子和分母要么都是合计（sum），要么都数份数：一边是合计、一边数份数，比率没有意义");
}

void read_groups(const MapReader& map, const core::EvidenceKind* kind, const Scope& scope, core::Metric& metric) {
  if (const Node by = map.get("by")) {
    if (kind != nullptr) {
      metric.by.field = read_record_field(by, "by", kind, scope);
    } else {
      metric.by = read_field(by, "by", scope).ref;
    }
  }
  const Node distinct = map.get("distinct");
  if (!distinct) return;
  if (kind == nullptr || metric.is_ratio()) {
    report(scope.out, distinct, "useless-key", "「distinct」只用于数材料份数的指标：合计、比率和事项都不按它去重");
    return;
  }
  metric.distinct = read_record_field(distinct, "distinct", kind, scope);
}

}  // namespace

void declare_metrics(Node list, core::Checklist& checklist) {
  for (const Node node : list.items()) {
    const Node id = node.find("id");
    const Node party = node.find("party");
    const Node over = node.find("over");
    if (!id) continue;
    core::Metric metric;
    metric.id = id.text();
    metric.of_papers = over && over.is_map();
    if (party) metric.party = party.text();
    checklist.metrics.push_back(std::move(metric));
  }
}

core::Metric read_metric(Node node, const Lexicon& lexicon, const core::Checklist& home, Diagnostics& out) {
  const MapReader map(node, keys::kMetric, out);
  Scope scope{.lexicon = lexicon, .home = home, .out = out};
  scope.has_owner = false;
  core::Metric metric;
  metric.id = map.required_id("id");
  metric.title = map.required_text("title");
  const Node over = map.require("over");
  const core::EvidenceKind* kind = over ? read_over(over, metric, scope) : nullptr;
  if (metric.of_papers && kind == nullptr) return metric;
  if (const Node by = map.require("period_by")) {
    if (kind != nullptr) {
      metric.period_by.field = read_record_field(by, "period_by", kind, scope, Wanted::date);
    } else {
      metric.period_by = read_date_field(by, "period_by", scope);
    }
  }
  read_part(map, "denominator", kind, scope, metric.denominator, metric.denominator_sum);
  const Node numerator = map.get("numerator");
  if (kind == nullptr && numerator && numerator.is_map() && numerator.find("task")) {
    metric.numerator_task = MapReader(numerator, keys::kMetricTask, out).required_id("task");
  } else {
    read_part(map, "numerator", kind, scope, metric.numerator, metric.numerator_sum);
  }
  check_sums(map, metric);
  metric.exclude = read_exclusions(map, kind == nullptr ? scope : scope.inside(kind));
  read_groups(map, kind, scope, metric);
  metric.unit = map.text("unit");
  metric.party = read_party(map, scope.matter, out);
  if (metric.of_papers && map.has("party")) {
    report(out, map.get("party"), "useless-key", "材料本来就算在交它的单位头上，「over」是材料时不写「party」");
  }
  metric.phrases = map.texts("phrases");
  return metric;
}

}  // namespace fazhi::yaml
