#include "yaml/matter_reader.h"

#include <fmt/format.h>

#include "yaml/field_reader.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

core::Role read_role(Node node, Diagnostics& out) {
  static constexpr std::string_view kTypes[] = {"unit", "person", "outside"};
  const MapReader map(node, keys::kRole, out);
  core::Role role;
  if (!node.is_map()) return role;
  role.id = map.required_id("id");
  role.title = map.required_text("title");
  if (const Node type = map.get("type")) {
    if (const auto index = read_word(type, "type", kTypes, out)) role.type = kTypes[*index];
  }
  role.many = map.flag("many");
  return role;
}

}  // namespace

core::MatterKind read_matter_definition(Node node, Diagnostics& out) {
  const MapReader map(node, keys::kMatter, out);
  core::MatterKind matter;
  if (!node.is_map()) return matter;
  matter.id = map.required_id("id");
  matter.title = map.required_text("title");
  map.require("parties");
  for (const Node item : map.list("parties")) {
    core::Role role = read_role(item, out);
    if (!role.id.empty() && matter.find_role(role.id) != nullptr) {
      report(out, item, "duplicate-id", fmt::format("事项「{}」已有角色「{}」，标识不能重复", matter.id, role.id));
    }
    matter.parties.push_back(std::move(role));
  }
  const std::vector<Node> fields = map.list("fields");
  matter.fields = read_fields(fields, matter.id, out);
  for (std::size_t i = 0; i < matter.fields.size(); ++i) {
    if (matter.find_role(matter.fields[i].id) == nullptr) continue;
    report(out, fields[i], "duplicate-id",
           fmt::format("事项「{}」已有角色「{}」，字段不能与它同名", matter.id, matter.fields[i].id));
  }
  return matter;
}

}  // namespace fazhi::yaml
