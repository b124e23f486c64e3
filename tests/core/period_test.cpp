#include "core/period.h"

#include "catch.h"

namespace fazhi::core {
namespace {

std::string days(const std::string& identifier) {
  const Period period = parse_period(identifier).value();
  return format_date(first_day(period)) + " " + format_date(last_day(period));
}

TEST_CASE("an identifier is read and written the same") {
  for (const char* text : {"2026", "2026H1", "2026H2", "2026Q1", "2026Q4", "2026-01", "2026-12", "0001"}) {
    const std::optional<Period> period = parse_period(text);
    REQUIRE(period);
    CHECK(format_period(*period) == text);
  }
}

TEST_CASE("what is no period identifier is refused") {
  for (const char* text :
       {"",        "0",      "202",    "0000",   "20260",   "2026H",    "2026H0", "2026H3",   "2026H01",
        "2026Q0",  "2026Q5", "2026q1", "2026-0", "2026-00", "2026-13",  "2026-1", "2026-001", "2026-09-30",
        "2026Q1 ", " 2026",  "-026",   "2026Q-", "2026--1", "２０２６", "2026年", "26Q1"}) {
    INFO(text);
    CHECK_FALSE(parse_period(text));
  }
}

TEST_CASE("a period is named in Chinese as papers name it") {
  CHECK(format_period_chinese({2026, Cycle::year, 1}) == "2026年");
  CHECK(format_period_chinese({2026, Cycle::half, 1}) == "2026年上半年");
  CHECK(format_period_chinese({2026, Cycle::half, 2}) == "2026年下半年");
  CHECK(format_period_chinese({2026, Cycle::quarter, 1}) == "2026年第一季度");
  CHECK(format_period_chinese({2026, Cycle::quarter, 4}) == "2026年第四季度");
  CHECK(format_period_chinese({2026, Cycle::month, 9}) == "2026年9月");
}

TEST_CASE("a period runs from its first to its last day") {
  CHECK(days("2026") == "2026-01-01 2026-12-31");
  CHECK(days("2026H1") == "2026-01-01 2026-06-30");
  CHECK(days("2026H2") == "2026-07-01 2026-12-31");
  CHECK(days("2026Q3") == "2026-07-01 2026-09-30");
  CHECK(days("2026-12") == "2026-12-01 2026-12-31");
}

TEST_CASE("February ends with the leap day in leap years only") {
  CHECK(days("2026-02") == "2026-02-01 2026-02-28");
  CHECK(days("2024-02") == "2024-02-01 2024-02-29");
  CHECK(days("2000-02") == "2000-02-01 2000-02-29");
  CHECK(days("2024Q1") == "2024-01-01 2024-03-31");
}

TEST_CASE("both ends belong to the period and their neighbours do not") {
  const Period quarter{2026, Cycle::quarter, 3};
  CHECK_FALSE(contains(quarter, make_date(2026, 6, 30)));
  CHECK(contains(quarter, make_date(2026, 7, 1)));
  CHECK(contains(quarter, make_date(2026, 9, 30)));
  CHECK_FALSE(contains(quarter, make_date(2026, 10, 1)));
  CHECK(days_of(quarter) == DateRange{make_date(2026, 7, 1), make_date(2026, 9, 30)});
}

TEST_CASE("neighbours cross the turn of the year") {
  for (const auto& [earlier, later] : {std::pair{"2025", "2026"},
                                       {"2025H2", "2026H1"},
                                       {"2025Q4", "2026Q1"},
                                       {"2025-12", "2026-01"},
                                       {"2026H1", "2026H2"},
                                       {"2026-08", "2026-09"}}) {
    CHECK(format_period(next(*parse_period(earlier))) == later);
    CHECK(format_period(previous(*parse_period(later))) == earlier);
  }
}

TEST_CASE("the period containing a day is found for every cycle") {
  const Date last_of_june = make_date(2026, 6, 30);
  const Date first_of_july = make_date(2026, 7, 1);
  CHECK(format_period(period_containing(Cycle::year, last_of_june)) == "2026");
  CHECK(format_period(period_containing(Cycle::half, last_of_june)) == "2026H1");
  CHECK(format_period(period_containing(Cycle::half, first_of_july)) == "2026H2");
  CHECK(format_period(period_containing(Cycle::quarter, last_of_june)) == "2026Q2");
  CHECK(format_period(period_containing(Cycle::quarter, first_of_july)) == "2026Q3");
  CHECK(format_period(period_containing(Cycle::month, last_of_june)) == "2026-06");
  CHECK(format_period(period_containing(Cycle::month, make_date(2024, 2, 29))) == "2024-02");
}

}  // namespace
}  // namespace fazhi::core
