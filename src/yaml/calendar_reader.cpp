#include "yaml/calendar_reader.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "yaml/reader.h"

namespace fazhi::yaml {

namespace {

constexpr std::string_view kCalendarKeys[] = {"year", "notice", "amended_by", "holidays", "workdays"};
constexpr KeySet kCalendar{"日历", kCalendarKeys};
constexpr std::string_view kNoticeKeys[] = {"title", "number", "issued", "verified"};
constexpr KeySet kNotice{"通知", kNoticeKeys};
constexpr std::string_view kHolidayKeys[] = {"name", "from", "until"};
constexpr KeySet kHoliday{"假期", kHolidayKeys};

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2199;
constexpr int kLongestHoliday = 15;  // the longest so far, 2020, was of ten days

struct Reading {
  core::CalendarYear calendar;
  std::map<Date, Node> places;  // of every day named so far
  Diagnostics& out;
};

std::string_view weekday_name(Date date) {
  static constexpr std::array<std::string_view, 7> kNames = {"周日", "周一", "周二", "周三", "周四", "周五", "周六"};
  return kNames.at(std::chrono::weekday{date}.c_encoding());
}

std::string read_notice(Node node, Diagnostics& out) {
  const MapReader map(node, kNotice, out);
  std::string text = "《" + map.required_text("title") + "》";
  if (map.has("number")) text += "（" + map.text("number") + "）";
  map.date("issued");
  if (!map.flag("verified", true)) text += "〔待核〕";
  return text;
}

// The first notice and those that changed it.
std::string read_notices(const MapReader& map) {
  std::string text;
  if (const Node notice = map.require("notice")) text = read_notice(notice, map.out());
  for (const Node notice : map.list("amended_by")) text += "、" + read_notice(notice, map.out());
  return text;
}

// A notice speaks of its own year, and at most of the last days of the year before.
bool check_year(Reading& reading, Node at, Date date) {
  const int year = reading.calendar.year;
  if (year == 0 || year_of(date) == year || (year_of(date) == year - 1 && month_of(date) == 12)) return true;
  report(reading.out, at, "date-outside-year",
         fmt::format("「{}」不在{}年：一年的通知只管本年和上年12月底，请查对年份", format_date(date), year));
  return false;
}

// False, reported, where the file has named the day before.
bool take_day(Reading& reading, Node at, Date date) {
  const auto [found, fresh] = reading.places.emplace(date, at);
  if (fresh) return true;
  report(reading.out, at, "duplicate-date",
         fmt::format("「{}」在第{}行已经列过，一天只能列一次", format_date(date),
                     found->second.document().locate(found->second.place()).line));
  return false;
}

void read_holiday(Reading& reading, Node node) {
  const MapReader map(node, kHoliday, reading.out);
  const std::string name = map.required_text("name");
  map.require("from");
  const std::optional<Date> from = map.date("from");
  const std::optional<Date> until = map.has("until") ? map.date("until") : from;
  if (!from || !until) return;
  const Node last = map.has("until") ? map.get("until") : map.get("from");
  if (*until < *from) {
    return report(reading.out, last, "bad-range",
                  fmt::format("假期的 until（{}）早于 from（{}）", format_date(*until), format_date(*from)));
  }
  if (const auto days = (*until - *from).count() + 1; days > kLongestHoliday) {
    return report(reading.out, last, "bad-range",
                  fmt::format("「{}」从{}到{}有{}日，超过{}日，请查对", name, format_date(*from), format_date(*until),
                              days, kLongestHoliday));
  }
  if (!check_year(reading, map.get("from"), *from) || !check_year(reading, last, *until)) return;
  for (Date date = *from; date <= *until; date += std::chrono::days{1}) {
    if (!take_day(reading, map.get("from"), date)) return;
    reading.calendar.days_off.push_back({date, name});
  }
}

void read_workday(Reading& reading, Node node) {
  const std::optional<Date> date = read_date(node, "workdays", reading.out);
  if (!date || !check_year(reading, node, *date) || !take_day(reading, node, *date)) return;
  const std::chrono::weekday day{*date};
  if (day != std::chrono::Saturday && day != std::chrono::Sunday) {
    return report(reading.out, node, "workday-not-weekend",
                  fmt::format("「{}」是{}，不调休也上班：「workdays」只列要上班的周六、周日，请查对",
                              format_date(*date), weekday_name(*date)));
  }
  reading.calendar.make_up_workdays.push_back(*date);
}

// 全国年节及纪念日放假办法: these are off every year, whatever the notice arranges around them.
void check_fixed_holidays(Reading& reading, Node holidays) {
  struct Fixed {
    unsigned month;
    std::string_view name;
  };
  for (const Fixed fixed : {Fixed{1, "元旦"}, Fixed{5, "劳动节"}, Fixed{10, "国庆节"}}) {
    if (reading.places.contains(make_date(reading.calendar.year, fixed.month, 1))) continue;
    report(reading.out, holidays, "missing-holiday",
           fmt::format("没有列出{}年{}月1日（{}）放假，请照通知补全：缺一天，期限就会算错", reading.calendar.year,
                       fixed.month, fixed.name));
  }
}

// A copy of last year's file whose year was not changed would leave its own year unknown.
void check_file_name(const Document& document, Node at, int year, Diagnostics& out) {
  const std::string_view path = document.source().name;
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  if (name.size() != 12 || !name.starts_with("cn-") || !name.ends_with(".yaml")) return;
  if (name.substr(3, 4) == std::to_string(year)) return;
  report(out, at, "year-not-of-file", fmt::format("文件名是「{}」，这里写的却是{}年，请查对", name, year));
}

int read_year(const MapReader& map) {
  const Node node = map.require("year");
  const std::optional<int> year = node ? read_whole(node, "year", kFirstYear, map.out()) : std::nullopt;
  if (!year) return 0;
  if (*year > kLastYear) {
    report(map.out(), node, "bad-year",
           fmt::format("「year」应在{}到{}之间，这里是「{}」", kFirstYear, kLastYear, *year));
    return 0;
  }
  check_file_name(node.document(), node, *year, map.out());
  return *year;
}

}  // namespace

CalendarReading read_calendar(const NamedText& file) {
  CalendarReading result;
  const Document document = parse(file, kChecklistBytes, result.diagnostics);
  if (!has_errors(result.diagnostics)) {
    Reading reading{{}, {}, result.diagnostics};
    const MapReader map(document.root(), kCalendar, result.diagnostics);
    reading.calendar.year = read_year(map);
    reading.calendar.notice = read_notices(map);
    const Node holidays = map.require("holidays");
    for (const Node holiday : map.list("holidays")) read_holiday(reading, holiday);
    for (const Node workday : map.list("workdays")) read_workday(reading, workday);
    if (!has_errors(result.diagnostics)) check_fixed_holidays(reading, holidays);
    if (!has_errors(result.diagnostics)) result.year = std::move(reading.calendar);
  }
  sort_by_place(result.diagnostics);
  return result;
}

}  // namespace fazhi::yaml
