#include "yaml/field_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "yaml/key_sets.h"
#include "yaml/scalar_reader.h"

namespace fazhi::yaml {

namespace {

constexpr std::string_view kPseudo[] = {"opened_on",    "closed_on", "outcome", "formed_on", "covers_from",
                                        "covers_until", "number",    "title",   "unit"};

core::FieldType read_type(const MapReader& map) {
  static constexpr std::string_view kTypes[] = {"text",   "int",  "decimal", "date",  "bool",
                                                "one_of", "unit", "party",   "matter"};
  const Node node = map.require("type");
  if (!node) return core::FieldType::text;
  const auto index = read_word(node, "type", kTypes, map.out());
  return index ? *core::parse_field_type(kTypes[*index]) : core::FieldType::text;
}

// A key that goes with one type only: there it must be, elsewhere it must not.
void check_companion(const MapReader& map, std::string_view key, bool wanted, std::string_view type) {
  if (!map.has("type")) return;
  if (wanted) map.require(key);
  if (!wanted && map.has(key)) {
    report(map.out(), map.get(key), "useless-key", fmt::format("「{}」只能与「type: {}」同写", key, type));
  }
}

core::FieldDef read_field_definition(Node node, Diagnostics& out) {
  const MapReader map(node, keys::kField, out);
  core::FieldDef field;
  if (!node.is_map()) return field;
  field.id = map.required_id("id");
  field.title = map.required_text("title");
  field.type = read_type(map);
  field.values = map.texts("values");
  field.matter_kind = map.text("kind");
  check_companion(map, "values", field.type == core::FieldType::one_of, "one_of");
  check_companion(map, "kind", field.type == core::FieldType::matter, "matter");
  field.many = map.flag("many");
  field.required = map.flag("required");
  field.personal = map.flag("personal");
  if (const Node value = map.get("default")) field.default_value = read_value(value, field, out);
  return field;
}

void check_name(Node at, const core::FieldDef& field, const std::vector<core::FieldDef>& earlier,
                std::string_view whose, Diagnostics& out) {
  if (field.id.find('.') != std::string::npos) {
    report(out, at, "bad-id", fmt::format("字段标识「{}」不能含「.」，引用时「.」隔开种类和字段", field.id));
  }
  if (std::ranges::find(kPseudo, field.id) != std::end(kPseudo)) {
    report(out, at, "bad-id", fmt::format("字段不能叫「{}」，它是每份材料、每个事项本来就有的", field.id));
  }
  if (!field.id.empty() && core::find_definition(earlier, field.id) != nullptr) {
    report(out, at, "duplicate-id", fmt::format("「{}」已有字段「{}」，标识不能重复", whose, field.id));
  }
}

}  // namespace

std::vector<core::FieldDef> read_fields(const std::vector<Node>& nodes, std::string_view whose, Diagnostics& out) {
  std::vector<core::FieldDef> fields;
  for (const Node node : nodes) {
    core::FieldDef field = read_field_definition(node, out);
    check_name(node, field, fields, whose, out);
    fields.push_back(std::move(field));
  }
  return fields;
}

}  // namespace fazhi::yaml
