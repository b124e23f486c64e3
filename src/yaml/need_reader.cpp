#include "yaml/need_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "yaml/condition_reader.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

constexpr std::string_view kSignedBy = "signed_by";

void check_signature_words(Node list, const core::FieldDef& field, Diagnostics& out) {
  if (field.type != core::FieldType::one_of) return;
  const std::vector<std::string_view> words(field.values.begin(), field.values.end());
  for (const Node item : list.items()) read_word(item, "signed", words, out);
}

// {any: […]} or {all: […]} reads the record's field `signed_by`.
core::Signature read_signature_words(Node node, const core::EvidenceKind* kind, const Scope& scope) {
  const MapReader map(node, keys::kSignature, scope.out);
  core::Signature signature;
  signature.field.field = kSignedBy;
  signature.any = map.texts("any");
  signature.all = map.texts("all");
  if (kind == nullptr) return signature;
  const core::FieldDef* field = core::find_definition(kind->fields, kSignedBy);
  if (field == nullptr) {
    report(scope.out, node, "unknown-field",
           fmt::format("「signed」要读字段 signed_by，词汇表里的「{}」没有这个字段", kind->id));
    return signature;
  }
  for (const std::string_view key : {"any", "all"}) {
    if (const Node words = map.get(key); words && words.is_list()) check_signature_words(words, *field, scope.out);
  }
  return signature;
}

core::Signature read_signature(Node node, const core::EvidenceKind* kind, const Scope& scope) {
  if (node.is_map()) return read_signature_words(node, kind, scope);
  core::Signature signature;
  signature.field.field = read_record_field(node, "signed", kind, scope);
  return signature;
}

core::PaperNeed read_paper(const MapReader& map, const Scope& scope) {
  core::PaperNeed paper;
  const Node kind_node = map.get("kind");
  const core::EvidenceKind* kind = read_kind(kind_node, "kind", scope);
  paper.kind = kind_node.text();
  if (const Node count = map.get("count")) paper.count = read_whole(count, "count", 1, scope.out).value_or(1);
  for (const Node field : map.list("fields", true))
    paper.fields.push_back(read_record_field(field, "fields", kind, scope));
  if (const Node where = map.get("where"); where && kind != nullptr) {
    paper.where = read_condition(where, "where", scope.inside(kind));
  }
  paper.by_owner = read_by_owner(map, true);
  if (const Node distinct = map.get("distinct")) paper.distinct = read_record_field(distinct, "distinct", kind, scope);
  if (const Node signature = map.get("signed")) paper.signature = read_signature(signature, kind, scope);
  if (const Node done_on = map.get("done_on")) {
    paper.done_on = read_record_field(done_on, "done_on", kind, scope, Wanted::date);
  }
  return paper;
}

void check_group(const MapReader& map, std::string_view group) {
  for (const Pair& pair : map.node().pairs()) {
    const std::string_view key = pair.key.text();
    if (key == group || key == "title" || key == "any" || key == "all" || key == "kind") continue;
    if (!map.has(key)) continue;
    report(map.out(), pair.key, "useless-key", fmt::format("「{}」应写在「{}」里的各项上，不能写在外面", key, group));
  }
}

core::Need read_need(Node node, const Scope& scope) {
  static constexpr std::string_view kForms[] = {"kind", "any", "all"};
  const MapReader map(node, keys::kNeed, scope.out);
  core::Need need;
  if (!node.is_map()) return need;
  need.title = map.text("title");
  std::vector<std::string_view> written;
  std::ranges::copy_if(kForms, std::back_inserter(written), [&](std::string_view form) { return map.has(form); });
  if (written.size() != 1) {
    const std::string there = written.empty() ? "一个也没有写" : "写了 " + listed(written);
    report(scope.out, node, "one-of-keys", fmt::format("所需材料要写 {} 中的一个，这里{}", listed(kForms), there));
  } else if (written.front() == "kind") {
    need.node = read_paper(map, scope);
  } else {
    check_group(map, written.front());
    auto list = read_needs(map.get(written.front()), written.front(), scope);
    if (written.front() == "any") {
      need.node = core::AnyNeed{std::move(list)};
    } else {
      need.node = core::AllNeed{std::move(list)};
    }
  }
  return need;
}

}  // namespace

std::vector<core::Need> read_needs(Node node, std::string_view what, const Scope& scope) {
  std::vector<core::Need> needs;
  for (const Node item : read_list(node, what, scope.out)) needs.push_back(read_need(item, scope));
  if (needs.empty() && node.is_list() && node.size() == 0) {
    report(scope.out, node, "empty-value", fmt::format("「{}」的列表是空的", what));
  }
  return needs;
}

}  // namespace fazhi::yaml
