#include "base/search_terms.h"

#include <array>
#include <optional>
#include <string_view>

#include "base/search_text.h"
#include "base/text.h"

namespace fazhi {

namespace {

void report(Diagnostics& out, Severity severity, std::string message) {
  out.push_back({severity, {}, std::move(message), "search-words", {}});
}

struct Quotes {
  std::string_view open, close;
};
constexpr std::array<Quotes, 4> kQuotes{{{"\"", "\""}, {"“", "”"}, {"「", "」"}, {"＂", "＂"}}};
constexpr std::array<std::string_view, 3> kBlanks{" ", "\t", "\u3000"};
constexpr std::array<std::string_view, 2> kMinus{"-", "－"};

template <std::size_t N>
std::size_t length_of_any(std::string_view text, const std::array<std::string_view, N>& candidates) {
  for (const std::string_view candidate : candidates) {
    if (text.starts_with(candidate)) return candidate.size();
  }
  return 0;
}

// What the quotes at the head of `text` hold, and the bytes they take with it.
struct Quoted {
  std::string_view inside;
  std::size_t bytes = 0;
};
std::optional<Quoted> quoted_at(std::string_view text) {
  for (const Quotes& quotes : kQuotes) {
    if (!text.starts_with(quotes.open)) continue;
    const std::size_t begin = quotes.open.size();
    const std::size_t end = text.find(quotes.close, begin);
    if (end == std::string_view::npos) return Quoted{text.substr(begin), text.size()};
    return Quoted{text.substr(begin, end - begin), end + quotes.close.size()};
  }
  return std::nullopt;
}

std::size_t end_of_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && length_of_any(text.substr(end), kBlanks) == 0 && !quoted_at(text.substr(end))) ++end;
  return end;
}

class Reader {
 public:
  Reader(SearchTerms& terms, Diagnostics& out) : terms_(terms), out_(out) {}

  void read(std::string_view text) {
    while (!text.empty()) {
      if (const std::size_t blank = length_of_any(text, kBlanks); blank > 0) {
        text.remove_prefix(blank);
        continue;
      }
      const std::size_t minus = length_of_any(text, kMinus);
      text.remove_prefix(minus);
      if (const auto quoted = quoted_at(text)) {
        take(quoted->inside, minus > 0);
        text.remove_prefix(quoted->bytes);
        continue;
      }
      const std::size_t end = end_of_word(text);
      take(text.substr(0, end), minus > 0);
      text.remove_prefix(end);
    }
  }

 private:
  void take(std::string_view word, bool excluded) {
    if (search_phrase(word)) {
      (excluded ? terms_.none : terms_.all).emplace_back(word);
    } else if (!trim(word).empty()) {
      report(out_, Severity::note, "「" + std::string(word) + "」只有标点，没有用来检索");
    }
  }

  SearchTerms& terms_;
  Diagnostics& out_;
};

}  // namespace

SearchTerms read_search_terms(std::span<const std::string> typed, Diagnostics& out) {
  SearchTerms terms;
  std::size_t characters = 0;
  for (const std::string& text : typed) characters += count_code_points(text);
  if (characters > kLongestSearch) {
    report(out, Severity::error,
           "检索词共" + std::to_string(characters) + "个字，最多" + std::to_string(kLongestSearch) +
               "个字：请只写最要紧的几个词");
    return terms;
  }
  Reader reader(terms, out);
  for (const std::string& text : typed) reader.read(text);
  if (terms.all.size() + terms.none.size() > kMostSearchWords) {
    report(out, Severity::error,
           "检索词共" + std::to_string(terms.all.size() + terms.none.size()) + "个，最多" +
               std::to_string(kMostSearchWords) + "个：请只写最要紧的几个词");
  } else if (terms.all.empty()) {
    report(out, Severity::error,
           terms.none.empty() ? "没有可以检索的词：请写出名称、文号、要素或正文里的词"
                              : "只写了要排除的词：请同时写出要找的词");
  }
  return terms;
}

}  // namespace fazhi
