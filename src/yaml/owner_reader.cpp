#include <fmt/format.h>

#include "yaml/condition_reader.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

using core::Condition;
using core::ConditionList;

std::vector<std::string> read_unit_types(Node node, const Scope& scope) {
  std::vector<std::string> types;
  for (const Node item : read_list(node, "types", scope.out, true)) {
    types.push_back(read_text(item, "types", scope.out));
    if (item.is_scalar() && !scope.lexicon.has_unit_type(item.text())) {
      report(scope.out, item, "unknown-unit-type",
             fmt::format("词汇表里没有单位类型「{}」{}", item.text(),
                         did_you_mean(item.text(), scope.lexicon.unit_types())));
    }
  }
  return types;
}

ConditionList read_all(Node node, std::string_view what, const Scope& scope) {
  ConditionList list;
  for (const Node item : read_list(node, what, scope.out)) {
    if (auto condition = read_owner_condition(item, "", scope)) list.push_back(std::move(*condition));
  }
  return list;
}

std::optional<Condition> read_pair(const Pair& pair, const Scope& scope) {
  const std::string_view word = pair.key.text();
  if (word == "types") return Condition{core::UnitTypes{read_unit_types(pair.value, scope)}};
  if (word == "id") return Condition{core::UnitIds{read_ids(pair.value, "id", scope.out)}};
  if (word == "under") return Condition{core::UnitUnder{read_id(pair.value, "under", scope.out)}};
  if (word == "all") return Condition{core::AllOf{read_all(pair.value, "all", scope)}};
  if (word == "any") return Condition{core::AnyOf{read_all(pair.value, "any", scope)}};
  if (word == "not") {
    auto inner = read_owner_condition(pair.value, "", scope);
    if (!inner) return std::nullopt;
    return Condition{core::Not{std::make_shared<const Condition>(std::move(*inner))}};
  }
  const auto known = keys::kOwner.keys;
  const std::string hint = did_you_mean(word, known);
  report(scope.out, pair.key, "unknown-key",
         fmt::format("责任单位没有「{}」这个键{}", word, hint.empty() ? "，可以写的有 " + listed(known) : hint));
  return std::nullopt;
}

}  // namespace

std::optional<Condition> read_owner_condition(Node node, std::string_view skipped, const Scope& scope) {
  if (!node.is_map() || node.size() == 0) {
    report(
        scope.out, node, "wrong-type",
        fmt::format("责任单位应写成「{{types: [单位类型]}}」的样子，这里是{}", node.is_map() ? "空的" : found(node)));
    return std::nullopt;
  }
  ConditionList list;
  for (const Pair& pair : node.pairs()) {
    if (pair.key.text() == skipped) continue;
    if (pair.value.is_empty()) {
      report(scope.out, pair.key, "empty-value", fmt::format("「{}」没有写内容，请补上或删去", pair.key.text()));
      continue;
    }
    if (auto condition = read_pair(pair, scope)) list.push_back(std::move(*condition));
  }
  if (list.empty()) return std::nullopt;
  if (list.size() == 1) return std::move(list.front());
  return Condition{core::AllOf{std::move(list)}};
}

}  // namespace fazhi::yaml
