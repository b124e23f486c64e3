#include "intake/written_day.h"

#include <algorithm>
#include <array>

namespace fazhi::intake {

namespace {

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2099;

// A number and where it ends.
struct Number {
  int value = 0;
  std::size_t end = 0;
};

std::optional<Number> arabic(WideView text, std::size_t at, std::size_t least, std::size_t most) {
  Number number{0, at};
  while (number.end < text.size() && is_digit(text[number.end]) && number.end - at < most)
    number.value = number.value * 10 + static_cast<int>(text[number.end++] - U'0');
  const bool goes_on = number.end < text.size() && is_digit(text[number.end]);
  if (number.end - at < least || goes_on) return std::nullopt;
  return number;
}

std::optional<int> chinese_digit(char32_t c) {
  if (c == U'〇' || c == U'○' || c == U'零' || c == U'О' || c == U'O') return 0;  // typists take what looks alike
  const auto at = WideView(U"一二三四五六七八九").find(c);
  return at == WideView::npos ? std::nullopt : std::optional(static_cast<int>(at) + 1);
}

std::optional<Number> chinese_year(WideView text, std::size_t at) {
  Number number{0, at + 4};
  if (text.size() < number.end) return std::nullopt;
  for (std::size_t i = at; i < number.end; ++i) {
    const auto digit = chinese_digit(text[i]);
    if (!digit) return std::nullopt;
    number.value = number.value * 10 + *digit;
  }
  return number;
}

// 三, 十, 十二, 二十, 三十一
std::optional<Number> chinese_small(WideView text, std::size_t at) {
  Number number{0, at};
  bool tens = false;
  for (; number.end < text.size(); ++number.end) {
    const char32_t c = text[number.end];
    const auto digit = chinese_digit(c);
    if (c == U'十' && !tens) {
      number.value = (number.end == at ? 1 : number.value) * 10;
      tens = true;
    } else if (digit && (number.end == at || (tens && number.value % 10 == 0))) {
      number.value += *digit;
    } else {
      break;
    }
  }
  return number.end == at ? std::nullopt : std::optional(number);
}

std::optional<Number> year_at(WideView text, std::size_t at) {
  if (at > 0 && is_digit(text[at - 1])) return std::nullopt;
  auto year = arabic(text, at, 4, 4);
  if (!year) year = chinese_year(text, at);
  if (!year || year->value < kFirstYear || year->value > kLastYear) return std::nullopt;
  return year;
}

std::optional<Number> small_at(WideView text, std::size_t at) {
  auto number = arabic(text, at, 1, 2);
  return number ? number : chinese_small(text, at);
}

bool stands_at(WideView text, std::size_t at, WideView word) {
  return at <= text.size() && text.substr(at).starts_with(word);
}

std::optional<WrittenDay> day_of(std::size_t begin, std::size_t end, int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return WrittenDay{begin, end, Date{date}};
}

// 3月12日 behind the year; `at` is behind 年.
std::optional<WrittenDay> month_and_day(WideView text, std::size_t begin, std::size_t at, int year) {
  const auto month = small_at(text, at);
  if (!month || !stands_at(text, month->end, U"月")) return std::nullopt;
  const auto day = small_at(text, month->end + 1);
  if (!day || (!stands_at(text, day->end, U"日") && !stands_at(text, day->end, U"号"))) return std::nullopt;
  return day_of(begin, day->end + 1, year, month->value, day->value);
}

std::optional<WrittenDay> day_at(WideView text, std::size_t at) {
  if (at == 0 || !is_digit(text[at - 1])) {
    if (const auto compact = arabic(text, at, 8, 8)) {
      const int year = compact->value / 10000;
      if (year < kFirstYear || year > kLastYear) return std::nullopt;
      return day_of(at, compact->end, year, compact->value / 100 % 100, compact->value % 100);
    }
  }
  const auto year = year_at(text, at);
  if (!year || year->end >= text.size()) return std::nullopt;
  const char32_t separator = text[year->end];
  if (separator == U'年') return month_and_day(text, at, year->end + 1, year->value);
  if (WideView(U"-./_").find(separator) == WideView::npos) return std::nullopt;
  const auto month = arabic(text, year->end + 1, 1, 2);
  if (!month || !stands_at(text, month->end, WideView(&separator, 1))) return std::nullopt;
  const auto day = arabic(text, month->end + 1, 1, 2);
  return day ? day_of(at, day->end, year->value, month->value, day->value) : std::nullopt;
}

std::optional<int> quarter_at(WideView text, std::size_t at, std::size_t& end) {
  if (stands_at(text, at, U"第")) ++at;
  const auto number = small_at(text, at);
  if (!number || number->value < 1 || number->value > 4 || !stands_at(text, number->end, U"季度")) return std::nullopt;
  end = number->end + 2;
  return number->value;
}

// What follows 2026年; `at` is behind 年.
WrittenPeriod period_behind(WideView text, std::size_t begin, std::size_t at, int year) {
  using core::Cycle;
  std::size_t end = at;
  const bool yearly = stands_at(text, at, U"度");
  if (yearly) ++at;
  if (stands_at(text, at, U"上半年")) return {begin, at + 3, {year, Cycle::half, 1}, true};
  if (stands_at(text, at, U"下半年")) return {begin, at + 3, {year, Cycle::half, 2}, true};
  if (const auto quarter = quarter_at(text, at, end)) return {begin, end, {year, Cycle::quarter, *quarter}, true};
  const auto month = small_at(text, at);
  if (month && month->value >= 1 && month->value <= 12 && stands_at(text, month->end, U"月"))
    return {begin, month->end + 1, {year, Cycle::month, month->value}, true};
  return {begin, at, {year, Cycle::year, 1}, yearly};
}

std::optional<WrittenPeriod> period_at(WideView text, std::size_t at) {
  const auto year = year_at(text, at);
  if (!year) return std::nullopt;
  if (stands_at(text, year->end, U"年")) return period_behind(text, at, year->end + 1, year->value);
  if (stands_at(text, year->end, U"Q") || stands_at(text, year->end, U"q")) {
    const auto quarter = arabic(text, year->end + 1, 1, 1);
    if (quarter && quarter->value >= 1 && quarter->value <= 4)
      return WrittenPeriod{at, quarter->end, {year->value, core::Cycle::quarter, quarter->value}, true};
  }
  if (stands_at(text, year->end, U"-") || stands_at(text, year->end, U".")) {
    const auto month = arabic(text, year->end + 1, 2, 2);
    const bool goes_on = month && (stands_at(text, month->end, U"-") || stands_at(text, month->end, U"."));
    if (month && !goes_on && month->value >= 1 && month->value <= 12)
      return WrittenPeriod{at, month->end, {year->value, core::Cycle::month, month->value}, true};
  }
  return std::nullopt;
}

}  // namespace

std::vector<WrittenDay> find_days(WideView folded) {
  std::vector<WrittenDay> days;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const auto day = day_at(folded, at);
    if (!day) continue;
    days.push_back(*day);
    at = day->end - 1;
  }
  return days;
}

std::optional<WrittenDay> find_day_without_year(WideView folded, int year) {
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const bool inside = at > 0 && (is_digit(folded[at - 1]) || folded[at - 1] == U'年');
    if (const auto day = inside ? std::nullopt : month_and_day(folded, at, at, year)) return day;
  }
  return std::nullopt;
}

std::vector<WrittenPeriod> find_periods(WideView folded) {
  std::vector<WrittenPeriod> periods;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (const auto day = day_at(folded, at)) {
      at = day->end - 1;
    } else if (const auto period = period_at(folded, at)) {
      periods.push_back(*period);
      at = period->end - 1;
    }
  }
  return periods;
}

}  // namespace fazhi::intake
