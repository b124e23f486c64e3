#include "yaml/checklist_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "yaml/key_sets.h"
#include "yaml/matter_reader.h"
#include "yaml/metric_reader.h"
#include "yaml/scalar_reader.h"

namespace fazhi::yaml {

namespace {

core::Basis read_basis(const Pair& pair, Diagnostics& out) {
  const MapReader map(pair.value, keys::kBasis, out);
  core::Basis basis;
  basis.id = read_id(pair.key, "basis", out);
  if (!pair.value.is_map()) return basis;
  basis.title = map.required_text("title");
  basis.number = map.text("number");
  basis.effective = map.date("effective");
  basis.until = map.date("until");
  basis.region = map.text("region");
  basis.verified = map.flag("verified", true);
  basis.note = map.text("note");
  if (basis.effective && basis.until && *basis.until < *basis.effective) {
    report(out, map.get("until"), "bad-range",
           fmt::format("依据「{}」的 until（{}）早于 effective（{}）", basis.id, format_date(*basis.until),
                       format_date(*basis.effective)));
  }
  return basis;
}

core::Parameter read_parameter_definition(Node node, Diagnostics& out) {
  static constexpr std::pair<std::string_view, core::FieldType> kTypes[] = {
      {"int", core::FieldType::integer}, {"decimal", core::FieldType::decimal}, {"date", core::FieldType::date}};
  const MapReader map(node, keys::kParameter, out);
  core::Parameter parameter;
  if (!node.is_map()) return parameter;
  parameter.id = map.required_id("id");
  parameter.title = map.required_text("title");
  if (const Node type = map.require("type")) {
    parameter.type = read_enum<core::FieldType>(type, "type", kTypes, core::FieldType::integer, out);
  }
  if (const Node value = map.require("default")) {
    if (auto scalar = read_scalar(value, "default", parameter.type, nullptr, out)) parameter.default_value = *scalar;
  }
  parameter.measure = map.text("unit");
  parameter.verified = map.flag("verified");
  parameter.says = map.text("says");
  return parameter;
}

// Reads a list of things with ids, and reports an id that was there before.
template <typename T, typename Read>
void append_unique(const std::vector<Node>& nodes, std::vector<T>& list, std::string_view what, Read read,
                   Diagnostics& out) {
  for (const Node node : nodes) {
    T item = read(node);
    const bool twice =
        !item.id.empty() && std::ranges::any_of(list, [&](const T& known) { return known.id == item.id; });
    if (twice) report(out, node, "duplicate-id", fmt::format("本清单里已有{}「{}」，标识不能重复", what, item.id));
    list.push_back(std::move(item));
  }
}

void read_matters(const MapReader& map, core::Checklist& checklist, Diagnostics& out) {
  std::vector<Node> nodes = map.list("matters");
  if (const Node one = map.get("matter")) {
    if (map.has("matters"))
      report(out, one, "one-of-keys", "「matter」和「matters」只能写一个：几种事项都写进 matters 的列表");
    nodes.push_back(one);
  }
  append_unique(
      nodes, checklist.matters, "事项", [&](Node node) { return read_matter_definition(node, out); }, out);
}

constexpr std::pair<std::string_view, core::Counting> kCountings[] = {
    {"cases", core::Counting::cases}, {"figures", core::Counting::figures}, {"papers", core::Counting::papers}};

}  // namespace

core::Checklist read_declarations(const Document& document, Diagnostics& out) {
  const MapReader map(document.root(), keys::kChecklist, out);
  core::Checklist checklist;
  if (!document.root().is_map()) return checklist;
  checklist.id = map.required_id("checklist");
  checklist.title = map.required_text("title");
  checklist.edition = map.required_text("edition");
  checklist.region = map.text("region");
  checklist.overlay = map.id("overlay");
  if (const Node counting = map.get("counting")) {
    checklist.counting = read_enum<core::Counting>(counting, "counting", kCountings, core::Counting::cases, out);
  }
  const Node bases = map.require("basis");
  if (bases && !bases.is_map())
    report(out, bases, "wrong-type", "「basis」应是一组「代号: {title: 名称, …}」，这里是" + found(bases));
  for (const Pair& pair : bases.pairs()) checklist.basis.push_back(read_basis(pair, out));
  append_unique(
      map.list("parameters"), checklist.parameters, "参数",
      [&](Node node) { return read_parameter_definition(node, out); }, out);
  read_matters(map, checklist, out);
  declare_metrics(map.get("metrics"), checklist);
  return checklist;
}

}  // namespace fazhi::yaml
