#include "intake/text_headings.h"

#include <algorithm>

namespace fazhi::intake {

namespace {

constexpr std::size_t kLongestHeading = 60;
constexpr std::size_t kLongestNumberedHeading = 24;  // of 1.…, which may also begin a paragraph
constexpr std::size_t kLongestTitle = 50;

bool is_chinese_number(char32_t c) {
  constexpr std::u32string_view kNumbers = U"一二三四五六七八九十百零〇";
  return kNumbers.find(c) != std::u32string_view::npos;
}

// Behind the digits (Arabic or Chinese) at `position`.
template <typename IsDigit>
std::size_t behind(const std::vector<Glyph>& glyphs, std::size_t position, IsDigit is_one) {
  while (position < glyphs.size() && is_one(glyphs[position].value)) ++position;
  return position;
}

bool is_one_of(char32_t c, std::u32string_view set) { return c != 0 && set.find(c) != std::u32string_view::npos; }

// 一、 · （一） · (1) · 第一章
bool begins_chinese(const std::vector<Glyph>& glyphs, std::size_t position) {
  const bool bracket = value_at(glyphs, position) == U'(';
  const bool ordinal = value_at(glyphs, position) == U'第';
  const std::size_t from = position + (bracket || ordinal ? 1 : 0);
  const std::size_t to = behind(glyphs, from, is_chinese_number);
  if (to == from) return false;
  const char32_t next = value_at(glyphs, to);
  if (bracket) return next == U')';
  if (ordinal) return is_one_of(next, U"章节");
  return is_one_of(next, U"、.．");
}

// 1. · 1、 · (1) · 1) ; not 3.5
bool begins_arabic(const std::vector<Glyph>& glyphs, std::size_t position) {
  const bool bracket = value_at(glyphs, position) == U'(';
  const std::size_t from = position + (bracket ? 1 : 0);
  const std::size_t to = behind(glyphs, from, is_digit);
  if (to == from || to - from > 2) return false;
  const char32_t next = value_at(glyphs, to);
  if (bracket) return next == U')';
  return is_one_of(next, U".、)") && !is_digit(value_at(glyphs, to + 1));
}

bool begins_spoken(const std::vector<Glyph>& glyphs, std::size_t position) {
  const std::size_t to = behind(glyphs, position, is_chinese_number);
  return to > position && value_at(glyphs, to) == U'是';
}

bool has_full_stop(const std::vector<Glyph>& glyphs) {
  return std::any_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return ends_sentence(g.value); });
}

}  // namespace

bool begins_as_item(const std::vector<Glyph>& glyphs, std::size_t position) {
  const char32_t first = value_at(glyphs, position);
  if (is_one_of(first, U"#|•●■◆·①②③④⑤⑥⑦⑧⑨⑩")) return true;
  if (first == U'-' && position + 1 < glyphs.size() && glyphs[position + 1].gap) return true;
  return begins_chinese(glyphs, position) || begins_arabic(glyphs, position) || begins_spoken(glyphs, position);
}

bool is_heading(const std::vector<Glyph>& glyphs) {
  if (glyphs.empty() || glyphs.size() > kLongestHeading || has_full_stop(glyphs)) return false;
  if (glyphs.front().value == U'#' || begins_chinese(glyphs, 0)) return true;
  return glyphs.size() <= kLongestNumberedHeading && (begins_arabic(glyphs, 0) || begins_spoken(glyphs, 0));
}

bool ends_as_title(const std::vector<Glyph>& glyphs) {
  if (glyphs.size() > kLongestTitle || has_full_stop(glyphs)) return false;
  for (const std::u32string_view end : {U"报告", U"总结", U"汇报", U"年报"})
    if (stands_before(glyphs, glyphs.size(), end)) return true;
  return false;
}

bool is_page_number(const std::vector<Glyph>& glyphs) {
  constexpr std::size_t kLongest = 12;
  if (glyphs.empty() || glyphs.size() > kLongest) return false;
  const bool has_digit = std::any_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return is_digit(g.value); });
  return has_digit && std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) {
           return is_digit(g.value) || is_dash(g.value) || is_one_of(g.value, U"第页共/·,");
         });
}

}  // namespace fazhi::intake
