#include <fmt/format.h>

#include "yaml/evidence_reader.h"
#include "yaml/fact_keys.h"
#include "yaml/fact_readers_internal.h"

namespace fazhi::yaml {

namespace {

void read_holders(const Pair& pair, const core::MatterKind& kind, core::MatterOpened& matter, Diagnostics& out) {
  const std::string role_id(pair.key.text());
  const core::Role* role = kind.find_role(role_id);
  if (role == nullptr) {
    std::vector<std::string> names;
    for (const core::Role& known : kind.parties) names.push_back(known.id);
    report(out, pair.key, "unknown-role",
           fmt::format("事项「{}」没有角色「{}」{}", kind.id, role_id, did_you_mean(role_id, names)));
    return;
  }
  const std::vector<Node> holders = read_list(pair.value, role_id, out, true);
  if (!role->many && holders.size() > 1) {
    report(out, pair.value, "too-many", fmt::format("角色「{}」只能有一个，这里有 {} 个", role_id, holders.size()));
  }
  for (const Node holder : holders) {
    std::string name = role->type == "unit" ? read_id(holder, role_id, out) : read_text(holder, role_id, out);
    matter.parties.push_back({role_id, std::move(name)});
  }
}

void read_parties(Node node, const core::MatterKind& kind, core::MatterOpened& matter, Diagnostics& out) {
  if (!node.is_map()) {
    report(out, node, "wrong-type", fmt::format("「parties」应是一组「角色: 单位」，这里是{}", found(node)));
    return;
  }
  for (const Pair& pair : node.pairs()) read_holders(pair, kind, matter, out);
}

}  // namespace

core::EventBody read_matter(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kMatterFact, scope.out);
  core::MatterOpened matter;
  if (!node.is_map()) return matter;
  matter.id = map.required_id("id");
  const core::MatterKind* kind = read_known_matter_kind(map, scope);
  if (kind != nullptr) matter.kind = kind->id;
  matter.title = map.required_text("title");
  matter.on = required_date(map, "opened_on");
  if (kind == nullptr) return matter;
  if (const Node parties = map.get("parties")) read_parties(parties, *kind, matter, scope.out);
  if (const Node fields = map.get("fields"))
    matter.fields = read_typed_fields(fields, kind->fields, kind->id, scope.out);
  return matter;
}

core::EventBody read_matter_change(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kMatterChange, scope.out);
  core::MatterChanged change{.id = map.required_id("matter"), .set = {}, .because = map.required_text("because")};
  const Node set = map.require("set");
  const core::MatterKind* kind = scope.kind_of_matter(change.id);
  if (kind == nullptr && map.has("matter")) {
    report(scope.out, map.get("matter"), "unknown-matter", fmt::format("没有事项「{}」", change.id));
  } else if (set && kind != nullptr) {
    change.set = read_typed_fields(set, kind->fields, kind->id, scope.out);
  }
  return change;
}

core::EventBody read_transfer(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kTransfer, scope.out);
  return core::MatterTransferred{.id = map.required_id("matter"),
                                 .role = map.required_text("role"),
                                 .from = map.required_id("from"),
                                 .to = map.required_id("to"),
                                 .on = required_date(map, "on"),
                                 .document = map.text("document")};
}

core::EventBody read_closure(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kClosure, scope.out);
  return core::MatterClosed{
      .id = map.required_id("matter"), .on = required_date(map, "on"), .outcome = map.required_text("outcome")};
}

core::EventBody read_merge(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kMerge, scope.out);
  return core::MatterMerged{
      .id = map.required_id("matter"), .into = map.required_id("into"), .because = map.required_text("because")};
}

}  // namespace fazhi::yaml
