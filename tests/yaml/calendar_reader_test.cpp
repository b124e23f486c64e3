#include "yaml/calendar_reader.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.h"

namespace fazhi::yaml {
namespace {

std::string messages(const std::string& text, const std::string& name = "cn-2027.yaml") {
  return format(read_calendar({name, text}).diagnostics);
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// An invented year, right in every way.
const std::string kHead =
    "year: 2027\n"
    "notice: {title: 关于2027年部分节假日安排的通知, number: 示办发〔2026〕1号, issued: 2026-11-25}\n";
const std::string kHolidays =
    "holidays:\n"
    "  - {name: 元旦, from: 2026-12-31, until: 2027-01-02}\n"
    "  - {name: 劳动节, from: 2027-05-01}\n"
    "  - {name: 国庆节, from: 2027-10-01, until: 2027-10-07}\n";

TEST_CASE("a calendar is read with its notice, holidays and make-up working days") {
  const CalendarReading reading =
      read_calendar({"cn-2027.yaml", kHead + kHolidays + "workdays: [2026-12-26, 2027-10-09]\n"});
  REQUIRE(format(reading.diagnostics) == "");
  REQUIRE(reading.year);
  CHECK(reading.year->year == 2027);
  CHECK(reading.year->notice == "《关于2027年部分节假日安排的通知》（示办发〔2026〕1号）");
  CHECK(reading.year->days_off.size() == 11);
  CHECK(reading.year->days_off.front().name == "元旦");
  CHECK(reading.year->make_up_workdays == std::vector<Date>{make_date(2026, 12, 26), make_date(2027, 10, 9)});
}

TEST_CASE("a notice that was changed or not seen says so") {
  const std::string text =
      "year: 2027\n"
      "notice: {title: 安排通知, verified: false}\n"
      "amended_by:\n"
      "  - {title: 调整通知, number: 示办发〔2027〕3号}\n" +
      kHolidays;
  CHECK(read_calendar({"cn-2027.yaml", text}).year.value().notice ==
        "《安排通知》〔待核〕、《调整通知》（示办发〔2027〕3号）");
}

TEST_CASE("an unknown key is reported with the nearest one and nothing is read") {
  const std::string text = kHead + "holiday:\n  - {name: 元旦, from: 2027-01-01}\n";
  CHECK(messages(text) ==
        "cn-2027.yaml:1:1: 错误: 日历缺少「holidays」 [missing-key]\n"
        "year: 2027\n"
        "^\n"
        "cn-2027.yaml:3:1: 错误: 日历没有「holiday」这个键，是不是「holidays」？ [unknown-key]\n"
        "holiday:\n"
        "^\n");
  CHECK_FALSE(read_calendar({"cn-2027.yaml", text}).year);
}

TEST_CASE("a key written twice is reported with both places") {
  const std::string text = messages(kHead + kHolidays + "year: 2027\n");
  CHECK(text.starts_with("cn-2027.yaml:7:1: 错误: "));
  CHECK(text.ends_with("[duplicate-key]\nyear: 2027\n^\n"));
}

TEST_CASE("days that do not exist are reported, all of them") {
  CHECK(messages(kHead + "holidays:\n"
                         "  - {name: 春节, from: 2027-02-30, until: 2027-02-31}\n"
                         "workdays:\n"
                         "  - 二〇二七\n") ==
        "cn-2027.yaml:4:22: 错误: 「from」写的日期「2027-02-30」不存在，请查对年月日 [bad-date]\n"
        "  - {name: 春节, from: 2027-02-30, until: 2027-02-31}\n"
        "                       ^\n"
        "cn-2027.yaml:4:41: 错误: 「until」写的日期「2027-02-31」不存在，请查对年月日 [bad-date]\n"
        "  - {name: 春节, from: 2027-02-30, until: 2027-02-31}\n"
        "                                          ^\n"
        "cn-2027.yaml:6:5: 错误: 「workdays」应是日期，写成 2026-03-01 的样子，这里是「二〇二七」 [bad-date]\n"
        "  - 二〇二七\n"
        "    ^\n");
}

TEST_CASE("a day outside the year and the December before it is reported") {
  CHECK(messages(kHead + kHolidays + "workdays: [2026-11-28, 2028-01-01]\n") ==
        "cn-2027.yaml:7:12: 错误: 「2026-11-28」不在2027年：一年的通知只管本年和上年12月底，请查对年份 "
        "[date-outside-year]\n"
        "workdays: [2026-11-28, 2028-01-01]\n"
        "           ^\n"
        "cn-2027.yaml:7:24: 错误: 「2028-01-01」不在2027年：一年的通知只管本年和上年12月底，请查对年份 "
        "[date-outside-year]\n"
        "workdays: [2026-11-28, 2028-01-01]\n"
        "                       ^\n");
}

TEST_CASE("a day listed twice is reported with the line of the first") {
  CHECK(messages(kHead + kHolidays + "  - {name: 中秋节, from: 2027-10-07}\nworkdays: [2027-10-09, 2027-10-09]\n") ==
        "cn-2027.yaml:7:23: 错误: 「2027-10-07」在第6行已经列过，一天只能列一次 [duplicate-date]\n"
        "  - {name: 中秋节, from: 2027-10-07}\n"
        "                         ^\n"
        "cn-2027.yaml:8:24: 错误: 「2027-10-09」在第8行已经列过，一天只能列一次 [duplicate-date]\n"
        "workdays: [2027-10-09, 2027-10-09]\n"
        "                       ^\n");
}

TEST_CASE("a make-up working day inside a holiday is reported") {
  CHECK(messages(kHead + kHolidays + "workdays: [2027-10-02]\n") ==
        "cn-2027.yaml:7:12: 错误: 「2027-10-02」在第6行已经列过，一天只能列一次 [duplicate-date]\n"
        "workdays: [2027-10-02]\n"
        "           ^\n");
}

TEST_CASE("a make-up working day on a weekday is reported") {
  CHECK(messages(kHead + kHolidays + "workdays: [2027-10-11]\n") ==
        "cn-2027.yaml:7:12: 错误: 「2027-10-11」是周一，不调休也上班：「workdays」只列要上班的周六、周日，请查对 "
        "[workday-not-weekend]\n"
        "workdays: [2027-10-11]\n"
        "           ^\n");
}

TEST_CASE("a holiday that ends before it begins or is too long to be true is reported") {
  CHECK(messages(kHead + "holidays:\n"
                         "  - {name: 劳动节, from: 2027-05-05, until: 2027-05-01}\n"
                         "  - {name: 国庆节, from: 2027-10-01, until: 2027-11-07}\n") ==
        "cn-2027.yaml:4:42: 错误: 假期的 until（2027-05-01）早于 from（2027-05-05） [bad-range]\n"
        "  - {name: 劳动节, from: 2027-05-05, until: 2027-05-01}\n"
        "                                            ^\n"
        "cn-2027.yaml:5:42: 错误: 「国庆节」从2027-10-01到2027-11-07有38日，超过15日，请查对 [bad-range]\n"
        "  - {name: 国庆节, from: 2027-10-01, until: 2027-11-07}\n"
        "                                            ^\n");
}

TEST_CASE("a calendar without the holidays of every year is refused") {
  CHECK(messages(kHead + "holidays:\n  - {name: 元旦, from: 2027-01-01}\n  - {name: 国庆节, from: 2027-10-01}\n") ==
        "cn-2027.yaml:4:3: 错误: 没有列出2027年5月1日（劳动节）放假，请照通知补全：缺一天，期限就会算错 "
        "[missing-holiday]\n"
        "  - {name: 元旦, from: 2027-01-01}\n"
        "  ^\n");
}

TEST_CASE("the year must be that of the file's name") {
  CHECK(messages(kHead + kHolidays, "calendars/cn-2028.yaml") ==
        "calendars/cn-2028.yaml:1:7: 错误: 文件名是「cn-2028.yaml」，这里写的却是2027年，请查对 [year-not-of-file]\n"
        "year: 2027\n"
        "      ^\n");
  CHECK(messages(kHead + kHolidays, "本地日历.yaml") == "");
}

TEST_CASE("a year that cannot be is refused") {
  CHECK(messages("year: 20270\nnotice: {title: 通知}\nholidays:\n  - {name: 元旦, from: 2027-01-01}\n") ==
        "cn-2027.yaml:1:7: 错误: 「year」应在1949到2199之间，这里是「20270」 [bad-year]\n"
        "year: 20270\n"
        "      ^\n");
  CHECK(messages("year: 二〇二七\nnotice: {title: 通知}\nholidays:\n  - {name: 元旦, from: 2027-01-01}\n") ==
        "cn-2027.yaml:1:7: 错误: 「year」应是不小于 1949 的整数，这里是「二〇二七」 [wrong-type]\n"
        "year: 二〇二七\n"
        "      ^\n");
}

TEST_CASE("text that is no calendar is refused without reading on") {
  for (const std::string text :
       {"", "[]", "year", "year: [", "year: &a 2027\nnotice: *a\n", "\xff\xfe", "holidays: 1"}) {
    INFO(text);
    const CalendarReading reading = read_calendar({"cn-2027.yaml", text});
    CHECK(has_errors(reading.diagnostics));
    CHECK_FALSE(reading.year);
  }
}

TEST_CASE("the example in docs/calendar-format.md is a calendar and every key is documented there") {
  const std::string page = file_text(std::filesystem::path(FAZHI_SOURCE_DIR) / "docs/calendar-format.md");
  const std::size_t begin = page.find("```yaml\n") + 8;
  const CalendarReading reading = read_calendar({"cn-2027.yaml", page.substr(begin, page.find("```", begin) - begin)});
  CHECK(format(reading.diagnostics) == "");
  CHECK(reading.year.value().days_off.size() == 15);
  for (const char* key : {"year", "notice", "title", "number", "issued", "verified", "amended_by", "holidays", "name",
                          "from", "until", "workdays"}) {
    INFO(key);
    CHECK(page.find("`" + std::string(key)) != std::string::npos);
  }
}

// --- the calendars that come with the program ----------------------------------------------------------------------------

core::Calendar built_in() {
  std::vector<core::CalendarYear> years;
  for (int year = 2019; year <= 2026; ++year) {
    const std::string name = "cn-" + std::to_string(year) + ".yaml";
    CalendarReading reading =
        read_calendar({name, file_text(std::filesystem::path(FAZHI_SOURCE_DIR) / "data/calendars" / name)});
    INFO(format(reading.diagnostics));
    REQUIRE(reading.year);
    years.push_back(*std::move(reading.year));
  }
  return core::Calendar(years);
}

int workdays_of(const core::Calendar& calendar, int year) {
  return calendar.count_workdays(make_date(year - 1, 12, 31), make_date(year, 12, 31)).value();
}

TEST_CASE("the built-in calendars are the notices of 2019 to 2026") {
  const core::Calendar calendar = built_in();
  CHECK(calendar.known_years() == std::vector<int>{2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026});
  CHECK(calendar.notice_for(2019) ==
        "《国务院办公厅关于2019年部分节假日安排的通知》（国办发明电〔2018〕15号）、"
        "《国务院办公厅关于调整2019年劳动节假期安排的通知》（国办发明电〔2019〕3号）");
  CHECK(calendar.notice_for(2026) == "《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）");
}

// 365 or 366 days, less weekends and holidays, with the make-up days; counted apart from this program.
TEST_CASE("the built-in years have as many working days as their notices leave") {
  const core::Calendar calendar = built_in();
  CHECK(workdays_of(calendar, 2019) == 250);
  CHECK(workdays_of(calendar, 2020) == 249);
  CHECK(workdays_of(calendar, 2021) == 250);
  CHECK(workdays_of(calendar, 2022) == 249);
  CHECK(workdays_of(calendar, 2023) == 249);
  CHECK(workdays_of(calendar, 2024) == 251);
  CHECK(workdays_of(calendar, 2025) == 248);
  CHECK(workdays_of(calendar, 2026) == 248);
}

TEST_CASE("the built-in calendars know the turns of the year and the extended Spring Festival of 2020") {
  const core::Calendar calendar = built_in();
  CHECK(calendar.kind_of(make_date(2018, 12, 29)) == core::DayKind::make_up_workday);
  CHECK(calendar.why_off(make_date(2018, 12, 31)) == "元旦");
  CHECK(calendar.why_off(make_date(2022, 12, 31)) == "元旦");
  CHECK(calendar.why_off(make_date(2020, 2, 1)) == "春节");
  CHECK(calendar.is_workday(make_date(2020, 2, 3)) == true);
  CHECK(calendar.is_workday(make_date(2024, 2, 9)) == true);
  CHECK(calendar.is_workday(make_date(2027, 1, 4)) == std::nullopt);
}

}  // namespace
}  // namespace fazhi::yaml
