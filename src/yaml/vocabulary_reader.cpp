#include "yaml/vocabulary_reader.h"

#include <fmt/format.h>

#include <unordered_set>

#include "yaml/field_reader.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

core::UnitType read_unit_type(Node node, Diagnostics& out) {
  const MapReader map(node, keys::kUnitType, out);
  return {.id = map.required_id("id"), .note = map.text("note")};
}

core::EvidenceKind read_kind_definition(Node node, Diagnostics& out) {
  const MapReader map(node, keys::kKind, out);
  core::EvidenceKind kind;
  kind.id = map.required_id("id");
  kind.many = map.flag("many");
  kind.note = map.text("note");
  kind.fields = read_fields(map.list("fields"), kind.id, out);
  return kind;
}

// Appends to `list` what `read` makes of each node, and reports ids that were there before.
template <typename T, typename Read>
void append_unique(const std::vector<Node>& nodes, std::vector<T>& list, std::string_view what, Read read,
                   Diagnostics& out) {
  std::unordered_set<std::string> seen;
  for (const T& known : list) seen.insert(known.id);
  for (const Node node : nodes) {
    T item = read(node, out);
    if (!item.id.empty() && !seen.insert(item.id).second) {
      report(out, node, "duplicate-id", fmt::format("词汇表里已有{}「{}」，不能重复", what, item.id));
    }
    list.push_back(std::move(item));
  }
}

}  // namespace

void read_vocabulary(const Document& document, core::Vocabulary& vocabulary, Diagnostics& out) {
  const MapReader map(document.root(), keys::kVocabulary, out);
  static constexpr std::string_view kVersions[] = {"1"};
  if (const Node version = map.require("vocabulary")) read_word(version, "vocabulary", kVersions, out);
  append_unique(map.list("unit_types"), vocabulary.unit_types, "单位类型", read_unit_type, out);
  append_unique(map.list("kinds"), vocabulary.kinds, "材料种类", read_kind_definition, out);
}

}  // namespace fazhi::yaml
