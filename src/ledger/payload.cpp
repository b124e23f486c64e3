#include "ledger/payload.h"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/failure.h"
#include "ledger/payload_shape.h"

namespace fazhi::ledger {

namespace {

using namespace core;  // NOLINT(google-build-using-namespace): every event is named below
using Json = nlohmann::ordered_json;

// Written by hand: an import writes them by the hundred thousand, and the bytes are part of the format.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  template <typename T>
  void operator()(std::string_view key, const T& value) {
    if (is_empty(value)) return;
    if (!first_) out_ += ',';
    first_ = false;
    put_text(key);
    out_ += ':';
    put(value);
  }

  template <typename T>
  void put_object(const T& body) {
    out_ += '{';
    Writer inner(out_);
    each_member(inner, body);
    out_ += '}';
  }

 private:
  static bool is_empty(bool value) { return !value; }
  static bool is_empty(std::int64_t) { return false; }
  static bool is_empty(Date) { return false; }
  static bool is_empty(Decimal) { return false; }
  static bool is_empty(const std::string& value) { return value.empty(); }
  static bool is_empty(const Scalar&) { return false; }
  static bool is_empty(const DateRange& value) { return !value.from && !value.until; }
  static bool is_empty(const Original& value) { return value.index() == 0; }
  template <typename T>
  static bool is_empty(const std::optional<T>& value) {
    return !value;
  }
  template <typename T>
  static bool is_empty(const std::vector<T>& value) {
    return value.empty();
  }

  void put(bool value) { out_ += value ? "true" : "false"; }
  void put(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
  }
  void put(Date value) { put_quoted(format_date(value)); }
  void put(Decimal value) { put_quoted(value.to_string()); }
  void put(const std::string& value) { put_text(value); }
  void put(const DateRange& value) { put_object(value); }
  void put(const Original& value) {
    struct Named {
      Writer& writer;
      void operator()(std::monostate) const {}
      void operator()(const FileOriginal& file) const { writer.put_named("file", file); }
      void operator()(const ArchiveOriginal& archive) const { writer.put_named("archive", archive); }
      void operator()(const PageOriginal& page) const { writer.put_named("page", page); }
    };
    std::visit(Named{*this}, value);
  }
  // Texts, numbers and truth are JSON's own; a date or a decimal says that it is one.
  void put(const Scalar& value) {
    if (const auto* date = std::get_if<Date>(&value)) {
      out_ += R"({"date":)", put(*date), out_ += '}';
    } else if (const auto* decimal = std::get_if<Decimal>(&value)) {
      out_ += R"({"decimal":)", put(*decimal), out_ += '}';
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      put_text(*text);
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      put(*integer);
    } else {
      put(std::get<bool>(value));
    }
  }
  void put(const Value& value) {
    if (value.many()) {
      put_list(value.items());
    } else if (value.empty()) {
      out_ += "null";
    } else {
      put(*value.single());
    }
  }
  void put(const Fields& fields) {
    out_ += '{';
    for (const Field& field : fields) {
      if (&field != fields.data()) out_ += ',';
      put_text(field.name);
      out_ += ':';
      put(field.value);
    }
    out_ += '}';
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    put(*value);
  }
  template <typename T>
  void put(const std::vector<T>& list) {
    put_list(list);
  }
  template <typename T>
  requires std::is_class_v<T>
  void put(const T& body) { put_object(body); }

  template <typename List>
  void put_list(const List& list) {
    out_ += '[';
    bool first = true;
    for (const auto& item : list) {
      if (!first) out_ += ',';
      first = false;
      put(item);
    }
    out_ += ']';
  }
  template <typename T>
  void put_named(std::string_view name, const T& body) {
    out_ += '{';
    put_text(name);
    out_ += ':';
    put_object(body);
    out_ += '}';
  }

  void put_quoted(const std::string& plain) {
    out_ += '"';
    out_ += plain;
    out_ += '"';
  }
  void put_text(std::string_view text) {
    out_ += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) continue;
      out_.append(text, done, i - done);
      put_escaped(c);
      done = i + 1;
    }
    out_.append(text, done);
    out_ += '"';
  }
  void put_escaped(char c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else {
      out_ += "\\u00";
      out_ += kDigits[static_cast<unsigned char>(c) >> 4];
      out_ += kDigits[static_cast<unsigned char>(c) & 0x0F];
    }
  }

  std::string& out_;
  bool first_ = true;
};

