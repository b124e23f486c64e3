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

}  // namespace

void declare_metrics(Node list, core::Checklist& checklist) {
  for (const Node node : list.items()) {
    const Node id = node.find("id");
    const Node party = node.find("party");
    if (!id) continue;
    core::Metric metric;
    metric.id = id.text();
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
  if (const Node over = map.require("over")) {
    metric.over = over.text();
    scope.matter = read_matter_kind(over, "over", lexicon, out);
  }
  if (const Node by = map.require("period_by")) metric.period_by = read_date_field(by, "period_by", scope);
  if (const Node part = map.get("denominator")) metric.denominator = read_condition(part, "denominator", scope);
  if (const Node part = map.get("numerator")) metric.numerator = read_condition(part, "numerator", scope);
  metric.exclude = read_exclusions(map, scope);
  metric.unit = map.text("unit");
  metric.party = read_party(map, scope.matter, out);
  return metric;
}

}  // namespace fazhi::yaml
