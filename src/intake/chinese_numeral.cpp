#include "intake/chinese_numeral.h"

#include <string_view>

namespace fazhi::intake {

namespace {

constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";

std::optional<std::int64_t> digit_of(char32_t c) {
  if (c == U'零') return 0;
  if (c == U'两') return 2;
  const std::size_t found = c == 0 ? std::u32string_view::npos : kDigits.find(c);
  if (found == std::u32string_view::npos) return std::nullopt;
  return static_cast<std::int64_t>(found);
}

// 十, 百, 千; 0 for anything else.
std::int64_t power_of(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }
std::int64_t large_power_of(char32_t c) { return c == U'万' ? 10'000 : c == U'亿' ? 100'000'000 : 0; }
bool is_several(char32_t c) { return c == U'数' || c == U'几'; }
bool is_more(char32_t c) { return c == U'余' || c == U'多'; }

bool is_numeral(char32_t c) { return digit_of(c) || power_of(c) > 0 || large_power_of(c) > 0; }

// 百余, 近百, 上千, 数万: without such a word 百, 千 and 万 are no numbers (百姓, 千方百计, 万众).
bool stands_for_a_number(const std::vector<Glyph>& glyphs, std::size_t position) {
  constexpr std::u32string_view kBefore = U"近上数几逾超约达过";
  const char32_t before = position == 0 ? 0 : glyphs[position - 1].value;
  if (before != 0 && kBefore.find(before) != std::u32string_view::npos) return true;
  std::size_t i = position + 1;
  while (large_power_of(value_at(glyphs, i)) > 0) ++i;
  return is_more(value_at(glyphs, i));
}

bool is_ordinal(const std::vector<Glyph>& glyphs, std::size_t position) {
  constexpr std::u32string_view kBefore = U"第周初星每逐唯统";
  const char32_t before = position == 0 ? 0 : glyphs[position - 1].value;
  if (before == U'期' && position > 1 && glyphs[position - 2].value == U'星') return true;
  return before != 0 && kBefore.find(before) != std::u32string_view::npos;
}

// Reads from left to right; `section` is what is below the next 万 or 亿.
struct Builder {
  std::int64_t total = 0, section = 0, digit = -1;
  std::size_t last_large = 0;  // behind the last 万 or 亿
  std::int64_t large = 1;
  bool too_large = false;
  static constexpr std::int64_t kMost = 1'000'000'000;

  void add_digit(std::int64_t value) { digit = value; }
  void add_power(std::int64_t power) {
    section += (digit < 0 ? 1 : digit) * power;
    digit = -1;
  }
  // 万 counts what is below it; right behind another (万亿) it counts all before.
  void add_large(std::int64_t power, std::size_t end) {
    section += digit < 0 ? 0 : digit;
    if (total > kMost || section > kMost) {
      too_large = true;
      return;
    }
    if (section == 0 && total > 0) {
      total *= power;
    } else {
      total += (section == 0 ? 1 : section) * power;
    }
    section = 0;
    digit = -1;
    large = power;
    last_large = end;
  }
  std::int64_t value() const { return total + section + (digit < 0 ? 0 : digit); }
};

// 五一, 二〇二四, 一三二一 are names and years; 三四 (次) is a guess.
struct Pair {
  bool is_name = false, is_guess = false;
};
Pair pair_at(const std::vector<Glyph>& glyphs, std::size_t position) {
  const auto first = digit_of(glyphs[position].value);
  const auto second = digit_of(value_at(glyphs, position + 1));
  if (!first || !second || *first == 0) return {};
  const bool third = digit_of(value_at(glyphs, position + 2)).has_value();
  const bool guess = !third && *second == *first + 1 && *first > 0;
  return {!guess, guess};
}

// 两万余: the 万 stays with the unit, as it does in 2万余.
void split_scale(const Builder& builder, std::size_t end, ChineseNumber& number) {
  if (builder.last_large != end || builder.large == 1 || number.value % builder.large != 0) return;
  number.value /= builder.large;
  number.scale = builder.large;
  number.scale_word = builder.large == 10'000 ? U"万" : U"亿";
}

}  // namespace

bool begins_chinese_number(char32_t c) { return is_several(c) || is_numeral(c); }

std::size_t behind_chinese_number(const std::vector<Glyph>& glyphs, std::size_t position) {
  std::size_t i = position + 1;
  while (i < glyphs.size() && is_numeral(glyphs[i].value)) ++i;
  return i;
}

std::optional<ChineseNumber> read_chinese_number(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (is_ordinal(glyphs, position)) return std::nullopt;
  const char32_t first = glyphs[position].value;
  ChineseNumber number;
  std::size_t i = position;
  if (is_several(first)) {
    if (power_of(value_at(glyphs, position + 1)) == 0 && large_power_of(value_at(glyphs, position + 1)) == 0)
      return std::nullopt;  // 数次, 几项: no number
    number.nearness = Nearness::about;
    ++i;
  } else if (!digit_of(first) && first != U'十' && !stands_for_a_number(glyphs, position)) {
    return std::nullopt;
  }
  Builder builder;
  constexpr std::size_t kLongest = 16;
  for (; i < glyphs.size() && i - position < kLongest; ++i) {
    const char32_t c = glyphs[i].value;
    if (const auto digit = digit_of(c)) {
      const Pair pair = pair_at(glyphs, i);
      if (pair.is_name) return std::nullopt;
      builder.add_digit(*digit);
      if (!pair.is_guess) continue;
      number.nearness = Nearness::about;
      ++i;  // of 三四 the three
    } else if (const std::int64_t power = power_of(c)) {
      builder.add_power(power);
    } else if (const std::int64_t large = large_power_of(c)) {
      builder.add_large(large, i + 1);
    } else if (is_more(c) || (c == U'几' && i > position)) {
      if (number.nearness == Nearness::exact) number.nearness = Nearness::at_least;
    } else {
      break;
    }
  }
  if (builder.too_large || i - position >= kLongest) return std::nullopt;
  number.end = i;
  number.value = builder.value();
  constexpr std::int64_t kMostOfDecimal = 9'000'000'000'000;
  if (number.value > kMostOfDecimal) return std::nullopt;
  std::size_t digits_end = i;
  while (digits_end > position && (is_more(glyphs[digits_end - 1].value))) --digits_end;
  split_scale(builder, digits_end, number);
  return number;
}

}  // namespace fazhi::intake
