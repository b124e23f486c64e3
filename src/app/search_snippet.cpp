#include "app/search_snippet.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/search_text.h"
#include "base/text.h"
#include "base/utf8.h"

namespace fazhi::app {

namespace {

constexpr std::size_t kAround = 20;  // characters on both sides
// Looking for a word cuts up the text it looks in: of a long text only the surroundings of where its bytes stand, some times.
constexpr std::size_t kWindow = 2'000;
constexpr int kTries = 20;

std::size_t to_character(const std::string& text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return std::min(at, text.size());
}

std::size_t back(const std::string& text, std::size_t at, std::size_t characters) {
  for (; at > 0 && characters > 0; --characters) at = to_character(text, at - 1);
  return at;
}

std::size_t forth(const std::string& text, std::size_t at, std::size_t characters) {
  for (; at < text.size() && characters > 0; --characters) at += code_point_at(text, at).length;
  return at;
}

// Most words stand in the text as they were typed; only otherwise all of it is cut up.
std::optional<TextRange> find_in(const std::string& text, const std::string& word) {
  int tries = 0;
  for (auto at = text.find(word); at != std::string::npos && tries++ < kTries; at = text.find(word, at + 1)) {
    const std::size_t begin = to_character(text, at > kWindow ? at - kWindow : 0);
    const std::size_t end = to_character(text, std::min(text.size(), at + word.size() + kWindow));
    const std::string_view window = std::string_view(text).substr(begin, end - begin);
    if (const auto found = find_phrase(window, word, at - begin)) {
      return TextRange{begin + found->begin, begin + found->end};
    }
  }
  return find_phrase(text, word);
}

std::vector<TextRange> places_of(const std::string& text, const std::vector<std::string>& words) {
  std::vector<TextRange> places;
  for (const std::string& word : words) {
    for (auto place = find_phrase(text, word); place; place = find_phrase(text, word, place->end)) {
      places.push_back(*place);
    }
  }
  std::ranges::sort(places, {}, &TextRange::begin);
  std::vector<TextRange> merged;
  for (const TextRange& place : places) {
    if (merged.empty() || place.begin > merged.back().end) {
      merged.push_back(place);
    } else {
      merged.back().end = std::max(merged.back().end, place.end);
    }
  }
  return merged;
}

// Without line ends, page ends and runs of blanks.
std::string on_one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return std::string(trim(line));
}

std::string around(const std::string& text, const TextRange& place, const std::vector<std::string>& words) {
  const std::size_t begin = back(text, place.begin, kAround);
  const std::size_t end = forth(text, place.end, kAround);
  const std::string piece = on_one_line(marked(text.substr(begin, end - begin), words));
  return (begin > 0 ? "…" : "") + piece + (end < text.size() ? "…" : "");
}

std::string page_of(const std::string& text, std::size_t at) {
  if (text.find('\f') == std::string::npos) return "正文";
  return fmt::format("正文第{}页", 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\f'));
}

std::string line_with(const std::string& lines, const std::string& word) {
  for (const std::string& line : split(lines, '\n')) {
    if (find_phrase(line, word)) return line;
  }
  return {};
}

}  // namespace

std::string marked(const std::string& text, const std::vector<std::string>& words) {
  std::string out;
  std::size_t done = 0;
  for (const TextRange& place : places_of(text, words)) {
    out += text.substr(done, place.begin - done) + "【" + text.substr(place.begin, place.end - place.begin) + "】";
    done = place.end;
  }
  return out + text.substr(done);
}

SearchSnippet snippet_of(const ledger::SearchDocument& document, const std::string& text,
                         const std::vector<std::string>& words) {
  const auto beyond = std::ranges::find_if(
      words, [&](const std::string& word) { return !find_phrase(document.title, word).has_value(); });
  if (beyond == words.end()) return {"标题", marked(document.title, words)};
  if (find_phrase(document.number, *beyond)) return {"文号", marked(document.number, words)};
  const std::string id = document.subject.substr(document.subject.find(':') + 1);
  const std::string attributes =
      fmt::format("种类：{}\n单位：{}\n标识：{}\n", document.kind_title, document.unit_title, id);
  if (const std::string line = line_with(document.fields + attributes, *beyond); !line.empty()) {
    const auto place = find_phrase(line, *beyond);
    return {"要素", around(line, *place, words)};
  }
  if (const auto place = find_in(text, *beyond)) return {page_of(text, place->begin), around(text, *place, words)};
  return {};
}

}  // namespace fazhi::app
