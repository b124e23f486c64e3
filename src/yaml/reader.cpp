#include "yaml/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/utf8.h"

namespace fazhi::yaml {

namespace {

constexpr std::size_t kMostShown = 40;  // code points of what was found

std::string shortened(std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  for (std::size_t n = 0; n < kMostShown && at < text.size(); ++n) {
    const std::size_t length = code_point_at(text, at).length;
    const std::string_view piece = text.substr(at, length);
    shown += piece == "\n" ? " " : piece;
    at += length;
  }
  if (at < text.size()) shown += "…";
  return shown;
}

void wrong_shape(Node node, std::string_view what, std::string_view expected, Diagnostics& out) {
  report(out, node, "wrong-type", fmt::format("「{}」应是{}，这里是{}", what, expected, found(node)));
}

// 2026-02-30 has the form of a date; 二〇二六 and 2026/3/1 have not.
bool looks_like_date(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
  }
  return true;
}

}  // namespace

void report(Diagnostics& out, Node at, std::string_view code, std::string message) {
  constexpr std::size_t kMost = 1000;
  if (out.size() > kMost) return;
  out.push_back(out.size() < kMost
                    ? at.document().diagnose(at.place(), code, std::move(message))
                    : at.document().diagnose(
                          at.place(), "too-many-errors",
                          fmt::format("前面已有 {} 处要改，从这里起不再列出：多半是同一个错，请改好再试", kMost)));
}

std::string found(Node node) {
  switch (node.shape()) {
    case Shape::empty: return "空的";
    case Shape::list: return "一个列表";
    case Shape::map: return "一组键值";
    case Shape::scalar: return "「" + shortened(node.text()) + "」";
  }
  return {};
}

std::string listed(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += "、";
    text += word;
  }
  return text;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const auto nearest = nearest_word(word, candidates);
  return nearest ? fmt::format("，是不是「{}」？", *nearest) : "";
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  return did_you_mean(word, std::vector<std::string>(candidates.begin(), candidates.end()));
}

bool is_id(std::string_view text) {
  if (text.empty()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const char32_t c = point.value;
    const bool ascii =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    const bool hanzi = (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x323af) ||
                       c == 0x3007;  // 〇
    if (!ascii && !hanzi) return false;
    at += point.length;
  }
  return true;
}

std::string read_text(Node node, std::string_view what, Diagnostics& out) {
  if (!node.is_scalar()) {
    wrong_shape(node, what, "一段文字", out);
    return {};
  }
  if (trim(node.text()).empty()) report(out, node, "empty-value", fmt::format("「{}」没有写内容", what));
  return std::string(node.text());
}

std::string read_id(Node node, std::string_view what, Diagnostics& out) {
  if (!node.is_scalar()) {
    wrong_shape(node, what, "一个标识", out);
    return {};
  }
  if (!is_id(node.text())) {
    report(out, node, "bad-id",
           fmt::format("「{}」的值{}不能作标识，标识只能用汉字、字母、数字和 - _ .", what, found(node)));
  }
  return std::string(node.text());
}

bool read_flag(Node node, std::string_view what, Diagnostics& out) {
  if (node.is_scalar() && node.text() == "true") return true;
  if (node.is_scalar() && node.text() == "false") return false;
  wrong_shape(node, what, " true（是）或 false（否）", out);
  return false;
}

std::optional<Date> read_date(Node node, std::string_view what, Diagnostics& out) {
  if (!node.is_scalar()) {
    wrong_shape(node, what, "一个日期", out);
    return std::nullopt;
  }
  const auto date = parse_date(node.text());
  if (date) return date;
  if (looks_like_date(node.text())) {
    report(out, node, "bad-date", fmt::format("「{}」写的日期{}不存在，请查对年月日", what, found(node)));
  } else {
    report(out, node, "bad-date", fmt::format("「{}」应是日期，写成 2026-03-01 的样子，这里是{}", what, found(node)));
  }
  return std::nullopt;
}

std::optional<int> read_whole(Node node, std::string_view what, int least, Diagnostics& out) {
  int number = 0;
  if (node.is_scalar()) {
    const std::string_view text = node.text();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= least) return number;
  }
  wrong_shape(node, what, fmt::format("不小于 {} 的整数", least), out);
  return std::nullopt;
}

std::vector<Node> read_list(Node node, std::string_view what, Diagnostics& out, bool or_one) {
  if (or_one && node.is_scalar()) return {node};
  if (!node.is_list()) {
    wrong_shape(node, what, "一个列表", out);
    return {};
  }
  std::vector<Node> items;
  items.reserve(node.size());
  for (const Node item : node.items()) {
    if (item.is_empty()) {
      report(out, item, "empty-value", fmt::format("「{}」的列表里有一项没有写内容", what));
    } else {
      items.push_back(item);
    }
  }
  return items;
}

