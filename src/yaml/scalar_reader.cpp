#include "yaml/scalar_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace fazhi::yaml {

namespace {

std::string_view expected(core::FieldType type) {
  switch (type) {
    case core::FieldType::integer: return "整数";
    case core::FieldType::decimal: return "数，最多六位小数";
    case core::FieldType::boolean: return "true（是）或 false（否）";
    case core::FieldType::date: return "日期";
    case core::FieldType::text:
    case core::FieldType::one_of: return "一段文字";
    case core::FieldType::unit: return "一个单位的标识";
    case core::FieldType::party: return "一个单位的标识或一个名称";
    case core::FieldType::matter: return "一个事项的标识";
  }
  return {};
}

}  // namespace

std::optional<core::Scalar> read_scalar(Node node, std::string_view what, core::FieldType type,
                                        const core::FieldDef* field, Diagnostics& out) {
  if (type == core::FieldType::date) {
    const auto date = read_date(node, what, out);
    if (!date) return std::nullopt;
    return core::Scalar(*date);
  }
  auto scalar = node.is_scalar() ? core::parse_scalar(type, node.text()) : std::nullopt;
  if (!scalar) {
    report(out, node, "wrong-type", fmt::format("「{}」应是{}，这里是{}", what, expected(type), found(node)));
    return std::nullopt;
  }
  if (type == core::FieldType::one_of && field != nullptr &&
      std::ranges::find(field->values, node.text()) == field->values.end()) {
    const std::vector<std::string_view> words(field->values.begin(), field->values.end());
    report(
        out, node, "unknown-word",
        fmt::format("「{}」只能是 {}，这里是{}{}", what, listed(words), found(node), did_you_mean(node.text(), words)));
    return std::nullopt;
  }
  return scalar;
}

std::optional<core::Value> read_value(Node node, const core::FieldDef& field, Diagnostics& out) {
  if (!field.many) {
    auto scalar = read_scalar(node, field.id, field.type, &field, out);
    if (!scalar) return std::nullopt;
    return core::Value(std::move(*scalar));
  }
  std::vector<core::Scalar> list;
  for (const Node item : read_list(node, field.id, out, true)) {
    if (auto scalar = read_scalar(item, field.id, field.type, &field, out)) list.push_back(std::move(*scalar));
  }
  return core::Value(std::move(list));
}

}  // namespace fazhi::yaml
