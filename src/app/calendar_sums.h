#pragma once
// `fazhi calendar`: a date or a number of days, with every day that was skipped and why, so that a clerk can check us.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "core/calendar.h"

namespace fazhi::app {

struct DaysToAdd {
  Date start;
  std::int64_t n = 0;
  core::DayUnit unit = core::DayUnit::day;
  bool end_day = true;
  bool roll = false;
};

struct DaysBetween {
  Date from;
  Date to;
  core::DayUnit unit = core::DayUnit::day;
  bool end_day = true;
};

// Exactly one of date and count, unless there are errors.
struct CalendarAnswer {
  std::optional<Date> date;
  std::optional<int> count;
  std::vector<core::Skipped> skipped;
  std::vector<std::string> notices;  // the holiday notices of the years concerned
  Diagnostics diagnostics;
};

CalendarAnswer add_days(const core::Calendar& calendar, const DaysToAdd& question);
CalendarAnswer count_days(const core::Calendar& calendar, const DaysBetween& question);

// {"date"|"count", "skipped": [{date, why}], "notices": []}
std::string to_json(const CalendarAnswer& answer);

}  // namespace fazhi::app
