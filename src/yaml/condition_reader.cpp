#include "yaml/condition_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "yaml/key_sets.h"
#include "yaml/scalar_reader.h"

namespace fazhi::yaml {

namespace {

using core::Condition;
using core::ConditionList;
using core::Operand;
using core::Relation;

constexpr std::array<std::string_view, 13> kWords{"all",      "any",     "not",    "has",   "filled", "in",       "is",
                                                  "at_least", "at_most", "before", "after", "owner",  "parameter"};
constexpr std::array<std::string_view, 9> kRelations{"in",     "is",    "not",    "at_least", "at_most",
                                                     "before", "after", "filled", "parameter"};

std::shared_ptr<const Condition> shared(Condition condition) {
  return std::make_shared<const Condition>(std::move(condition));
}

Condition all_of(ConditionList list) {
  if (list.size() == 1) return std::move(list.front());
  return {core::AllOf{std::move(list)}};
}

ConditionList read_conditions(Node node, std::string_view what, const Scope& scope) {
  ConditionList list;
  for (const Node item : read_list(node, what, scope.out)) {
    if (auto condition = read_condition(item, what, scope)) list.push_back(std::move(*condition));
  }
  return list;
}

bool is_number(core::FieldType type) { return type == core::FieldType::integer || type == core::FieldType::decimal; }

std::vector<core::FieldType> parameter_types(const FieldType& type) {
  if (is_number(type.type)) return {core::FieldType::integer, core::FieldType::decimal};
  return {type.type};
}

// What may stand right of a field of that type: a value of the type, a parameter, or `owner`.
std::optional<Operand> read_operand(Node node, const FoundField& field, const Scope& scope) {
  const std::string name = field.ref.to_text();
  if (is_parameter(node)) {
    const auto types = field.type ? parameter_types(*field.type) : std::vector<core::FieldType>{};
    return read_parameter(node, name, scope, types);
  }
  if (!node.is_scalar()) {
    report(scope.out, node, "wrong-type", fmt::format("「{}」应与一个值相比，这里是{}", name, found(node)));
    return std::nullopt;
  }
  if (!field.type) return core::Scalar(std::string(node.text()));
  const core::FieldType type = field.type->type;
  const bool somebody = type == core::FieldType::unit || type == core::FieldType::party;
  if (somebody && !node.quoted() && node.text() == "owner") {
    if (!scope.has_owner) {
      report(scope.out, node, "by-owner-misuse", "指标里没有责任单位，不能与 owner 相比");
    }
    return core::OwnerRef{};
  }
  const auto scalar = read_scalar(node, name, type, field.type->definition, scope.out);
  if (!scalar) return std::nullopt;
  return *scalar;
}

Condition comparison(const FoundField& field, Relation relation, std::vector<Operand> operands) {
  return {core::Compare{field.ref, relation, std::move(operands)}};
}

std::optional<Condition> read_membership(Node node, const FoundField& field, const Scope& scope) {
  std::vector<Operand> operands;
  if (node.is_list()) {
    for (const Node item : read_list(node, field.ref.to_text(), scope.out)) {
      if (auto operand = read_operand(item, field, scope)) operands.push_back(std::move(*operand));
    }
  } else if (auto operand = read_operand(node, field, scope)) {
    operands.push_back(std::move(*operand));
  }
  if (operands.empty()) return std::nullopt;
  return comparison(field, Relation::in, std::move(operands));
}

void check_relation(Node key, Relation relation, const FoundField& field, Diagnostics& out) {
  if (!field.type) return;
  const bool wants_date = relation == Relation::before || relation == Relation::after;
  const bool wants_number = relation == Relation::at_least || relation == Relation::at_most;
  if (wants_date && field.type->type != core::FieldType::date) {
    report(out, key, "wrong-field-type",
           fmt::format("「{}」只能与日期相比，「{}」是 {}", key.text(), field.ref.to_text(),
                       core::to_word(field.type->type)));
  }
  if (wants_number && !is_number(field.type->type)) {
    report(out, key, "wrong-field-type",
           fmt::format("「{}」只能与数相比，「{}」是 {}", key.text(), field.ref.to_text(),
                       core::to_word(field.type->type)));
  }
}

// Nothing, {} or []: a condition that says nothing would hold always, and nobody would see it.
bool reports_emptiness(Node key, Node value, Diagnostics& out) {
  const bool is_empty = value.is_empty() || ((value.is_map() || value.is_list()) && value.size() == 0);
  if (is_empty) report(out, key, "empty-value", fmt::format("「{}」没有写内容，请补上或删去", key.text()));
  return is_empty;
}

std::optional<Condition> read_relation(Node key, Node value, const FoundField& field, const Scope& scope) {
  static constexpr std::pair<std::string_view, Relation> kOrders[] = {{"at_least", Relation::at_least},
                                                                      {"at_most", Relation::at_most},
                                                                      {"before", Relation::before},
                                                                      {"after", Relation::after}};
  if (reports_emptiness(key, value, scope.out)) return std::nullopt;
  const std::string_view word = key.text();
  if (word == "in" || word == "is") return read_membership(value, field, scope);
  if (word == "not") {
    auto inner = read_membership(value, field, scope);
    if (!inner) return std::nullopt;
    return Condition{core::Not{shared(std::move(*inner))}};
  }
  if (word == "filled") {
    Condition filled{core::Filled{field.ref}};
    if (read_flag(value, "filled", scope.out)) return filled;
    return Condition{core::Not{shared(std::move(filled))}};
  }
  const auto* order = std::ranges::find(kOrders, word, &std::pair<std::string_view, Relation>::first);
  if (order == std::end(kOrders)) {
    const std::string hint = did_you_mean(word, kRelations);
    report(scope.out, key, "unknown-word",
           fmt::format("「{}」后面不能写「{}」{}", field.ref.to_text(), word,
                       hint.empty() ? "，可以写的有 " + listed(kRelations) : hint));
    return std::nullopt;
  }
  check_relation(key, order->second, field, scope.out);
  auto operand = read_operand(value, field, scope);
  if (!operand) return std::nullopt;
  return comparison(field, order->second, {std::move(*operand)});
}

std::optional<Condition> read_field_condition(Node key, Node value, const Scope& scope) {
  const FoundField field = read_field(key, key.text(), scope);
  if (!value.is_map() || is_parameter(value)) return read_membership(value, field, scope);
  ConditionList list;
  for (const Pair& pair : value.pairs()) {
    if (auto condition = read_relation(pair.key, pair.value, field, scope)) list.push_back(std::move(*condition));
  }
  if (list.empty()) return std::nullopt;
  return all_of(std::move(list));
}

std::optional<Condition> read_filled(Node value, const Scope& scope) {
  ConditionList list;
  for (const Node item : read_list(value, "filled", scope.out, true)) {
    list.push_back({core::Filled{read_field(item, "filled", scope).ref}});
  }
  if (list.empty()) return std::nullopt;
  return all_of(std::move(list));
}

std::optional<Condition> read_not(Node value, const Scope& scope) {
  auto inner = read_condition(value, "not", scope);
  if (!inner) return std::nullopt;
  return Condition{core::Not{shared(std::move(*inner))}};
}

std::optional<Condition> read_has(Node key, Node value, const Scope& scope) {
  if (scope.record != nullptr) {
    report(scope.out, key, "unknown-word", "「where」里只能写这份材料自己的字段，不能写 has");
    return std::nullopt;
  }
  return Condition{core::Has{read_query(value, "has", keys::kHas, scope)}};
}

std::optional<Condition> read_pair(const Pair& pair, const Scope& scope) {
  if (reports_emptiness(pair.key, pair.value, scope.out)) return std::nullopt;
  const std::string_view word = pair.key.text();
  if (word == "all") return Condition{core::AllOf{read_conditions(pair.value, "all", scope)}};
  if (word == "any") return Condition{core::AnyOf{read_conditions(pair.value, "any", scope)}};
  if (word == "not") return read_not(pair.value, scope);
  if (word == "has") return read_has(pair.key, pair.value, scope);
  if (word == "filled") return read_filled(pair.value, scope);
  return read_field_condition(pair.key, pair.value, scope);
}

}  // namespace

std::span<const std::string_view> condition_words() { return kWords; }

std::optional<Condition> read_condition(Node node, std::string_view what, const Scope& scope) {
  if (!node.is_map() || node.size() == 0) {
    report(scope.out, node, "wrong-type",
           fmt::format("「{}」应是条件，写成「{{字段: 值}}」，这里是{}", what, node.is_map() ? "空的" : found(node)));
    return std::nullopt;
  }
  ConditionList list;
  for (const Pair& pair : node.pairs()) {
    if (auto condition = read_pair(pair, scope)) list.push_back(std::move(*condition));
  }
  if (list.empty()) return std::nullopt;
  return all_of(std::move(list));
}

core::RecordQuery read_query(Node node, std::string_view what, const KeySet& keys, const Scope& scope) {
  if (node.is_scalar()) {
    read_kind(node, what, scope);
    core::RecordQuery query;
    query.kind = node.text();
    return query;
  }
  return read_query_of(MapReader(node, keys, scope.out), scope);
}

core::RecordQuery read_query_of(const MapReader& map, const Scope& scope) {
  core::RecordQuery query;
  const Node kind_node = map.require("kind");
  const core::EvidenceKind* kind = kind_node ? read_kind(kind_node, "kind", scope) : nullptr;
  if (kind_node) query.kind = std::string(kind_node.text());
  if (const Node where = map.get("where"); where && kind != nullptr) {
    if (auto condition = read_condition(where, "where", scope.inside(kind)))
      query.where = shared(std::move(*condition));
  }
  query.by_owner = read_by_owner(map, true);
  if (query.by_owner && !scope.has_owner) {
    report(scope.out, map.get("by"), "by-owner-misuse", "指标里没有责任单位，不能写「by: owner」");
  }
  return query;
}

}  // namespace fazhi::yaml
