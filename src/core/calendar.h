#pragma once
// Working days (工作日) by the yearly holiday notices, and counting with them. A year without a notice is never guessed:
// whatever would need it comes back as unknown. Not for limits that restart or are suspended (core/limit.h).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace fazhi::core {

enum class DayKind : std::uint8_t { workday, weekend, holiday, make_up_workday };

// A day of a holiday range, a weekend day inside it included.
struct DayOff {
  Date date;
  std::string name;  // 国庆节
};

// What one notice lays down. A notice may also name days at the end of the year before (2018-12-29 to 31 are in that of
// 2019); those are known even where their own year is not, and prevail over what the notice of their own year says.
struct CalendarYear {
  int year = 0;
  std::string notice;  // title and number, as printed beside a computed date
  std::vector<DayOff> days_off;
  std::vector<Date> make_up_workdays;
};

class Calendar {
 public:
  Calendar() = default;
  // In any order; of two for the same year the later in the list replaces the earlier wholly.
  explicit Calendar(const std::vector<CalendarYear>& years);

  // nullopt: nobody has told us about that year.
  std::optional<DayKind> kind_of(Date date) const;
  std::optional<bool> is_workday(Date date) const;

  // 周六, 周日 or the holiday's name; nullopt for a working day and for an unknown day.
  std::optional<std::string> why_off(Date date) const;

  std::vector<int> known_years() const;  // ascending
  std::optional<std::string> notice_for(int year) const;

  // The working days after `after` up to and including `until` (0 if `until` is not later); nullopt if one of those
  // days is unknown. Constant time.
  std::optional<int> count_workdays(Date after, Date until) const;

  // The n-th working day (n >= 1) strictly after or strictly before `date`; nullopt if an unknown day lies on the way.
  // Constant time.
  std::optional<Date> nth_workday_after(Date date, int n) const;
  std::optional<Date> nth_workday_before(Date date, int n) const;

  // The first unknown day on or after `date`, and the last one on or before it.
  Date first_unknown_from(Date date) const;
  Date last_unknown_until(Date date) const;

 private:
  struct Day {
    std::optional<DayKind> kind;
    int workdays_until = 0;  // working days from first_ up to and including this one
    int next_unknown = 0;    // index of the next unknown day, itself included; days_.size() if there is none
  };

  const Day* find(Date date) const;
  void set_kind(Date date, DayKind kind);
  void paint_weeks(int year);
  void paint_notice(const CalendarYear& year);
  void number_days();

  std::map<int, std::string> notices_;
  std::map<Date, std::string> names_;  // of the days in holiday ranges
  Date first_{};                       // the day at index 0 of days_
  std::vector<Day> days_;              // one per day, without a gap
  std::vector<Date> workdays_;         // ascending
};

enum class DayUnit { day, workday, month };

struct Skipped {
  Date date;
  std::string why;
  bool operator==(const Skipped&) const = default;
};

// An end that was counted; or, where it cannot be known, the first day of the year whose notice is missing.
struct Counted {
  std::optional<Date> date{};
  std::optional<Date> not_before{};
  std::vector<Skipped> skipped{};  // days off on the way, ascending; only if asked for
};

struct AddOptions {
  bool roll = false;    // an end on a day off moves to the next working day; n > 0 only
  bool end_day = true;  // false: the end day itself is not one of the n days
  bool list_skipped = false;
};

// The largest n that readers should let through; more would leave the range of dates.
inline constexpr int kMaxCount = 36'500;

// n > 0: the day a limit of n units begun on `start` ends. Day 1 is the day after `start` (民法典 §201); a month ends on
// the same day number or on the month's last day (§202). With end_day=false it is the day after the n-th (of working
// days: the next working day).
// n < 0: the way back, from an end to the latest start (in working days: the latest working day) after which |n| units
// lie up to and including the given day; with end_day=false that day is left out. 2026-10-12, -7 workday: 2026-09-24,
// and 2026-09-23 with end_day=false.
// n = 0: `start`.
Counted add(const Calendar& calendar, Date start, int n, DayUnit unit, const AddOptions& options = {});

// `date`, or the next working day if it is a day off (民法典 §203).
Counted roll(const Calendar& calendar, Date date, bool list_skipped = true);

struct Span {
  std::optional<int> count;
  std::optional<Date> unknown_from;  // first day of the year whose notice is missing
  std::vector<Skipped> skipped;      // ascending; only if asked for
};

// The units after `from` up to and including `to`; whole ones for months. 2026-03-01 to 03-31: 30 days.
// end_day=false leaves `to` out. Negative where `to` is earlier than `from`, counted from the earlier day.
Span between(const Calendar& calendar, Date from, Date to, DayUnit unit, bool end_day = true,
             bool list_skipped = false);

// The days off after `after` up to and including `until`; unknown days are not among them.
std::vector<Skipped> days_off_between(const Calendar& calendar, Date after, Date until);

}  // namespace fazhi::core
