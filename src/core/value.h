#pragma once
// Values of fields: what a record, a matter or a parameter states.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"

namespace fazhi::core {

enum class FieldType { text, integer, decimal, date, boolean, one_of, unit, party, matter };

// The words of the YAML form: text int decimal date bool one_of unit party matter.
std::string_view to_word(FieldType type);
std::optional<FieldType> parse_field_type(std::string_view word);

using Scalar = std::variant<bool, std::int64_t, Decimal, Date, std::string>;

// Nothing, one scalar or, for a field declared `many`, a list in the order given. An empty value is "not recorded".
class Value {
 public:
  Value() = default;
  Value(Scalar scalar) : node_(std::move(scalar)) {}           // NOLINT(google-explicit-constructor)
  Value(std::vector<Scalar> list) : node_(std::move(list)) {}  // NOLINT(google-explicit-constructor)

  bool empty() const { return items().empty(); }
  bool many() const { return std::holds_alternative<std::vector<Scalar>>(node_); }
  std::span<const Scalar> items() const {
    if (const auto* one = std::get_if<Scalar>(&node_)) return {one, 1};
    if (const auto* list = std::get_if<std::vector<Scalar>>(&node_)) return *list;
    return {};
  }

  // The first item; nullptr where there is none.
  const Scalar* single() const { return empty() ? nullptr : &items().front(); }

  // The first item where it is a date.
  std::optional<Date> date() const;

  bool operator==(const Value&) const = default;

 private:
  std::variant<std::monostate, Scalar, std::vector<Scalar>> node_;
};

// As people read it: 是/否, 12.5, 2026年3月1日 …, lists joined by 、
std::string to_text(const Scalar& scalar);
std::string to_text(const Value& value);

// What a field of this type accepts, from the text a user typed; nullopt where the text does not fit.
// date: YYYY-MM-DD; bool: true/false/是/否; int and decimal: digits.
std::optional<Scalar> parse_scalar(FieldType type, std::string_view text);

// Numbers compare across int and decimal; everything else only with its own kind (nullopt otherwise).
std::optional<std::strong_ordering> compare(const Scalar& a, const Scalar& b);

struct Field {
  std::string name;
  Value value;
  bool operator==(const Field&) const = default;
};

// Small ordered list: a record has a handful of fields. Names are unique.
using Fields = std::vector<Field>;

const Value* find_field(const Fields& fields, std::string_view name);
void set_field(Fields& fields, std::string_view name, Value value);

struct FieldDef {
  std::string id;
  std::string title;
  FieldType type = FieldType::text;
  std::vector<std::string> values;  // one_of
  std::string matter_kind;          // matter
  bool many = false;
  bool required = false;
  bool personal = false;               // masked in papers and packs: 王某某
  std::optional<Value> default_value;  // counts as recorded
  bool operator==(const FieldDef&) const = default;
};

const FieldDef* find_definition(const std::vector<FieldDef>& fields, std::string_view id);

}  // namespace fazhi::core