[[noreturn]] void refuse(std::string_view what) {
  throw Failure("payload-damaged",
                "台账中有一条事件的内容读不出来（" + std::string(what) + "），请运行 fazhi verify 查明");
}

class Reader {
 public:
  explicit Reader(const Json& object) : object_(object) {
    if (!object.is_object()) refuse("应为对象");
  }

  template <typename T>
  void operator()(const char* key, T& value) const {
    const auto found = object_.find(key);
    if (found != object_.end()) take(*found, value);
  }

 private:
  static void take(const Json& json, bool& value) { value = json.get<bool>(); }
  static void take(const Json& json, std::int64_t& value) { value = json.get<std::int64_t>(); }
  static void take(const Json& json, std::string& value) { value = json.get<std::string>(); }
  static void take(const Json& json, Date& value) {
    const auto date = parse_date(json.get_ref<const std::string&>());
    if (!date) refuse("日期");
    value = *date;
  }
  static void take(const Json& json, Decimal& value) {
    const auto decimal = Decimal::parse(json.get_ref<const std::string&>());
    if (!decimal) refuse("数");
    value = *decimal;
  }
  static void take(const Json& json, Scalar& value) {
    if (json.is_string()) {
      value = json.get<std::string>();
    } else if (json.is_boolean()) {
      value = json.get<bool>();
    } else if (json.is_number_integer()) {
      value = json.get<std::int64_t>();
    } else if (json.contains("date")) {
      take(json.at("date"), value.emplace<Date>());
    } else {
      take(json.at("decimal"), value.emplace<Decimal>());
    }
  }
  static void take(const Json& json, Value& value) {
    if (json.is_array()) {
      std::vector<Scalar> list;
      take(json, list);
      value = Value(std::move(list));
    } else if (!json.is_null()) {
      Scalar scalar;
      take(json, scalar);
      value = Value(std::move(scalar));
    }
  }
  static void take(const Json& json, Fields& fields) {
    for (const auto& [name, content] : json.get_ref<const Json::object_t&>()) {
      take(content, fields.emplace_back(Field{name, {}}).value);
    }
  }
  static void take(const Json& json, Original& original) {
    if (json.contains("file")) {
      take(json.at("file"), original.emplace<FileOriginal>());
    } else if (json.contains("archive")) {
      take(json.at("archive"), original.emplace<ArchiveOriginal>());
    } else {
      take(json.at("page"), original.emplace<PageOriginal>());
    }
  }
  template <typename T>
  static void take(const Json& json, std::optional<T>& value) {
    take(json, value.emplace());
  }
  template <typename T>
  static void take(const Json& json, std::vector<T>& list) {
    for (const Json& item : json.get_ref<const Json::array_t&>()) take(item, list.emplace_back());
  }
  template <typename T>
  requires std::is_class_v<T>
  static void take(const Json& json, T& body) {
    const Reader reader(json);
    each_member(reader, body);
  }

  const Json& object_;
};

template <std::size_t I>
EventBody read_as(const Json& json) {
  std::variant_alternative_t<I, EventBody> body;
  const Reader reader(json);
  each_member(reader, body);
  return body;
}

struct Kind {
  std::string_view name;
  EventBody (*read)(const Json&);
};

template <std::size_t... I>
std::array<Kind, sizeof...(I)> all_kinds(std::index_sequence<I...>) {
  return {Kind{name_of(std::variant_alternative_t<I, EventBody>{}), &read_as<I>}...};
}

}  // namespace

void append_payload(std::string& out, const EventBody& body) {
  std::visit([&](const auto& event) { Writer(out).put_object(event); }, body);
}

std::string to_payload(const EventBody& body) {
  std::string text;
  append_payload(text, body);
  return text;
}

EventBody from_payload(std::string_view type, std::string_view text) {
  static const auto kKinds = all_kinds(std::make_index_sequence<std::variant_size_v<EventBody>>{});
  for (const Kind& kind : kKinds) {
    if (kind.name != type) continue;
    try {
      return kind.read(Json::parse(text));
    } catch (const nlohmann::json::exception&) {
      refuse(type);
    }
  }
  refuse(type);
}

}  // namespace fazhi::ledger
