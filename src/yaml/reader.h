#pragma once
// The checked reading of nodes: every function reports what does not fit, in Chinese and at its place, and then returns
// something harmless, so that all errors of a file come out at once.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

// The keys a map may have, and what to call such a map in a message (「任务」). All of them: key_sets.h.
struct KeySet {
  std::string_view what;
  std::span<const std::string_view> keys;
};

void report(Diagnostics& out, Node at, std::string_view code, std::string message);

// What stands there, for a message: 「2026-02-30」, 一个列表, 一组键值, 空的.
std::string found(Node node);
// 「第一」、「第二」…, for what was expected.
std::string listed(std::span<const std::string_view> words);
// "，是不是「近似词」？" or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

bool is_id(std::string_view text);  // letters, digits, 汉字 and - _ .

// `what` is the key or thing, as the message names it.
std::string read_text(Node node, std::string_view what, Diagnostics& out);
std::string read_id(Node node, std::string_view what, Diagnostics& out);
bool read_flag(Node node, std::string_view what, Diagnostics& out);
std::optional<Date> read_date(Node node, std::string_view what, Diagnostics& out);
std::optional<int> read_whole(Node node, std::string_view what, int least, Diagnostics& out);
// A list of nodes; a single scalar counts as a list of one where `or_one`.
std::vector<Node> read_list(Node node, std::string_view what, Diagnostics& out, bool or_one = false);
std::vector<std::string> read_texts(Node node, std::string_view what, Diagnostics& out);
std::vector<std::string> read_ids(Node node, std::string_view what, Diagnostics& out);
// {from: date, until: date}
DateRange read_range(Node node, std::string_view what, Diagnostics& out);

template <typename T>
using WordTable = std::span<const std::pair<std::string_view, T>>;

// The position of the word in `words`; nothing, reported, where it is none of them.
std::optional<std::size_t> read_word(Node node, std::string_view what, std::span<const std::string_view> words,
                                     Diagnostics& out);

template <typename T>
T read_enum(Node node, std::string_view what, WordTable<T> table, T otherwise, Diagnostics& out) {
  std::vector<std::string_view> words;
  for (const auto& entry : table) words.push_back(entry.first);
  const auto index = read_word(node, what, words, out);
  return index ? table[*index].second : otherwise;
}

// A map with a known set of keys: unknown keys, empty values and non-maps are reported when it is made.
class MapReader {
 public:
  MapReader(Node map, const KeySet& keys, Diagnostics& out);

  bool has(std::string_view key) const { return static_cast<bool>(get(key)); }
  Node get(std::string_view key) const;      // false where it is not written
  Node require(std::string_view key) const;  // the same, and reports that it is missing
  Node node() const { return map_; }
  Diagnostics& out() const { return out_; }
  const KeySet& keys() const { return keys_; }

  // Where the key is not written: empty, `otherwise` or nothing.
  std::string text(std::string_view key) const;
  std::string required_text(std::string_view key) const;
  std::string id(std::string_view key) const;
  std::string required_id(std::string_view key) const;
  bool flag(std::string_view key, bool otherwise = false) const;
  std::optional<Date> date(std::string_view key) const;
  std::vector<Node> list(std::string_view key, bool or_one = false) const;
  std::vector<std::string> texts(std::string_view key) const;

 private:
  std::size_t index_of(std::string_view key) const;

  Node map_;
  KeySet keys_;
  Diagnostics& out_;
  std::vector<Node> values_;  // by position in keys_
};

}  // namespace fazhi::yaml
