#include "intake/cell_values.h"

#include <string>

#include "catch.h"
#include "intake/cell_text.h"
#include "intake/period_reading.h"

using namespace fazhi;
using namespace fazhi::intake;

namespace {

Cell text(std::string_view characters) { return {characters, 0, CellKind::text, false, false}; }
Cell number(std::string_view digits) { return {digits, 0, CellKind::number, false, false}; }
Cell day_number(std::string_view digits) { return {digits, 0, CellKind::number, true, false}; }

constexpr DayContext kOf2026{2026, false};

std::string day(const Cell& cell, const DayContext& context = kOf2026) {
  const auto reading = read_day(cell, context);
  return reading.value ? format_date(*reading.value) : reading.fault;
}

std::string figure(const Cell& cell, std::string_view heading = "", std::string_view target = "") {
  const auto reading = read_number(cell, heading, target);
  return reading.value ? reading.value->to_string() : reading.fault;
}

const core::TableWords& words() {
  static const core::TableWords kWords = [] {
    core::TableWords made;
    made.values = {{"是", {"√", "有"}}, {"否", {"×", "无"}}, {"一审", {"第一审"}}};
    return made;
  }();
  return kWords;
}

}  // namespace

TEST_CASE("a day is read however an office writes it") {
  for (const std::string_view written : {"2026.9.1",
                                         "2026-9-1",
                                         "2026-09-01",
                                         "2026/9/1",
                                         "2026年9月1日",
                                         "２０２６年９月１日",
                                         "二〇二六年九月一日",
                                         "二○二六年九月一日",
                                         "20260901",
                                         " 2026-09-01 ",
                                         "\xC2\xA0"
                                         "2026-09-01\xE3\x80\x80",
                                         "2026 年 9 月 1 日",
                                         "2026-09-01 10:30",
                                         "2026-09-01 10:30:00",
                                         "2026年9月1日（星期二）",
                                         "9月1日",
                                         "九月一日",
                                         "9.1",
                                         "9-1",
                                         "46266"}) {
    INFO(written);
    CHECK(day(text(written)) == "2026-09-01");
  }
  CHECK(day(text("二〇二六年十二月三十一日")) == "2026-12-31");
  CHECK(day(text("二〇二六年十月二十日")) == "2026-10-20");
}

TEST_CASE("Excel's day numbers count from 1900 with a 29 February that never was, or from 1904") {
  CHECK(day(day_number("46266")) == "2026-09-01");
  CHECK(day(day_number("46266.4375")) == "2026-09-01");
  CHECK(day(number("46266")) == "2026-09-01");
  CHECK(day(number("20260901")) == "2026-09-01");
  CHECK(day(day_number("44804"), {2026, true}) == "2026-09-01");
  CHECK(day(day_number("18264")) == "1950-01-01");
}

TEST_CASE("a day that cannot be told is refused with what to do") {
  const auto check = [](const Cell& cell, const std::string& sentence, const DayContext& context = kOf2026) {
    INFO(cell.text);
    CHECK(day(cell, context) == sentence);
  };
  check(text("2026-02-30"), "「2026-02-30」这一天不存在：请查对年月日");
  check(text("2026年9月"), "「2026年9月」没有写是哪一日：请写成 2026-09-01 的样子");
  check(text("2026"), "「2026」只有年份，没有月日：请写成 2026-09-01 的样子");
  check(text("9月1日"), "「9月1日」没有写年份，表名和标题里也没有：请写全日期，或用 --year 说明是哪一年", {});
  check(number("9.1"), "「9.1」是一个数，分不清是9月1日还是9月10日：请写成 2026-09-01 的样子");
  check(day_number("5"), "「5」按Excel日期是1900年初，多半是把别的数填进了日期列：请写成 2026-09-01 的样子");
  check(day_number("60"), "「60」按Excel日期是1900年初，多半是把别的数填进了日期列：请写成 2026-09-01 的样子");
  check(day_number("15000"), "「15000」按Excel日期是1941-01-24，多半是把别的数填进了日期列：请写成 2026-09-01 的样子");
  check(text("1026-09-01"), "「1026-09-01」的年份不在1949到2199之间：请查对，不是日期的请清空");
  check(text("26.9.1"), "「26.9.1」看不出哪个是年：请写成 2026-09-01 的样子");
  check(text("2026-09-01至2026-09-05"),
        "「2026-09-01至2026-09-05」不只是一个日期：一格只写一个日期，请写成 2026-09-01 的样子");
  check(text("待定"), "「待定」不是日期：请写成 2026-09-01 的样子");
  check(number("123456789012"), "「123456789012」不是日期：请写成 2026-09-01 的样子");
}

TEST_CASE("an empty cell says nothing, a blank one neither") {
  for (const std::string_view written : {"", "  ", "\xE3\x80\x80", "\xC2\xA0"}) {
    const auto reading = read_day(text(written), kOf2026);
    CHECK_FALSE(reading.value);
    CHECK(reading.fault.empty());
  }
}

