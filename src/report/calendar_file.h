#pragma once
// Days as an iCalendar file (RFC 5545, .ics) that Outlook, WPS, phones and Thunderbird import. Not for calendars of working days
// (core/calendar.h).

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"

namespace fazhi::report {

struct CalendarEntry {
  std::string uid{};  // stable: imported again, the entry is replaced, not doubled
  Date day{};         // the whole day
  std::string summary{};
  std::string description{};  // line breaks are \n
  std::vector<std::string> categories{};
  bool tentative = false;  // the day is not certain
  int warn_days = 0;       // reminder at 9:00 so many days before; 0: on the day itself
};

struct CalendarFile {
  std::string name{};
  Date as_of{};               // stands for the moment it was made, so that the same entries are the same bytes
  std::int64_t revision = 0;  // of the ledger: a program takes the entry with the greater one
  bool demo = false;
  std::vector<CalendarEntry> entries{};  // at least one: RFC 5545 knows no empty calendar
};

// CRLF, lines folded at 75 octets and never inside a character.
std::string to_ics(const CalendarFile& file);

}  // namespace fazhi::report