std::vector<std::string> read_texts(Node node, std::string_view what, Diagnostics& out) {
  std::vector<std::string> texts;
  for (const Node item : read_list(node, what, out, true)) texts.push_back(read_text(item, what, out));
  return texts;
}

std::vector<std::string> read_ids(Node node, std::string_view what, Diagnostics& out) {
  std::vector<std::string> ids;
  for (const Node item : read_list(node, what, out, true)) ids.push_back(read_id(item, what, out));
  return ids;
}

DateRange read_range(Node node, std::string_view what, Diagnostics& out) {
  static constexpr std::string_view kKeys[] = {"from", "until"};
  const MapReader map(node, {what, kKeys}, out);
  const DateRange range{.from = map.date("from"), .until = map.date("until")};
  if (range.from && range.until && *range.until < *range.from) {
    report(
        out, map.get("until"), "bad-range",
        fmt::format("「{}」的 until（{}）早于 from（{}）", what, format_date(*range.until), format_date(*range.from)));
  }
  return range;
}

std::optional<std::size_t> read_word(Node node, std::string_view what, std::span<const std::string_view> words,
                                     Diagnostics& out) {
  if (node.is_scalar()) {
    const auto at = std::ranges::find(words, node.text());
    if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  }
  const std::string hint = node.is_scalar() ? did_you_mean(node.text(), words) : "";
  report(out, node, "unknown-word", fmt::format("「{}」只能是 {}，这里是{}{}", what, listed(words), found(node), hint));
  return std::nullopt;
}

MapReader::MapReader(Node map, const KeySet& keys, Diagnostics& out)
    : map_(map), keys_(keys), out_(out), values_(keys.keys.size()) {
  if (!map.is_map()) {
    report(out, map, "wrong-type", fmt::format("{}应是一组「键: 值」，这里是{}", keys.what, found(map)));
    return;
  }
  for (const Pair& pair : map.pairs()) {
    const std::size_t index = index_of(pair.key.text());
    if (index == keys.keys.size()) {
      const std::string hint = did_you_mean(pair.key.text(), keys.keys);
      const std::string known = hint.empty() ? "，可以写的有 " + listed(keys.keys) : hint;
      report(out, pair.key, "unknown-key", fmt::format("{}没有「{}」这个键{}", keys.what, pair.key.text(), known));
    } else if (pair.value.is_empty()) {
      report(out, pair.key, "empty-value", fmt::format("「{}」没有写内容，请补上或删去这一行", pair.key.text()));
    } else if (!values_[index]) {
      values_[index] = pair.value;
    }
  }
}

std::size_t MapReader::index_of(std::string_view key) const {
  return static_cast<std::size_t>(std::ranges::find(keys_.keys, key) - keys_.keys.begin());
}

Node MapReader::get(std::string_view key) const {
  const std::size_t index = index_of(key);
  return index < values_.size() ? values_[index] : Node();
}

Node MapReader::require(std::string_view key) const {
  const Node value = get(key);
  const bool reported = !map_.is_map() || map_.find(key);  // no map, or written but empty
  if (value || reported) return value;
  report(out_, map_, "missing-key", fmt::format("{}缺少「{}」", keys_.what, key));
  return value;
}

std::string MapReader::text(std::string_view key) const {
  const Node value = get(key);
  return value ? read_text(value, key, out_) : "";
}

std::string MapReader::required_text(std::string_view key) const {
  require(key);
  return text(key);
}

std::string MapReader::id(std::string_view key) const {
  const Node value = get(key);
  return value ? read_id(value, key, out_) : "";
}

std::string MapReader::required_id(std::string_view key) const {
  require(key);
  return id(key);
}

bool MapReader::flag(std::string_view key, bool otherwise) const {
  const Node value = get(key);
  return value ? read_flag(value, key, out_) : otherwise;
}

std::optional<Date> MapReader::date(std::string_view key) const {
  const Node value = get(key);
  return value ? read_date(value, key, out_) : std::nullopt;
}

std::vector<Node> MapReader::list(std::string_view key, bool or_one) const {
  const Node value = get(key);
  return value ? read_list(value, key, out_, or_one) : std::vector<Node>();
}

std::vector<std::string> MapReader::texts(std::string_view key) const {
  const Node value = get(key);
  return value ? read_texts(value, key, out_) : std::vector<std::string>();
}

}  // namespace fazhi::yaml
