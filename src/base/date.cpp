// Hand-rolled instead of streams: an evaluation parses and prints dates by the million.
#include "base/date.h"

#include <algorithm>

namespace fazhi {
namespace {

using std::chrono::year_month_day;

constexpr std::chrono::seconds kBeijingOffset = std::chrono::hours(8);

// The number written by `text`, which must be digits only.
std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// The same, refused above `maximum`.
std::optional<int> parse_digits_up_to(std::string_view text, int maximum) {
  const auto value = parse_digits(text);
  return value && *value <= maximum ? value : std::nullopt;
}

void append_two_digits(std::string& out, unsigned value) {
  out.push_back(static_cast<char>('0' + value / 10));
  out.push_back(static_cast<char>('0' + value % 10));
}

void append_year(std::string& out, int year) {
  if (year < 0 || year > 9999) {
    out += std::to_string(year);
    return;
  }
  append_two_digits(out, static_cast<unsigned>(year / 100));
  append_two_digits(out, static_cast<unsigned>(year % 100));
}

// HH:MM:SS
std::optional<std::chrono::seconds> parse_time_of_day(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  const auto hour = parse_digits_up_to(text.substr(0, 2), 23);
  const auto minute = parse_digits_up_to(text.substr(3, 2), 59);
  const auto second = parse_digits_up_to(text.substr(6, 2), 59);
  if (!hour || !minute || !second) return std::nullopt;
  return std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

// Z or ±HH:MM
std::optional<std::chrono::seconds> parse_zone(std::string_view text) {
  if (text == "Z") return std::chrono::seconds(0);
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hour = parse_digits_up_to(text.substr(1, 2), 23);
  const auto minute = parse_digits_up_to(text.substr(4, 2), 59);
  if (!hour || !minute) return std::nullopt;
  const std::chrono::seconds offset = std::chrono::hours(*hour) + std::chrono::minutes(*minute);
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = parse_digits(iso.substr(0, 4));
  const auto month = parse_digits(iso.substr(5, 2));
  const auto day = parse_digits(iso.substr(8, 2));
  if (!year || !month || !day || *year == 0) return std::nullopt;
  const year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                            std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return Date{date};
}

std::string format_date(Date date) {
  const year_month_day ymd{date};
  std::string out;
  append_year(out, int{ymd.year()});
  out.push_back('-');
  append_two_digits(out, unsigned{ymd.month()});
  out.push_back('-');
  append_two_digits(out, unsigned{ymd.day()});
  return out;
}

std::string format_date_chinese(Date date) {
  return std::to_string(year_of(date)) + "年" + std::to_string(month_of(date)) + "月" + std::to_string(day_of(date)) +
         "日";
}

int year_of(Date date) { return int{year_month_day{date}.year()}; }
unsigned month_of(Date date) { return unsigned{year_month_day{date}.month()}; }
unsigned day_of(Date date) { return unsigned{year_month_day{date}.day()}; }

Date add_months(Date date, int months) {
  const year_month_day from{date};
  const auto month = std::chrono::year_month{from.year(), from.month()} + std::chrono::months(months);
  const auto last = std::chrono::year_month_day_last{month.year(), std::chrono::month_day_last{month.month()}};
  return Date{month / std::min(from.day(), last.day())};
}

std::string format_instant(Instant instant) {
  const auto local = instant + kBeijingOffset;
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time{local - midnight};
  std::string out = format_date(midnight);
  out.push_back('T');
  append_two_digits(out, static_cast<unsigned>(time.hours().count()));
  out.push_back(':');
  append_two_digits(out, static_cast<unsigned>(time.minutes().count()));
  out.push_back(':');
  append_two_digits(out, static_cast<unsigned>(time.seconds().count()));
  return out + "+08:00";
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T') return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto time = parse_time_of_day(text.substr(11, 8));
  const auto zone = parse_zone(text.substr(19));
  if (!date || !time || !zone) return std::nullopt;
  return Instant{*date} + *time - *zone;
}

Date day_in_beijing(Instant instant) { return std::chrono::floor<std::chrono::days>(instant + kBeijingOffset); }

}  // namespace fazhi