TEST_CASE("a number is read however it is grouped, and money as its column counts it") {
  CHECK(figure(text("1,234.5")) == "1234.5");
  CHECK(figure(text("１２３")) == "123");
  CHECK(figure(text("-3")) == "-3");
  CHECK(figure(number("0.30000000000000004")) == "0.3");
  CHECK(figure(text("12件")) == "12");
  CHECK(figure(text("85%")) == "85");
  CHECK(figure(text("1.2万")) == "12000");
  CHECK(figure(number("35000"), "元", "万元") == "3.5");
  CHECK(figure(number("2"), "亿元", "万元") == "20000");
  CHECK(figure(text("5000元"), "万元", "万元") == "0.5");
  CHECK(figure(number("35"), "万元", "万元") == "35");
  CHECK(measure_in("金额（万元）") == "万元");
  CHECK(measure_in("联系人（必填）").empty());
}

TEST_CASE("a number shown as a percentage is read as it is shown") {
  Cell cell{.text = "0.925", .column = 0, .kind = CellKind::number};
  CHECK(read_number(cell, {}, {}).value->to_string() == "0.925");
  cell.percent_style = true;
  CHECK(read_number(cell, {}, {}).value->to_string() == "92.5");
}

TEST_CASE("what is no number is refused") {
  CHECK(figure(text("约三成")) == "「约三成」不是数：请只写数字，单位写在表头里");
  CHECK(figure(text("1,2")) == "「1,2」不是数：请只写数字，单位写在表头里");
  CHECK(figure(text("12至15")) == "「12至15」不是数：请只写数字，单位写在表头里");
  CHECK(figure(text("99999999999999999999")) == "「99999999999999999999」不是数：请只写数字，单位写在表头里");
  CHECK(read_whole_number(text("1.5")).fault == "「1.5」不是整数：这一列只能填整数");
}

TEST_CASE("yes, no and the values of a list are read by their synonyms") {
  for (const std::string_view yes : {"是", "√", "有", " 是 "}) CHECK(read_yes_or_no(text(yes), words()).value == true);
  for (const std::string_view no : {"否", "×", "无"}) CHECK(read_yes_or_no(text(no), words()).value == false);
  CHECK(read_yes_or_no({"TRUE", 0, CellKind::boolean, false, false}, words()).value == true);
  CHECK(read_yes_or_no(text("部分"), words()).fault == "「部分」看不出是还是否：请写「是」或「否」");
  CHECK(read_choice(text("第一审"), {"一审", "二审"}, words()).value == "一审");
  CHECK(read_choice(text("三审"), {"一审", "二审"}, words()).fault == "「三审」不是可选的值：可填 一审、二审");
}

TEST_CASE("an error value and a formula without a result are nobody's text") {
  CHECK(unreadable({"#N/A", 0, CellKind::error, false, false}) ==
        "这一格是错误值「#N/A」：请在Excel里改好公式或填上值，再导入");
  CHECK(unreadable({"", 0, CellKind::number, false, true}) ==
        "这一格是公式，文件里没有存下它的结果：请用Excel或WPS打开、重新计算并保存，再导入");
  CHECK(unreadable({"12", 0, CellKind::number, false, true}).empty());
}

TEST_CASE("the year of a title is told, but not that of a document's number") {
  CHECK(year_in("2026年度依申请公开台账") == 2026);
  CHECK(year_in("二〇二六年工作台账") == 2026);
  CHECK(year_in("关于〔2026〕12号文件的台账") == std::nullopt);
  CHECK(year_in("2025—2026年台账") == std::nullopt);
  CHECK(year_in("台账") == std::nullopt);
}

TEST_CASE("check periods are read as people say them") {
  const auto period = [](std::string_view written) {
    const auto read = read_period(written, 2026);
    return read ? core::format_period(*read) : std::string();
  };
  CHECK(period("2026年第三季度") == "2026Q3");
  CHECK(period("三季度") == "2026Q3");
  CHECK(period("2025年度") == "2025");
  CHECK(period("2025") == "2025");
  CHECK(period("上半年") == "2026H1");
  CHECK(period("2026年9月") == "2026-09");
  CHECK(period("2026Q3") == "2026Q3");
  CHECK(period("去年").empty());
  CHECK(period("13月").empty());
}

TEST_CASE("lists in a cell are parted however they are written") {
  CHECK(listed_items("甲、乙，丙；丁\n戊") == std::vector<std::string>{"甲", "乙", "丙", "丁", "戊"});
  CHECK(listed_items(" 、 ").empty());
}

TEST_CASE("blanks that nobody sees are gone, marks that somebody wrote stay") {
  CHECK(clean_text("\xEF\xBB\xBF 某　规划\n（试行）\xE2\x80\x8B ") == "某 规划 （试行）");
  CHECK(folded("收文 日期（Ａ）") == "收文日期(a)");
}
