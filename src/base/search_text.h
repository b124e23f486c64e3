#pragma once
// How texts and search words are cut up so that one finds the other: Chinese has no blanks, 文号 come in every kind of bracket and
// width. Pure. Not for ranking, which is the search index's.
//
// A text is a row of units: one Chinese character each, or one whole word of letters and digits. Case, full-width forms and brackets
// do not matter; blanks and line ends inside Chinese are not there; any other punctuation parts what it stands between.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

struct SearchUnit {
  std::string text;  // folded: ａ, A and a are a; ○ is 〇
  bool is_ideograph = false;
  bool joined = false;             // an ideograph that follows the one before it without anything between
  std::size_t begin = 0, end = 0;  // bytes in the text as it stands

  bool operator==(const SearchUnit&) const = default;
};
std::vector<SearchUnit> search_units(std::string_view text);

// What the index holds of a text, separated by blanks: for each ideograph the pair with the one joined to it, the last of a row
// alone; words of letters and digits whole. 「办发〔2026〕12号」: "办发 发 2026 12 号". Appends.
void append_index_words(std::string& out, std::string_view text);
std::string index_words(std::string_view text);

// What to look for: these words next to each other in this order, of the last one its beginning only where `open` says so.
struct SearchPhrase {
  std::vector<std::string> words;
  bool open = false;
  bool operator==(const SearchPhrase&) const = default;
};
// nullopt: nothing but punctuation.
std::optional<SearchPhrase> search_phrase(std::string_view text);

// The same for every way of writing one 文号; empty where there is no digit in it.
std::string number_key(std::string_view text);

struct TextRange {
  std::size_t begin = 0, end = 0;  // bytes
  bool operator==(const TextRange&) const = default;
};
// Where `phrase` first stands in `text` at or after byte `from`, as the index would find it.
std::optional<TextRange> find_phrase(std::string_view text, std::string_view phrase, std::size_t from = 0);

}  // namespace fazhi
