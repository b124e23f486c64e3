#include "core/value.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fazhi::core {

namespace {

constexpr std::array<std::pair<FieldType, std::string_view>, 9> kTypes{{{FieldType::text, "text"},
                                                                        {FieldType::integer, "int"},
                                                                        {FieldType::decimal, "decimal"},
                                                                        {FieldType::date, "date"},
                                                                        {FieldType::boolean, "bool"},
                                                                        {FieldType::one_of, "one_of"},
                                                                        {FieldType::unit, "unit"},
                                                                        {FieldType::party, "party"},
                                                                        {FieldType::matter, "matter"}}};

std::optional<Scalar> parse_integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<Scalar> parse_boolean(std::string_view text) {
  if (text == "true" || text == "是") return true;
  if (text == "false" || text == "否") return false;
  return std::nullopt;
}

std::optional<Decimal> as_decimal(const Scalar& scalar) {
  if (const auto* decimal = std::get_if<Decimal>(&scalar)) return *decimal;
  if (const auto* integer = std::get_if<std::int64_t>(&scalar)) return Decimal::from_int(*integer);
  return std::nullopt;
}

}  // namespace

std::string_view to_word(FieldType type) {
  return std::ranges::find(kTypes, type, &std::pair<FieldType, std::string_view>::first)->second;
}

std::optional<FieldType> parse_field_type(std::string_view word) {
  const auto* found = std::ranges::find(kTypes, word, &std::pair<FieldType, std::string_view>::second);
  if (found == kTypes.end()) return std::nullopt;
  return found->first;
}

std::optional<Date> Value::date() const {
  const Scalar* scalar = single();
  const Date* date = scalar == nullptr ? nullptr : std::get_if<Date>(scalar);
  return date == nullptr ? std::nullopt : std::optional<Date>(*date);
}

std::string to_text(const Scalar& scalar) {
  struct Printer {
    std::string operator()(bool value) const { return value ? "是" : "否"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(Decimal value) const { return value.to_string(); }
    std::string operator()(Date value) const { return format_date_chinese(value); }
    std::string operator()(const std::string& value) const { return value; }
  };
  return std::visit(Printer{}, scalar);
}

std::string to_text(const Value& value) {
  std::string text;
  for (const Scalar& item : value.items()) {
    if (!text.empty()) text += "、";
    text += to_text(item);
  }
  return text;
}

std::optional<Scalar> parse_scalar(FieldType type, std::string_view text) {
  switch (type) {
    case FieldType::integer: return parse_integer(text);
    case FieldType::decimal:
      if (const auto decimal = Decimal::parse(text)) return *decimal;
      return std::nullopt;
    case FieldType::date:
      if (const auto date = parse_date(text)) return *date;
      return std::nullopt;
    case FieldType::boolean: return parse_boolean(text);
    case FieldType::text:
    case FieldType::one_of:
    case FieldType::unit:
    case FieldType::party:
    case FieldType::matter: return std::string(text);
  }
  return std::nullopt;
}

std::optional<std::strong_ordering> compare(const Scalar& a, const Scalar& b) {
  const auto left = as_decimal(a);
  const auto right = as_decimal(b);
  if (left && right) return *left <=> *right;
  if (a.index() != b.index()) return std::nullopt;
  if (const auto* date = std::get_if<Date>(&a)) return *date <=> std::get<Date>(b);
  if (const auto* text = std::get_if<std::string>(&a)) return *text <=> std::get<std::string>(b);
  return std::get<bool>(a) <=> std::get<bool>(b);
}

const Value* find_field(const Fields& fields, std::string_view name) {
  for (const Field& field : fields) {
    if (field.name == name) return &field.value;
  }
  return nullptr;
}

void set_field(Fields& fields, std::string_view name, Value value) {
  const auto found = std::ranges::find(fields, name, &Field::name);
  if (found != fields.end()) {
    found->value = std::move(value);
  } else {
    fields.push_back({std::string(name), std::move(value)});
  }
}

const FieldDef* find_definition(const std::vector<FieldDef>& fields, std::string_view id) {
  const auto found = std::ranges::find(fields, id, &FieldDef::id);
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace fazhi::core
