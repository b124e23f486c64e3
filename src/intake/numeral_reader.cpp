#include "intake/numeral_reader.h"

#include <algorithm>
#include <array>
#include <string>

#include "intake/chinese_numeral.h"

namespace fazhi::intake {

namespace {

struct Scale {
  std::u32string_view word;
  std::int64_t factor;
};

// Longest first. 千 and 百 behind digits (5千人) are not a unit of their own and are multiplied out.
constexpr std::array<Scale, 7> kScales{{{U"万亿", 1'000'000'000'000},
                                        {U"千万", 10'000'000},
                                        {U"百万", 1'000'000},
                                        {U"亿", 100'000'000},
                                        {U"万", 10'000},
                                        {U"千", 1'000},
                                        {U"百", 100}}};

bool is_more(char32_t c) { return c == U'余' || c == U'多' || c == U'几' || c == U'来'; }

// The ASCII comma of 1,234: a Chinese comma parts clauses.
bool is_thousands_comma(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (position + 3 >= glyphs.size()) return false;
  const Glyph& comma = glyphs[position];
  if (comma.value != U',' || comma.length != 1 || comma.gap) return false;
  for (std::size_t i = 1; i <= 3; ++i)
    if (!is_digit(glyphs[position + i].value) || glyphs[position + i].gap) return false;
  return !is_digit(value_at(glyphs, position + 4)) || glyphs[position + 4].gap;
}

// The blank of 8 600元: before exactly three digits, behind one to three.
bool is_thousands_blank(const std::vector<Glyph>& glyphs, std::size_t begin, std::size_t position) {
  if (position - begin > 3 || position + 2 >= glyphs.size() || !glyphs[position].gap) return false;
  if (glyphs[position].at - glyphs[position - 1].at != 2) return false;  // one blank, no line break of a table
  for (std::size_t i = 0; i < 3; ++i)
    if (!is_digit(glyphs[position + i].value) || (i > 0 && glyphs[position + i].gap)) return false;
  return !is_digit(value_at(glyphs, position + 3));
}

bool continues(const std::vector<Glyph>& glyphs, std::size_t position) {
  return position < glyphs.size() && !glyphs[position].gap;
}

// Behind 1,234.5; appends the digits and the point.
std::size_t read_digits(const std::vector<Glyph>& glyphs, std::size_t position, std::string& digits) {
  std::size_t i = position;
  bool point = false;
  while (i < glyphs.size() && (i == position || !glyphs[i].gap || is_thousands_blank(glyphs, position, i))) {
    const char32_t c = glyphs[i].value;
    if (is_digit(c)) {
      digits += static_cast<char>(c);
    } else if (c == U'.' && !point && continues(glyphs, i + 1) && is_digit(glyphs[i + 1].value)) {
      point = true;
      digits += '.';
    } else if (point || i == position || !is_thousands_comma(glyphs, i)) {
      break;
    }
    ++i;
  }
  return i;
}

// What stands right before digits that are no number of their own: PM2.5, 第3, 9:30, 3.15, 13+1, 〔2026〕, 12·4
bool is_part_of_something(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (position == 0) return false;
  const char32_t before = glyphs[position - 1].value;
  if (before == U'第' || before == U'№') return true;
  const bool touching = !glyphs[position].gap;
  if (before == U'+' || before == U'·' || before == U'×' || before == U'•') return true;
  if (touching && (is_letter(before) || before == U'.' || before == U'/' || before == U'#' || before == U'_'))
    return true;
  return before == U':' && position > 1 && is_digit(glyphs[position - 2].value);
}

// What stands right behind them: 9:30, 12·4, 2/3, 7×24, 3+N
bool goes_on_as_something(const std::vector<Glyph>& glyphs, std::size_t position) {
  const char32_t behind = value_at(glyphs, position);
  const char32_t next = value_at(glyphs, position + 1);
  constexpr std::u32string_view kJoins = U":·/×•+.";
  if (kJoins.find(behind) == std::u32string_view::npos || behind == 0) return false;
  return is_digit(next) || (behind == U'+' && (is_letter(next) || next == U'“' || next == U'"'));
}

void read_scale(const std::vector<Glyph>& glyphs, Numeral& numeral) {
  for (const Scale& scale : kScales) {
    if (!stands_at(glyphs, numeral.end, scale.word)) continue;
    numeral.end += scale.word.size();
    if (scale.factor >= 10'000) {
      numeral.scale = scale.factor;
      numeral.scale_word = scale.word;
    } else if (numeral.value <= Decimal::from_int(1'000'000)) {
      numeral.value = Decimal::from_millionths(numeral.value.millionths() * scale.factor);
    }
    return;
  }
}

void read_more(const std::vector<Glyph>& glyphs, Numeral& numeral) {
  if (!is_more(value_at(glyphs, numeral.end)) && value_at(glyphs, numeral.end) != U'+') return;
  ++numeral.end;
  numeral.nearness = Nearness::at_least;
}

std::optional<Numeral> read_arabic(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (is_part_of_something(glyphs, position)) return std::nullopt;
  Numeral numeral;
  numeral.begin = position;
  std::string digits;
  numeral.end = read_digits(glyphs, position, digits);
  if (goes_on_as_something(glyphs, numeral.end)) return std::nullopt;
  const auto value = Decimal::parse(digits);
  if (!value) return std::nullopt;
  numeral.value = *value;
  read_more(glyphs, numeral);
  read_scale(glyphs, numeral);
  read_more(glyphs, numeral);
  return numeral;
}

std::optional<Numeral> read_chinese(const std::vector<Glyph>& glyphs, std::size_t position) {
  const auto found = read_chinese_number(glyphs, position);
  if (!found) return std::nullopt;
  Numeral numeral;
  numeral.begin = position;
  numeral.end = found->end;
  numeral.value = Decimal::from_int(found->value);
  numeral.scale = found->scale;
  numeral.scale_word = found->scale_word;
  numeral.nearness = found->nearness;
  numeral.chinese = true;
  return numeral;
}

constexpr std::u32string_view kPercent = U"百分之";

std::optional<Numeral> read_percent(const std::vector<Glyph>& glyphs, std::size_t position) {
  const std::size_t from = position + kPercent.size();
  std::optional<Numeral> numeral;
  if (stands_at(glyphs, from, U"百")) {
    numeral = Numeral{position, from + 1, Decimal::from_int(100), 1, {}, Nearness::exact, false, true};
  } else if (is_digit(value_at(glyphs, from))) {
    numeral = read_arabic(glyphs, from);
  } else if (begins_numeral(glyphs, from)) {
    numeral = read_chinese(glyphs, from);
  }
  if (!numeral) return std::nullopt;
  numeral->begin = position;
  numeral->chinese = false;  // no name has it
  numeral->percent = true;
  return numeral;
}

}  // namespace

bool begins_numeral(const std::vector<Glyph>& glyphs, std::size_t position) {
  const char32_t c = value_at(glyphs, position);
  return is_digit(c) || begins_chinese_number(c);
}

std::size_t behind_numeral(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (!is_digit(glyphs[position].value)) return behind_chinese_number(glyphs, position);
  std::string digits;
  return read_digits(glyphs, position, digits);
}

std::optional<Numeral> read_numeral(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (!begins_numeral(glyphs, position)) return std::nullopt;
  if (is_digit(glyphs[position].value)) return read_arabic(glyphs, position);
  if (stands_at(glyphs, position, kPercent)) return read_percent(glyphs, position);
  return read_chinese(glyphs, position);
}

}  // namespace fazhi::intake
