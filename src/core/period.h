#pragma once
// Check periods (检查期): a year, half-year, quarter or month of the calendar.

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace fazhi::core {

enum class Cycle { year, half, quarter, month };

// `index` counts from 1 within the year: 1 for a year, 1–2, 1–4, 1–12.
struct Period {
  int year = 0;
  Cycle cycle = Cycle::year;
  int index = 1;

  auto operator<=>(const Period&) const = default;
};

// Exactly 2026, 2026H1, 2026Q3 or 2026-09; anything else is nullopt.
std::optional<Period> parse_period(std::string_view identifier);

std::string format_period(const Period& period);          // the identifier
std::string format_period_chinese(const Period& period);  // 2026年, 2026年上半年, 2026年第三季度, 2026年9月

Date first_day(const Period& period);
Date last_day(const Period& period);
DateRange days_of(const Period& period);
bool contains(const Period& period, Date date);

// The neighbours of the same cycle.
Period next(const Period& period);
Period previous(const Period& period);

Period period_containing(Cycle cycle, Date date);

}  // namespace fazhi::core
