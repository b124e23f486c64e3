#include "base/date.h"

#include "catch.h"

using fazhi::add_months;
using fazhi::Date;
using fazhi::make_date;
using fazhi::parse_date;

TEST_CASE("a day that exists is read and written back as it was") {
  for (const std::string text : {"2026-03-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    INFO(text);
    const auto date = parse_date(text);
    REQUIRE(date);
    CHECK(fazhi::format_date(*date) == text);
  }
}

TEST_CASE("a day that does not exist, or is written another way, is refused") {
  for (const std::string text :
       {"2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01",     "2026-00-10", "2026-04-31",          "2026-01-00",
        "0000-01-01", "2026-3-1",   "2026/03/01", "20260301",       "26-03-01",   " 2026-03-01",         "2026-03-01 ",
        "2026-03-0a", "+026-03-01", "2026-03--1", "二〇二六年三月", "",           "2026-03-01T00:00:00Z"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("every day of four centuries is written as it is read") {
  for (Date date = make_date(1999, 1, 1); date < make_date(2400, 1, 1); date += std::chrono::days(1)) {
    if (parse_date(fazhi::format_date(date)) != date) FAIL(fazhi::format_date(date));
  }
}

TEST_CASE("a Chinese date has no leading zeros") {
  CHECK(fazhi::format_date_chinese(make_date(2026, 3, 1)) == "2026年3月1日");
  CHECK(fazhi::format_date_chinese(make_date(2026, 11, 30)) == "2026年11月30日");
}

TEST_CASE("year, month and day are those of the date") {
  const Date date = make_date(2026, 9, 30);
  CHECK(fazhi::year_of(date) == 2026);
  CHECK(fazhi::month_of(date) == 9);
  CHECK(fazhi::day_of(date) == 30);
}

TEST_CASE("a month later is the same day number, or the last day where there is none") {
  struct Row {
    Date from;
    int months;
    Date to;
  };
  const Row rows[] = {
      {make_date(2026, 1, 15), 1, make_date(2026, 2, 15)},    {make_date(2026, 1, 31), 1, make_date(2026, 2, 28)},
      {make_date(2024, 1, 31), 1, make_date(2024, 2, 29)},    {make_date(2026, 8, 31), 1, make_date(2026, 9, 30)},
      {make_date(2026, 11, 30), 3, make_date(2027, 2, 28)},   {make_date(2026, 12, 1), 1, make_date(2027, 1, 1)},
      {make_date(2024, 2, 29), 12, make_date(2025, 2, 28)},   {make_date(2026, 3, 31), -1, make_date(2026, 2, 28)},
      {make_date(2026, 1, 10), -13, make_date(2024, 12, 10)}, {make_date(2026, 5, 31), 0, make_date(2026, 5, 31)},
  };
  for (const Row& row : rows) {
    INFO(fazhi::format_date(row.from) << " + " << row.months);
    CHECK(fazhi::format_date(add_months(row.from, row.months)) == fazhi::format_date(row.to));
  }
}

TEST_CASE("a range holds both of its ends, and an open end holds everything") {
  const fazhi::DateRange march{make_date(2026, 3, 1), make_date(2026, 3, 31)};
  CHECK(march.contains(make_date(2026, 3, 1)));
  CHECK(march.contains(make_date(2026, 3, 31)));
  CHECK_FALSE(march.contains(make_date(2026, 2, 28)));
  CHECK_FALSE(march.contains(make_date(2026, 4, 1)));
  CHECK(fazhi::DateRange{}.contains(make_date(1949, 10, 1)));
}

TEST_CASE("an instant is written in Beijing time whatever zone it was read in") {
  for (const std::string text : {"2026-03-31T09:00:00Z", "2026-03-31T17:00:00+08:00", "2026-03-31T14:30:00+05:30",
                                 "2026-03-31T04:00:00-05:00"}) {
    INFO(text);
    const auto instant = fazhi::parse_instant(text);
    REQUIRE(instant);
    CHECK(fazhi::format_instant(*instant) == "2026-03-31T17:00:00+08:00");
  }
}

TEST_CASE("an instant without a zone, or of a time that does not exist, is refused") {
  for (const std::string text :
       {"2026-03-31T17:00:00", "2026-03-31", "2026-03-31 17:00:00Z", "2026-03-31T24:00:00Z", "2026-03-31T17:60:00Z",
        "2026-03-31T17:00:60Z", "2026-02-30T17:00:00Z", "2026-03-31T17:00:00+8", "2026-03-31T17:00:00+0800",
        "2026-03-31T17:00:00+08:60", "2026-03-31T17:00:00Zz", "2026-03-31T17:00:00.5Z", ""}) {
    INFO(text);
    CHECK_FALSE(fazhi::parse_instant(text));
  }
}

TEST_CASE("the day in Beijing begins at 16:00 UTC") {
  CHECK(fazhi::day_in_beijing(*fazhi::parse_instant("2026-03-31T15:59:59Z")) == make_date(2026, 3, 31));
  CHECK(fazhi::day_in_beijing(*fazhi::parse_instant("2026-03-31T16:00:00Z")) == make_date(2026, 4, 1));
}
