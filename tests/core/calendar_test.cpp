#include "core/calendar.h"

#include "catch.h"
#include "core/holidays.h"

namespace fazhi::core {
namespace {

using test::calendar;
using test::day;

std::string written(const std::optional<Date>& date) { return date ? format_date(*date) : "unknown"; }

std::string ended(const char* start, int n, DayUnit unit, AddOptions options = {}) {
  const Counted counted = add(calendar(), day(start), n, unit, options);
  return counted.date ? format_date(*counted.date) : "not before " + format_date(counted.not_before.value());
}

std::optional<int> workdays(const char* from, const char* to, bool end_day = true) {
  return between(calendar(), day(from), day(to), DayUnit::workday, end_day).count;
}

std::string listed(const std::vector<Skipped>& skipped) {
  std::string out;
  for (const auto& [date, why] : skipped) out += format_date(date).substr(5) + why + " ";
  return out;
}

// --- kinds of days -------------------------------------------------------------------------------------------------

TEST_CASE("a day is a working day, a weekend, a holiday or a make-up working day") {
  CHECK(calendar().kind_of(day("2026-09-24")) == DayKind::workday);
  CHECK(calendar().kind_of(day("2026-10-11")) == DayKind::weekend);
  CHECK(calendar().kind_of(day("2026-10-01")) == DayKind::holiday);
  CHECK(calendar().kind_of(day("2026-10-10")) == DayKind::make_up_workday);
}

TEST_CASE("make-up Saturdays and Sundays are working days") {
  CHECK(calendar().is_workday(day("2026-09-20")) == true);
  CHECK(calendar().is_workday(day("2026-10-10")) == true);
  CHECK(calendar().is_workday(day("2026-10-11")) == false);
}

TEST_CASE("the days around each edge of the Spring Festival of 2026 are told apart") {
  CHECK(calendar().is_workday(day("2026-02-13")) == true);
  CHECK(calendar().kind_of(day("2026-02-14")) == DayKind::make_up_workday);
  CHECK(calendar().kind_of(day("2026-02-15")) == DayKind::holiday);
  CHECK(calendar().kind_of(day("2026-02-23")) == DayKind::holiday);
  CHECK(calendar().kind_of(day("2026-02-24")) == DayKind::workday);
  CHECK(calendar().kind_of(day("2026-02-28")) == DayKind::make_up_workday);
  CHECK(calendar().kind_of(day("2026-03-01")) == DayKind::weekend);
}

TEST_CASE("a day off says why") {
  CHECK(calendar().why_off(day("2026-10-11")) == "周日");
  CHECK(calendar().why_off(day("2026-10-17")) == "周六");
  CHECK(calendar().why_off(day("2026-10-03")) == "国庆节");
  CHECK(calendar().why_off(day("2026-09-26")) == "中秋节");
  CHECK(calendar().why_off(day("2026-10-10")) == std::nullopt);
  CHECK(calendar().why_off(day("2026-10-12")) == std::nullopt);
  CHECK(calendar().why_off(day("2027-01-01")) == std::nullopt);
}

TEST_CASE("the extended Spring Festival of 2020 ends on a Sunday and Monday 3 February is a working day") {
  CHECK(calendar().why_off(day("2020-01-31")) == "春节");
  CHECK(calendar().why_off(day("2020-02-01")) == "春节");
  CHECK(calendar().why_off(day("2020-02-02")) == "春节");
  CHECK(calendar().kind_of(day("2020-02-03")) == DayKind::workday);
}

TEST_CASE("a year without a notice is unknown from its first to its last day") {
  CHECK(calendar().kind_of(day("2026-12-31")) == DayKind::workday);
  CHECK(calendar().kind_of(day("2027-01-01")) == std::nullopt);
  CHECK(calendar().is_workday(day("2027-06-01")) == std::nullopt);
  CHECK(calendar().kind_of(day("2018-12-28")) == std::nullopt);
  CHECK(calendar().kind_of(day("2021-01-01")) == std::nullopt);
  CHECK(calendar().kind_of(day("1900-01-01")) == std::nullopt);
  CHECK(Calendar{}.kind_of(day("2026-01-01")) == std::nullopt);
  CHECK(calendar().known_years() == std::vector<int>{2019, 2020, 2023, 2024, 2025, 2026});
}

TEST_CASE("days at the end of the year before that a notice names are known though their own year is not") {
  CHECK(calendar().kind_of(day("2018-12-29")) == DayKind::make_up_workday);
  CHECK(calendar().why_off(day("2018-12-30")) == "元旦");
  CHECK(calendar().why_off(day("2018-12-31")) == "元旦");
  CHECK(calendar().why_off(day("2022-12-31")) == "元旦");
  CHECK(calendar().kind_of(day("2022-12-30")) == std::nullopt);
}

TEST_CASE("the later notice prevails for a day at the turn of the year") {
  const Calendar both{{test::year_with(2018, {{"元旦", "2018-01-01", "2018-01-01"}}, {}),
                       test::year_with(2019, {{"元旦", "2018-12-30", "2019-01-01"}}, {"2018-12-29"})}};
  CHECK(both.kind_of(day("2018-12-28")) == DayKind::workday);
  CHECK(both.kind_of(day("2018-12-29")) == DayKind::make_up_workday);
  CHECK(both.kind_of(day("2018-12-31")) == DayKind::holiday);
  const Calendar renamed{{test::year_with(2019, {{"新年", "2018-12-31", "2019-01-01"}}, {}),
                          test::year_with(2018, {{"年终", "2018-12-31", "2018-12-31"}}, {})}};
  CHECK(renamed.why_off(day("2018-12-31")) == "新年");
}

TEST_CASE("of two notices for one year the one given later replaces the other wholly") {
  const Calendar replaced{{test::year_with(2027, {{"元旦", "2027-01-01", "2027-01-03"}}, {"2027-01-09"}),
                           test::year_with(2027, {{"新年", "2027-01-01", "2027-01-01"}}, {})}};
  CHECK(replaced.why_off(day("2027-01-01")) == "新年");
  CHECK(replaced.why_off(day("2027-01-09")) == "周六");
}

TEST_CASE("a weekday named as a make-up working day is an ordinary working day") {
  const Calendar extended{{test::year_with(2020, {{"春节", "2020-01-24", "2020-02-02"}}, {"2020-02-03"})}};
  CHECK(extended.kind_of(day("2020-02-03")) == DayKind::workday);
}

TEST_CASE("the notice of a year can be named") {
  CHECK(calendar().notice_for(2026) == "2026年通知");
  CHECK(calendar().notice_for(2027) == std::nullopt);
}

// --- adding ---------------------------------------------------------------------------------------------------------

TEST_CASE("day 1 is the day after the start") {
  CHECK(ended("2026-03-01", 1, DayUnit::day) == "2026-03-02");
  CHECK(ended("2026-03-01", 30, DayUnit::day) == "2026-03-31");
  CHECK(ended("2026-09-24", 1, DayUnit::workday) == "2026-09-28");
  CHECK(ended("2026-03-01", 0, DayUnit::day) == "2026-03-01");
}

TEST_CASE("working days leave out weekends and holidays and take in make-up days") {
  CHECK(ended("2026-08-17", 20, DayUnit::workday) == "2026-09-14");
  CHECK(ended("2026-08-17", 7, DayUnit::workday) == "2026-08-26");
  CHECK(ended("2026-09-24", 20, DayUnit::workday) == "2026-10-29");
  CHECK(ended("2026-09-07", 20, DayUnit::workday) == "2026-10-10");
  CHECK(ended("2025-12-22", 20, DayUnit::workday) == "2026-01-20");
}

TEST_CASE("a limit over the Spring Festival skips the whole week") {
  CHECK(ended("2026-02-12", 1, DayUnit::workday) == "2026-02-13");
  CHECK(ended("2026-02-12", 2, DayUnit::workday) == "2026-02-14");
  CHECK(ended("2026-02-12", 3, DayUnit::workday) == "2026-02-24");
  CHECK(ended("2026-02-18", 1, DayUnit::workday) == "2026-02-24");
}

TEST_CASE("a limit of working days begun on a day off begins with the next working day") {
  CHECK(ended("2026-10-03", 1, DayUnit::workday) == "2026-10-08");
  CHECK(ended("2026-10-10", 1, DayUnit::workday) == "2026-10-12");
  CHECK(ended("2026-10-11", 1, DayUnit::workday) == "2026-10-12");
}

TEST_CASE("a month ends on the same day number or on the last day of the month") {
  CHECK(ended("2026-03-15", 1, DayUnit::month) == "2026-04-15");
  CHECK(ended("2026-01-31", 1, DayUnit::month) == "2026-02-28");
  CHECK(ended("2024-01-31", 1, DayUnit::month) == "2024-02-29");
  CHECK(ended("2024-02-29", 12, DayUnit::month) == "2025-02-28");
  CHECK(ended("2026-02-28", 1, DayUnit::month) == "2026-03-28");
  CHECK(ended("2026-08-31", 3, DayUnit::month) == "2026-11-30");
  CHECK(ended("2026-08-31", 6, DayUnit::month) == "2027-02-28");
}

TEST_CASE("days are counted over the leap day") {
  CHECK(ended("2024-02-28", 1, DayUnit::day) == "2024-02-29");
  CHECK(ended("2024-02-28", 2, DayUnit::day) == "2024-03-01");
  CHECK(ended("2026-02-28", 1, DayUnit::day) == "2026-03-01");
  CHECK(ended("2024-02-28", 1, DayUnit::workday) == "2024-02-29");
}

TEST_CASE("an end on a day off rolls to the next working day only if asked to") {
  CHECK(ended("2026-09-21", 15, DayUnit::day) == "2026-10-06");
  CHECK(ended("2026-09-21", 15, DayUnit::day, {.roll = true}) == "2026-10-08");
  CHECK(ended("2026-09-22", 15, DayUnit::day, {.roll = true}) == "2026-10-08");
  CHECK(ended("2026-09-23", 15, DayUnit::day, {.roll = true}) == "2026-10-08");
  CHECK(ended("2026-09-24", 15, DayUnit::day, {.roll = true}) == "2026-10-09");
  CHECK(ended("2026-09-11", 1, DayUnit::month, {.roll = true}) == "2026-10-12");
}

TEST_CASE("an end on a make-up Saturday does not roll") {
  CHECK(ended("2026-09-25", 15, DayUnit::day, {.roll = true}) == "2026-10-10");
  CHECK(ended("2026-09-26", 15, DayUnit::day, {.roll = true}) == "2026-10-12");
}

TEST_CASE("an end day left out is one more day") {
  CHECK(ended("2026-03-01", 30, DayUnit::day, {.end_day = false}) == "2026-04-01");
  CHECK(ended("2026-09-23", 7, DayUnit::workday, {.end_day = false}) == "2026-10-12");
  CHECK(ended("2026-03-15", 1, DayUnit::month, {.end_day = false}) == "2026-04-16");
}

// --- the way back -----------------------------------------------------------------------------------------------------

TEST_CASE("a negative count gives the latest start whose n-th day is the given one") {
  CHECK(ended("2026-10-12", -7, DayUnit::workday) == "2026-09-24");
  CHECK(ended("2026-10-12", -1, DayUnit::workday) == "2026-10-10");
  CHECK(ended("2026-03-31", -30, DayUnit::day) == "2026-03-01");
}

TEST_CASE("a negative count leaves the given day out when the end day does not count") {
  CHECK(ended("2026-10-12", -7, DayUnit::workday, {.end_day = false}) == "2026-09-23");
  CHECK(ended("2026-03-31", -30, DayUnit::day, {.end_day = false}) == "2026-02-28");
  CHECK(ended("2026-10-12", -1, DayUnit::month, {.end_day = false}) == "2026-09-11");
}

TEST_CASE("from a day off the way back leaves room for all working days") {
  CHECK(ended("2026-10-11", -7, DayUnit::workday) == "2026-09-23");
  CHECK(ended("2026-10-04", -1, DayUnit::workday) == "2026-09-29");
}

TEST_CASE("the latest start of months that end on a last day of a month is a last day too") {
  CHECK(ended("2026-02-28", -1, DayUnit::month) == "2026-01-31");
  CHECK(ended("2024-02-28", -1, DayUnit::month) == "2024-01-28");
  CHECK(ended("2026-04-30", -1, DayUnit::month) == "2026-03-31");
  CHECK(ended("2026-03-31", -1, DayUnit::month) == "2026-02-28");
  CHECK(ended("2026-03-15", -3, DayUnit::month) == "2025-12-15");
}

TEST_CASE("counting back and forth again meets the given day for every working day of two years") {
  for (Date end = day("2025-03-01"); end <= day("2026-12-30"); end += std::chrono::days{1}) {
    if (!*calendar().is_workday(end)) continue;
    for (const int n : {1, 2, 7, 20}) {
      for (const bool end_day : {true, false}) {
        const Date start = *add(calendar(), end, -n, DayUnit::workday, {.end_day = end_day}).date;
        REQUIRE(add(calendar(), start, n, DayUnit::workday, {.end_day = end_day}).date == end);
        REQUIRE(between(calendar(), start, end, DayUnit::workday, end_day).count == n);
        REQUIRE(calendar().is_workday(start) == true);
      }
    }
  }
}

TEST_CASE("no later start than the one given back would leave room for the months") {
  for (Date end = day("2024-01-01"); end <= day("2026-12-31"); end += std::chrono::days{1}) {
    for (const int n : {1, 3, 6, 12}) {
      const Date start = *add(calendar(), end, -n, DayUnit::month).date;
      REQUIRE(add_months(start, n) <= end);
      REQUIRE(add_months(start + std::chrono::days{1}, n) > end);
    }
  }
}

// --- years without a notice ------------------------------------------------------------------------------------------

TEST_CASE("an end that needs a year without a notice is not before that year and never guessed") {
  CHECK(ended("2026-12-30", 1, DayUnit::workday) == "2026-12-31");
  CHECK(ended("2026-12-30", 2, DayUnit::workday) == "not before 2027-01-01");
  CHECK(ended("2026-12-31", 1, DayUnit::workday) == "not before 2027-01-01");
  CHECK(ended("2027-03-01", 1, DayUnit::workday) == "not before 2027-01-01");
  CHECK(ended("2026-12-20", 15, DayUnit::day, {.roll = true}) == "not before 2027-01-01");
}

TEST_CASE("an end in a year without a notice is known where no working day matters") {
  CHECK(ended("2026-12-20", 15, DayUnit::day) == "2027-01-04");
  CHECK(ended("2026-12-31", 2, DayUnit::month) == "2027-02-28");
  CHECK(ended("2026-12-16", 15, DayUnit::day, {.roll = true}) == "2026-12-31");
}

TEST_CASE("a gap between known years is not jumped over") {
  CHECK(ended("2020-12-30", 2, DayUnit::workday) == "not before 2021-01-01");
  CHECK(ended("2023-01-03", -2, DayUnit::workday) == "not before 2022-01-01");
  CHECK(ended("2019-01-02", -1, DayUnit::workday) == "2018-12-29");
  CHECK(ended("2019-01-02", -2, DayUnit::workday) == "not before 2018-01-01");
  CHECK(workdays("2020-12-30", "2023-01-03") == std::nullopt);
}

TEST_CASE("a last day off of the last known year cannot be rolled") {
  const Calendar until_sunday{{test::year_with(2023, {}, {})}};
  CHECK(written(roll(until_sunday, day("2023-12-29")).date) == "2023-12-29");
  CHECK(written(roll(until_sunday, day("2023-12-30")).date) == "unknown");
  CHECK(written(roll(until_sunday, day("2023-12-30")).not_before) == "2024-01-01");
}

// --- between ----------------------------------------------------------------------------------------------------------

TEST_CASE("days are counted after the first up to and including the last") {
  CHECK(between(calendar(), day("2026-03-01"), day("2026-03-31"), DayUnit::day).count == 30);
  CHECK(between(calendar(), day("2026-03-01"), day("2026-03-30"), DayUnit::day).count == 29);
  CHECK(between(calendar(), day("2026-03-01"), day("2026-03-31"), DayUnit::day, false).count == 29);
  CHECK(between(calendar(), day("2024-02-28"), day("2024-03-01"), DayUnit::day).count == 2);
}

TEST_CASE("seven working days before a meeting on 12 October need complete papers by 23 September") {
  CHECK(workdays("2026-09-22", "2026-10-12", false) == 8);
  CHECK(workdays("2026-09-23", "2026-10-12", false) == 7);
  CHECK(workdays("2026-09-24", "2026-10-12", false) == 6);
  CHECK(workdays("2026-09-24", "2026-10-12", true) == 7);
}

TEST_CASE("nothing lies between a day and itself") {
  for (const DayUnit unit : {DayUnit::day, DayUnit::workday, DayUnit::month}) {
    CHECK(between(calendar(), day("2026-03-02"), day("2026-03-02"), unit).count == 0);
    CHECK(between(calendar(), day("2026-03-02"), day("2026-03-02"), unit, false).count == 0);
  }
}

TEST_CASE("an end before the start counts as negative") {
  CHECK(between(calendar(), day("2026-03-31"), day("2026-03-01"), DayUnit::day).count == -30);
  CHECK(workdays("2026-10-12", "2026-09-24") == -7);
}

TEST_CASE("months between two days are whole ones") {
  CHECK(between(calendar(), day("2026-01-15"), day("2026-04-14"), DayUnit::month).count == 2);
  CHECK(between(calendar(), day("2026-01-15"), day("2026-04-15"), DayUnit::month).count == 3);
  CHECK(between(calendar(), day("2026-01-15"), day("2026-04-15"), DayUnit::month, false).count == 2);
  CHECK(between(calendar(), day("2026-01-31"), day("2026-02-28"), DayUnit::month).count == 1);
}

TEST_CASE("working days between are unknown as soon as one of the days is") {
  CHECK(workdays("2026-12-01", "2026-12-31") == 22);
  const Span span = between(calendar(), day("2026-12-01"), day("2027-01-01"), DayUnit::workday);
  CHECK(span.count == std::nullopt);
  CHECK(written(span.unknown_from) == "2027-01-01");
  CHECK(between(calendar(), day("2026-12-01"), day("2027-02-01"), DayUnit::day).count == 62);
}

// --- what was skipped ---------------------------------------------------------------------------------------------------

TEST_CASE("the days skipped are listed with the reason, only when asked for") {
  CHECK(add(calendar(), day("2026-09-24"), 7, DayUnit::workday).skipped.empty());
  CHECK(listed(add(calendar(), day("2026-09-24"), 7, DayUnit::workday, {.list_skipped = true}).skipped) ==
        "09-25中秋节 09-26中秋节 09-27中秋节 10-01国庆节 10-02国庆节 10-03国庆节 10-04国庆节 10-05国庆节 10-06国庆节 "
        "10-07国庆节 10-11周日 ");
}

TEST_CASE("counting back and counting between list the same days") {
  const std::string skipped = "10-03国庆节 10-04国庆节 10-05国庆节 10-06国庆节 10-07国庆节 ";
  CHECK(listed(add(calendar(), day("2026-10-09"), -2, DayUnit::workday, {.list_skipped = true}).skipped) ==
        "10-01国庆节 10-02国庆节 " + skipped);
  CHECK(listed(between(calendar(), day("2026-10-02"), day("2026-10-09"), DayUnit::workday, true, true).skipped) ==
        skipped);
}

TEST_CASE("rolling lists the days rolled over and plain days list none") {
  const AddOptions options{.roll = true, .list_skipped = true};
  CHECK(listed(add(calendar(), day("2026-09-26"), 15, DayUnit::day, options).skipped) == "10-11周日 ");
  CHECK(listed(add(calendar(), day("2026-09-26"), 14, DayUnit::day, options).skipped).empty());
}

}  // namespace
}  // namespace fazhi::core
