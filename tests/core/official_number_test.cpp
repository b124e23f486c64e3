// 文号 and their parts.

#include "core/official_number.h"

#include "catch.h"

using namespace fazhi::core;

TEST_CASE("a number is read as series, year and rank, however it is written") {
  struct Row {
    const char *text, *series, *oddity;
    int year, n;
  };
  const auto row = GENERATE(values<Row>({
      {"示政办发〔2026〕12号", "示政办发", "", 2026, 12},
      {" 示政办发〔2026〕 12 号 ", "示政办发", "", 2026, 12},
      {"示政办发[2026]12号", "示政办发", "年份没有用六角括号〔〕", 2026, 12},
      {"示政办发（2026）12号", "示政办发", "年份没有用六角括号〔〕", 2026, 12},
      {"示政办发〔26〕12号", "示政办发", "年份没有写全", 26, 12},
      {"示政办发〔2026〕第12号", "示政办发", "顺序号前多了“第”字", 2026, 12},
      {"示政办发〔2026〕012号", "示政办发", "顺序号前多了0", 2026, 12},
  }));
  const auto number = parse_official_number(row.text);
  REQUIRE(number);
  CHECK(number->series == row.series);
  CHECK(number->oddity == row.oddity);
  CHECK(number->year == row.year);
  CHECK(number->n == row.n);
}

TEST_CASE("what is no office's number is not read as one") {
  const auto* text =
      GENERATE("", "12号", "示政办发12号", "（2026）示01行初3号", "示政办发〔2026〕", "示政办发〔2026〕12",
               "示政办发〔二〇二六〕12号", "HT-2026-001", "示政办发〔2026〕12号附件", "〔2026〕12号",
               "示政办发〔20260〕12号", "示政办发〔2026〕1234567号");
  CHECK_FALSE(parse_official_number(text));
}
