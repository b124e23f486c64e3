#include "core/calendar.h"

#include <utility>

namespace fazhi::core {
namespace {

constexpr std::chrono::days kOneDay{1};

bool is_weekend(Date date) {
  const std::chrono::weekday day{date};
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

}  // namespace

// --- what the notices say ------------------------------------------------------------------------------------------

Calendar::Calendar(const std::vector<CalendarYear>& years) {
  std::map<int, const CalendarYear*> last_given;
  for (const CalendarYear& year : years) last_given[year.year] = &year;
  if (last_given.empty()) return;

  // A year earlier at the front for the December days that the first notice may name.
  first_ = make_date(last_given.begin()->first - 1, 1, 1);
  const Date end = make_date(last_given.rbegin()->first + 1, 1, 1);
  days_.resize(static_cast<std::size_t>((end - first_).count()));
  for (const auto& [number, year] : last_given) paint_weeks(number);
  for (const auto& [number, year] : last_given) {
    notices_[number] = year->notice;
    paint_notice(*year);
  }
  number_days();
}

void Calendar::paint_weeks(int year) {
  const Date end = make_date(year + 1, 1, 1);
  for (Date date = make_date(year, 1, 1); date < end; date += kOneDay) {
    set_kind(date, is_weekend(date) ? DayKind::weekend : DayKind::workday);
  }
}

// Years come in ascending order, so that a later notice prevails over an earlier one on the same day.
void Calendar::paint_notice(const CalendarYear& year) {
  for (const DayOff& day : year.days_off) {
    set_kind(day.date, DayKind::holiday);
    names_[day.date] = day.name;
  }
  for (const Date date : year.make_up_workdays) {
    set_kind(date, is_weekend(date) ? DayKind::make_up_workday : DayKind::workday);
  }
}

const Calendar::Day* Calendar::find(Date date) const {
  const auto index = (date - first_).count();
  return index >= 0 && static_cast<std::size_t>(index) < days_.size() ? &days_[static_cast<std::size_t>(index)]
                                                                      : nullptr;
}

void Calendar::set_kind(Date date, DayKind kind) {
  if (find(date) != nullptr) days_[static_cast<std::size_t>((date - first_).count())].kind = kind;
}

void Calendar::number_days() {
  Date date = first_;
  for (Day& day : days_) {
    if (day.kind == DayKind::workday || day.kind == DayKind::make_up_workday) workdays_.push_back(date);
    day.workdays_until = static_cast<int>(workdays_.size());
    date += kOneDay;
  }
  int next_unknown = static_cast<int>(days_.size());
  for (int i = next_unknown - 1; i >= 0; --i) {
    Day& day = days_[static_cast<std::size_t>(i)];
    if (!day.kind) next_unknown = i;
    day.next_unknown = next_unknown;
  }
}

// --- questions -----------------------------------------------------------------------------------------------------

std::optional<DayKind> Calendar::kind_of(Date date) const {
  const Day* day = find(date);
  return day != nullptr ? day->kind : std::nullopt;
}

std::optional<bool> Calendar::is_workday(Date date) const {
  const std::optional<DayKind> kind = kind_of(date);
  if (!kind) return std::nullopt;
  return *kind == DayKind::workday || *kind == DayKind::make_up_workday;
}

std::optional<std::string> Calendar::why_off(Date date) const {
  const std::optional<DayKind> kind = kind_of(date);
  if (kind == DayKind::holiday) return names_.at(date);
  if (kind == DayKind::weekend) return std::chrono::weekday{date} == std::chrono::Saturday ? "周六" : "周日";
  return std::nullopt;
}

std::vector<int> Calendar::known_years() const {
  std::vector<int> years;
  for (const auto& [year, notice] : notices_) years.push_back(year);
  return years;
}

std::optional<std::string> Calendar::notice_for(int year) const {
  const auto found = notices_.find(year);
  return found == notices_.end() ? std::nullopt : std::optional(found->second);
}

Date Calendar::first_unknown_from(Date date) const {
  const Day* day = find(date);
  return day != nullptr ? first_ + std::chrono::days{day->next_unknown} : date;
}

Date Calendar::last_unknown_until(Date date) const {
  while (kind_of(date)) date -= kOneDay;
  return date;
}

std::optional<int> Calendar::count_workdays(Date after, Date until) const {
  if (until <= after) return 0;
  const Date first = after + kOneDay;
  if (first_unknown_from(first) <= until) return std::nullopt;
  return find(until)->workdays_until - find(first)->workdays_until + (*is_workday(first) ? 1 : 0);
}

std::optional<Date> Calendar::nth_workday_after(Date date, int n) const {
  const Date first = date + kOneDay;
  const Day* day = find(first);
  if (day == nullptr || !day->kind) return std::nullopt;
  const std::size_t position = static_cast<std::size_t>(day->workdays_until - (*is_workday(first) ? 1 : 0) + n - 1);
  if (position >= workdays_.size() || workdays_[position] >= first_unknown_from(first)) return std::nullopt;
  return workdays_[position];
}

std::optional<Date> Calendar::nth_workday_before(Date date, int n) const {
  const Date last = date - kOneDay;
  const Day* day = find(last);
  if (day == nullptr || !day->kind || day->workdays_until < n) return std::nullopt;
  const Date found = workdays_[static_cast<std::size_t>(day->workdays_until - n)];
  return first_unknown_from(found) <= last ? std::nullopt : std::optional(found);
}

// --- counting ------------------------------------------------------------------------------------------------------

namespace {

// The months begun on any of the last days of a month can all end on the last day of a shorter one; from such an end
// the latest start is the last day of its month.
Date months_back(Date end, int n) {
  const Date start = add_months(end, -n);
  if (month_of(end + kOneDay) == month_of(end)) return start;
  return add_months(make_date(year_of(start), month_of(start), 1), 1) - kOneDay;
}

Counted missing_year(Date unknown_day) { return {.not_before = make_date(year_of(unknown_day), 1, 1)}; }

Counted ends_on(Date date) { return {.date = date}; }

// Leaving the end day out makes it one day later: the next one that would have been counted.
Counted count_forward(const Calendar& calendar, Date start, int n, DayUnit unit, const AddOptions& options) {
  const int after_last = options.end_day ? 0 : 1;
  switch (unit) {
    case DayUnit::day: return ends_on(start + std::chrono::days{n + after_last});
    case DayUnit::month: return ends_on(add_months(start, n) + std::chrono::days{after_last});
    case DayUnit::workday: break;
  }
  const std::optional<Date> end = calendar.nth_workday_after(start, n + after_last);
  if (!end) return missing_year(calendar.first_unknown_from(start + kOneDay));
  Counted counted = ends_on(*end);
  if (options.list_skipped) counted.skipped = days_off_between(calendar, start, *end);
  return counted;
}

Counted count_back(const Calendar& calendar, Date given, int n, DayUnit unit, const AddOptions& options) {
  const Date end = options.end_day ? given : given - kOneDay;
  switch (unit) {
    case DayUnit::day: return ends_on(end - std::chrono::days{n});
    case DayUnit::month: return ends_on(months_back(end, n));
    case DayUnit::workday: break;
  }
  // Of the days off before the first of the n days each would do as a start; offices act on working days.
  const std::optional<Date> start = calendar.nth_workday_before(end + kOneDay, n + 1);
  if (!start) return missing_year(calendar.last_unknown_until(end));
  Counted counted = ends_on(*start);
  if (options.list_skipped) counted.skipped = days_off_between(calendar, *start, end);
  return counted;
}

int whole_months(Date from, Date to) {
  const int months =
      (year_of(to) - year_of(from)) * 12 + static_cast<int>(month_of(to)) - static_cast<int>(month_of(from));
  return add_months(from, months) > to ? months - 1 : months;
}

}  // namespace

Counted add(const Calendar& calendar, Date start, int n, DayUnit unit, const AddOptions& options) {
  if (n < 0) return count_back(calendar, start, -n, unit, options);
  Counted counted = n == 0 ? ends_on(start) : count_forward(calendar, start, n, unit, options);
  if (!options.roll || !counted.date) return counted;
  Counted rolled = roll(calendar, *counted.date, options.list_skipped);
  rolled.skipped.insert(rolled.skipped.begin(), counted.skipped.begin(), counted.skipped.end());
  return rolled;
}

Counted roll(const Calendar& calendar, Date date, bool list_skipped) {
  const std::optional<bool> is_workday = calendar.is_workday(date);
  if (!is_workday) return missing_year(date);
  if (*is_workday) return ends_on(date);
  const std::optional<Date> end = calendar.nth_workday_after(date, 1);
  if (!end) return missing_year(calendar.first_unknown_from(date));
  Counted counted = ends_on(*end);
  if (list_skipped) counted.skipped = days_off_between(calendar, date - kOneDay, *end);
  return counted;
}

Span between(const Calendar& calendar, Date from, Date to, DayUnit unit, bool end_day, bool list_skipped) {
  if (to < from) {
    Span span = between(calendar, to, from, unit, true, list_skipped);
    if (span.count) span.count = -*span.count;
    return span;
  }
  const Date last = end_day || to == from ? to : to - kOneDay;
  Span span;
  switch (unit) {
    case DayUnit::day: span.count = static_cast<int>((last - from).count()); return span;
    case DayUnit::month: span.count = whole_months(from, last); return span;
    case DayUnit::workday: break;
  }
  span.count = calendar.count_workdays(from, last);
  if (!span.count) {
    span.unknown_from = make_date(year_of(calendar.first_unknown_from(from + kOneDay)), 1, 1);
  } else if (list_skipped) {
    span.skipped = days_off_between(calendar, from, last);
  }
  return span;
}

std::vector<Skipped> days_off_between(const Calendar& calendar, Date after, Date until) {
  std::vector<Skipped> skipped;
  for (Date date = after + kOneDay; date <= until; date += kOneDay) {
    if (std::optional<std::string> why = calendar.why_off(date)) skipped.push_back({date, *std::move(why)});
  }
  return skipped;
}

}  // namespace fazhi::core
