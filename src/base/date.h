#pragma once
// Calendar days as the law counts them: whole days, no clock, no zone.
// Not for working days (core/calendar.h) and not for limits (core/limit.h).

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace fazhi {

using Date = std::chrono::sys_days;

constexpr Date make_date(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

// Strictly YYYY-MM-DD and a day that exists, years 0001 to 9999; anything else is nullopt.
std::optional<Date> parse_date(std::string_view iso);

// 2026-03-01
std::string format_date(Date date);

// 2026年3月1日: no leading zeros (GB/T 9704-2012 7.3.5.4).
std::string format_date_chinese(Date date);

int year_of(Date date);
unsigned month_of(Date date);
unsigned day_of(Date date);

// Same day number `months` later (earlier when negative) or, where that month has no such day,
// its last day (民法典 §202).
Date add_months(Date date, int months);

// Both ends inclusive; a missing end is open.
struct DateRange {
  std::optional<Date> from;
  std::optional<Date> until;

  bool contains(Date date) const { return (!from || *from <= date) && (!until || date <= *until); }
  bool operator==(const DateRange&) const = default;
};

// A point of time, UTC inside, always written in Beijing time.
using Instant = std::chrono::sys_seconds;

// 2026-03-31T17:00:00+08:00
std::string format_instant(Instant instant);

// Needs a zone: Z or ±HH:MM. Anything else is nullopt.
std::optional<Instant> parse_instant(std::string_view text);

// The calendar day in Beijing (UTC+8, no summer time), whatever the machine's zone.
Date day_in_beijing(Instant instant);

}  // namespace fazhi
