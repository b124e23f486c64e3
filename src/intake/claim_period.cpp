#include "intake/claim_period.h"

#include <algorithm>
#include <array>

#include "intake/text_headings.h"

namespace fazhi::intake {

namespace {

using Words = std::u32string_view;

constexpr std::size_t kFirstPassages = 30;

// 2024年 with four digits of this or the last century; 0 for anything else.
int year_at(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (position > 0 && (is_digit(glyphs[position - 1].value) || glyphs[position - 1].value == U'.')) return 0;
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const char32_t c = value_at(glyphs, position + i);
    if (!is_digit(c)) return 0;
    year = year * 10 + static_cast<int>(c - U'0');
  }
  return value_at(glyphs, position + 4) == U'年' && year >= 1949 && year <= 2099 ? year : 0;
}

// 2026年3月1日: the day of a letter or a meeting, not the time that a report is about.
bool is_day(const std::vector<Glyph>& glyphs, std::size_t position) { return is_digit(value_at(glyphs, position + 5)); }

int first_year(const std::vector<Glyph>& glyphs) {
  for (std::size_t i = 0; i < glyphs.size(); ++i)
    if (const int year = year_at(glyphs, i); year > 0 && !is_day(glyphs, i)) return year;
  return 0;
}

bool has_word(const std::vector<Glyph>& glyphs, Words word) {
  for (std::size_t i = 0; i + word.size() <= glyphs.size(); ++i)
    if (stands_at(glyphs, i, word)) return true;
  return false;
}

bool is_compared_with(const std::vector<Glyph>& glyphs, std::size_t position) {
  constexpr Words kComparing = U"较比与同和";
  return position > 0 && kComparing.find(glyphs[position - 1].value) != Words::npos;
}

// 2023年度法治政府建设报告, 2024年工作要点: a paper of that name, written in any year.
bool names_a_paper(const std::vector<Glyph>& glyphs, std::size_t position) {
  constexpr std::size_t kReach = 18;
  constexpr std::array<Words, 6> kPapers{U"报告", U"要点", U"计划", U"方案", U"清单", U"目录"};
  for (std::size_t i = position + 5; i < glyphs.size() && i < position + kReach; ++i) {
    if (ends_clause(glyphs[i].value) || is_digit(glyphs[i].value)) return false;
    for (const Words paper : kPapers)
      if (stands_at(glyphs, i, paper)) return true;
  }
  return false;
}

std::string words_of(int year, std::string_view part = {}) { return std::to_string(year).append(part); }

std::optional<std::string> named_year(const std::vector<Glyph>& glyphs, std::size_t position, int section_year) {
  const int year = year_at(glyphs, position);
  if (year == 0 || is_compared_with(glyphs, position) || names_a_paper(glyphs, position)) return std::nullopt;
  const std::size_t behind = position + 5;
  if (stands_at(glyphs, behind, U"以来") && section_year > year) return words_of(year) + "/" + words_of(section_year);
  if (stands_at(glyphs, behind, U"上半年")) return words_of(year, "H1");
  if (stands_at(glyphs, behind, U"下半年")) return words_of(year, "H2");
  return words_of(year);
}

std::optional<std::string> spoken_time(const std::vector<Glyph>& glyphs, std::size_t position, int section_year) {
  struct Spoken {
    Words word;
    int years;
    std::string_view part;
  };
  constexpr std::array<Spoken, 14> kSpoken{{{U"上半年", 0, "H1"},
                                            {U"下半年", 0, "H2"},
                                            {U"第一季度", 0, "Q1"},
                                            {U"第二季度", 0, "Q2"},
                                            {U"第三季度", 0, "Q3"},
                                            {U"第四季度", 0, "Q4"},
                                            {U"一季度", 0, "Q1"},
                                            {U"今年", 0, ""},
                                            {U"本年度", 0, ""},
                                            {U"去年", -1, ""},
                                            {U"上年度", -1, ""},
                                            {U"明年", 1, ""},
                                            {U"下一年度", 1, ""},
                                            {U"下年度", 1, ""}}};
  constexpr Words kFirst = U"上下第一今本去明";
  if (section_year == 0 || kFirst.find(glyphs[position].value) == Words::npos) return std::nullopt;
  if (is_compared_with(glyphs, position)) return std::nullopt;
  for (const Spoken& spoken : kSpoken)
    if (stands_at(glyphs, position, spoken.word)) return words_of(section_year + spoken.years, spoken.part);
  return std::nullopt;
}

}  // namespace

int year_of_report(std::string_view text) {
  int first = 0;
  std::size_t count = 0;
  Passage passage;
  for (std::size_t at = 0; count < kFirstPassages && next_passage(text, at, passage); ++count) {
    const int year = first_year(passage.glyphs);
    if (year == 0) continue;
    if (ends_as_title(passage.glyphs)) return year;
    if (first == 0) first = year;
  }
  return first;
}

std::optional<int> year_of_section(const std::vector<Glyph>& heading, int report_year) {
  if (const int year = first_year(heading)) return year;
  constexpr std::array<Words, 7> kNext{U"下一步", U"下步", U"下一年度", U"下一阶段", U"明年", U"来年", U"工作打算"};
  if (std::any_of(kNext.begin(), kNext.end(), [&](Words word) { return has_word(heading, word); }))
    return report_year == 0 ? 0 : report_year + 1;
  const char32_t first = value_at(heading, 0);
  const bool lower = first == U'(' || is_digit(first);
  return lower ? std::nullopt : std::optional<int>(report_year);
}

std::optional<std::string> period_at(const std::vector<Glyph>& glyphs, std::size_t position, int section_year) {
  if (glyphs[position].hidden) return std::nullopt;
  if (is_digit(glyphs[position].value)) return named_year(glyphs, position, section_year);
  return spoken_time(glyphs, position, section_year);
}

}  // namespace fazhi::intake
