#include "core/packed_fields.h"

#include <algorithm>
#include <charconv>

#include "base/failure.h"

namespace fazhi::core {

namespace {

constexpr char kLetterShift = 64;

[[noreturn]] void refuse() {
  throw Failure("projection-damaged", "台账的查询表读不出来，请运行 fazhi rebuild 重建（事件不受影响）");
}

struct ScalarWriter {
  std::string& out;

  void operator()(bool value) const { out += value ? "b1" : "b0"; }
  void operator()(std::int64_t value) const { out += 'i' + std::to_string(value); }
  void operator()(Decimal value) const { out += 'n' + std::to_string(value.millionths()); }
  void operator()(Date value) const { out += 'd' + std::to_string(value.time_since_epoch().count()); }
  void operator()(const std::string& value) const {
    out += 't';
    append_escaped(out, value);
  }
};

std::int64_t parse_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) refuse();
  return number;
}

Scalar unpack_scalar(std::string_view text) {
  if (text.empty()) refuse();
  const std::string_view value = text.substr(1);
  switch (text.front()) {
    case 't': return unescape(value);
    case 'd': return Date{std::chrono::days{parse_number(value)}};
    case 'i': return parse_number(value);
    case 'n': return Decimal::from_millionths(parse_number(value));
    case 'b': return value == "1";
  }
  refuse();
}

Value unpack_value(std::string_view text) {
  if (text.empty()) refuse();
  if (text.front() == '0') return {};
  if (text.front() != 'l') return unpack_scalar(text);
  std::vector<Scalar> items;
  text.remove_prefix(1);
  while (!text.empty()) {
    const auto end = std::min(text.find(kItemEnd), text.size());
    items.push_back(unpack_scalar(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return items;
}

void append_value(std::string& out, const Value& value) {
  if (value.many()) {
    out += 'l';
    for (const Scalar& item : value.items()) {
      if (&item != value.items().data()) out += kItemEnd;
      std::visit(ScalarWriter{out}, item);
    }
  } else if (value.empty()) {
    out += '0';
  } else {
    std::visit(ScalarWriter{out}, *value.single());
  }
}

struct PackedField {
  std::string_view name, value;  // as written
};

// The first field of `rest`, which is left with those after it.
PackedField take_field(std::string_view& rest) {
  const auto end = std::min(rest.find(kFieldEnd), rest.size());
  const auto name_end = rest.find(kNameEnd);
  if (name_end >= end) refuse();
  const PackedField field{rest.substr(0, name_end), rest.substr(name_end + 1, end - name_end - 1)};
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

bool is_named(std::string_view written, std::string_view name) {
  return written == name || (written.find(kEscape) != std::string_view::npos && unescape(written) == name);
}

bool needs_escape(char c) { return c >= kEscape && c <= kFieldEnd; }

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  if (std::ranges::none_of(text, needs_escape)) {
    out += text;
    return;
  }
  for (const char c : text) {
    if (needs_escape(c)) {
      out += kEscape;
      out += static_cast<char>(c + kLetterShift);
    } else {
      out += c;
    }
  }
}

std::string unescape(std::string_view text) {
  if (text.find(kEscape) == std::string_view::npos) return std::string(text);
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == kEscape && i + 1 < text.size()) {
      plain += static_cast<char>(text[++i] - kLetterShift);
    } else {
      plain += text[i];
    }
  }
  return plain;
}

void append_packed(std::string& out, const Fields& fields) {
  for (const Field& field : fields) {
    if (&field != fields.data()) out += kFieldEnd;
    append_escaped(out, field.name);
    out += kNameEnd;
    append_value(out, field.value);
  }
}

std::string packed(const Fields& fields) {
  std::string text;
  append_packed(text, fields);
  return text;
}

std::optional<Value> PackedFields::find(std::string_view name) const {
  for (std::string_view rest = text_; !rest.empty();) {
    const PackedField field = take_field(rest);
    if (is_named(field.name, name)) return unpack_value(field.value);
  }
  return std::nullopt;
}

Fields PackedFields::unpack() const {
  Fields fields;
  if (text_.empty()) return fields;
  fields.reserve(static_cast<std::size_t>(std::ranges::count(text_, kFieldEnd)) + 1);
  for (std::string_view rest = text_; !rest.empty();) {
    const PackedField field = take_field(rest);
    fields.push_back({unescape(field.name), unpack_value(field.value)});
  }
  return fields;
}

}  // namespace fazhi::core
