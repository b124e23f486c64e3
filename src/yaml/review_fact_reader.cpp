#include <fmt/format.h>

#include <array>

#include "yaml/fact_keys.h"
#include "yaml/fact_readers_internal.h"
#include "yaml/scalar_reader.h"

namespace fazhi::yaml {

namespace {

// What every record has, whatever its kind.
const core::FieldDef* find_pseudo(std::string_view id) {
  static const std::array<core::FieldDef, 6> kPseudo = [] {
    std::array<core::FieldDef, 6> fields;
    const std::array<std::pair<const char*, core::FieldType>, 6> names{{{"formed_on", core::FieldType::date},
                                                                        {"covers_from", core::FieldType::date},
                                                                        {"covers_until", core::FieldType::date},
                                                                        {"number", core::FieldType::text},
                                                                        {"title", core::FieldType::text},
                                                                        {"unit", core::FieldType::unit}}};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      fields[i].id = names[i].first;
      fields[i].type = names[i].second;
    }
    return fields;
  }();
  for (const core::FieldDef& field : kPseudo) {
    if (field.id == id) return &field;
  }
  return nullptr;
}

std::vector<std::string> names_of(const core::EvidenceKind& kind) {
  std::vector<std::string> names;
  for (const core::FieldDef& field : kind.fields) names.push_back(field.id);
  return names;
}

// `issued_on`, `formed_on`, or `topic-31/item` for what the record states about that matter only. Empty: cleared.
core::Fields read_amended(Node node, const core::EvidenceKind& kind, std::string_view what, Diagnostics& out) {
  core::Fields fields;
  if (!node.is_map()) {
    report(out, node, "wrong-type", fmt::format("「{}」应是一组「字段: 值」，这里是{}", what, found(node)));
    return fields;
  }
  for (const Pair& pair : node.pairs()) {
    const std::string_view name = pair.key.text();
    const std::size_t slash = name.rfind('/');
    const std::string_view bare = slash == std::string_view::npos ? name : name.substr(slash + 1);
    const core::FieldDef* field = core::find_definition(kind.fields, bare);
    if (field == nullptr && slash == std::string_view::npos) field = find_pseudo(bare);
    if (field == nullptr) {
      report(out, pair.key, "unknown-field",
             fmt::format("「{}」没有字段「{}」{}", kind.id, bare, did_you_mean(bare, names_of(kind))));
      continue;
    }
    auto value = pair.value.is_empty() ? core::Value() : read_value(pair.value, *field, out);
    if (value) fields.push_back({std::string(name), std::move(*value)});
  }
  return fields;
}

}  // namespace

core::EventBody read_accept(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kAccept, scope.out);
  return core::EvidenceAccepted{.id = map.required_id("evidence"), .note = map.text("note")};
}

core::EventBody read_return(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kReturn, scope.out);
  return core::EvidenceReturned{.id = map.required_id("evidence"), .because = map.required_text("because")};
}

core::EventBody read_withdraw(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kWithdraw, scope.out);
  return core::EvidenceWithdrawn{.id = map.required_id("evidence"), .because = map.required_text("because")};
}

core::EventBody read_reopen(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kReopen, scope.out);
  return core::ReviewReopened{.id = map.required_id("evidence"), .because = map.required_text("because")};
}

core::EventBody read_amend(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kAmend, scope.out);
  core::EvidenceAmended amended;
  amended.id = map.required_id("evidence");
  amended.because = map.required_text("because");
  const Node set = map.require("set");
  const core::EvidenceKind* kind = scope.kind_of_evidence(amended.id);
  if (kind == nullptr) {
    if (map.has("evidence")) {
      report(scope.out, map.get("evidence"), "unknown-evidence", fmt::format("没有佐证材料「{}」", amended.id));
    }
    return amended;
  }
  if (set) amended.set = read_amended(set, *kind, "set", scope.out);
  if (const Node was = map.get("was")) amended.was = read_amended(was, *kind, "was", scope.out);
  return amended;
}

}  // namespace fazhi::yaml
