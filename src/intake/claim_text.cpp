#include "intake/claim_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "intake/text_headings.h"
#include "intake/text_quotes.h"

namespace fazhi::intake {

namespace {

// A passage is cut here even without a full stop; no sentence of a report is that long.
constexpr std::size_t kMostGlyphs = 20000;
// A line without a full stop that is shorter than this and has no comma is a title.
constexpr std::size_t kShortLine = 18;

char32_t folded(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == U'﹪') return U'%';
  if (c == U'｡') return U'。';
  if (c == U'﹒') return U'.';
  return c;
}

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v' || c == 0x3000 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029;
}

// Signs without width, and the stars and ticks of Markdown.
bool is_passed_over(char32_t c) {
  return c == U'*' || c == U'`' || c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF || c == 0xAD;
}

// Appends the glyphs of text[begin, end).
void append_line(std::string_view text, std::size_t begin, std::size_t end, std::vector<Glyph>& glyphs) {
  bool gap = true;
  for (std::size_t at = begin; at < end;) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == U'\t' && !glyphs.empty()) {  // between the cells of a table's row
      glyphs.push_back({U'|', static_cast<std::uint32_t>(at), 1, true, false});
    } else if (is_blank(point.value)) {
      gap = true;
    } else if (!is_passed_over(point.value)) {
      glyphs.push_back(
          {folded(point.value), static_cast<std::uint32_t>(at), static_cast<std::uint8_t>(point.length), gap, false});
      gap = false;
    }
    at += point.length;
  }
}

struct Line {
  std::size_t begin = 0, end = 0;
};

// Lines end at \n, \r and \f; `at` moves behind the end.
Line next_line(std::string_view text, std::size_t& at) {
  const std::size_t found = text.find_first_of("\n\r\f", at);
  const Line line{at, found == std::string_view::npos ? text.size() : found};
  at = found == std::string_view::npos ? text.size() : found + 1;
  return line;
}

bool is_indented(std::string_view text, const Line& line) {
  return text.substr(line.begin, line.end - line.begin).starts_with("　　");
}

// Whether the text goes on in the next line: a pdf breaks lines anywhere, a paragraph of a typist ends with a full stop.
bool goes_on(const std::vector<Glyph>& so_far, std::size_t line_start, const std::vector<Glyph>& next) {
  const char32_t last = so_far.back().value;
  if (ends_sentence(last)) return false;
  const bool closed = last == U'”' || last == U')' || last == U'"';
  if (closed && so_far.size() > 1 && ends_sentence(so_far[so_far.size() - 2].value)) return false;
  if (last == U'|' || begins_as_item(next, 0)) return false;
  if (ends_as_title(so_far)) return false;
  const std::size_t length = so_far.size() - line_start;
  if (is_heading(so_far)) return false;
  const auto from = so_far.begin() + static_cast<std::ptrdiff_t>(line_start);
  const bool has_comma = std::any_of(from, so_far.end(), [](const Glyph& g) { return ends_clause(g.value); });
  return length >= kShortLine || has_comma || line_start > 0;
}

}  // namespace

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_dash(char32_t c) {
  return c == U'-' || c == U'–' || c == U'—' || c == U'~' || c == U'〜' || c == U'―' || c == U'−' || c == U'‐';
}
bool ends_sentence(char32_t c) { return c == U'。' || c == U'!' || c == U'?'; }
bool ends_clause(char32_t c) {
  constexpr std::u32string_view kEnds = U",;:、()|";
  return c == 0 || ends_sentence(c) || kEnds.find(c) != std::u32string_view::npos;
}

char32_t value_at(const std::vector<Glyph>& glyphs, std::size_t position) {
  return position < glyphs.size() ? glyphs[position].value : 0;
}

bool stands_at(const std::vector<Glyph>& glyphs, std::size_t position, std::u32string_view word) {
  if (position > glyphs.size() || glyphs.size() - position < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (glyphs[position + i].value != word[i]) return false;
  return true;
}

bool stands_before(const std::vector<Glyph>& glyphs, std::size_t position, std::u32string_view word) {
  return position >= word.size() && stands_at(glyphs, position - word.size(), word);
}

bool next_passage(std::string_view text, std::size_t& at, Passage& passage) {
  passage = {};
  std::vector<Glyph>& glyphs = passage.glyphs;
  std::size_t line_start = 0;
  std::vector<Glyph> next;
  while (at < text.size()) {
    std::size_t behind = at;
    const Line line = next_line(text, behind);
    next.clear();
    append_line(text, line.begin, line.end, next);
    if (next.empty() || is_page_number(next)) {
      at = behind;
      continue;
    }
    if (!glyphs.empty() && (is_indented(text, line) || !goes_on(glyphs, line_start, next))) break;
    line_start = glyphs.size();
    glyphs.insert(glyphs.end(), next.begin(), next.end());
    at = behind;
    if (glyphs.size() > kMostGlyphs) break;
  }
  if (glyphs.empty()) return false;
  passage.heading = is_heading(glyphs);
  hide_quotations(glyphs);
  return true;
}

std::string plain(const std::vector<Glyph>& glyphs, std::size_t begin, std::size_t end) {
  WideText words;
  for (std::size_t i = begin; i < end; ++i) words += glyphs[i].value;
  return to_narrow(words);
}

std::string_view as_it_stands(std::string_view text, const std::vector<Glyph>& glyphs, std::size_t begin,
                              std::size_t end) {
  if (begin >= end) return {};
  const std::size_t from = glyphs[begin].at;
  return text.substr(from, glyphs[end - 1].at + glyphs[end - 1].length - from);
}

}  // namespace fazhi::intake
