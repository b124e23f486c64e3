#include "report/csv_writer.h"

#include "catch.h"

using namespace fazhi;
using namespace fazhi::report;

TEST_CASE("a table is CSV that Excel reads as UTF-8") {
  const Table table{.name = "",
                    .columns = {{"unit", "单位"}, {"n", "数"}, {"amount", "万元"}, {"day", "日期"}, {"light", "灯"}},
                    .rows = {{std::string("区教育局"), std::int64_t{-3}, *Decimal::parse("12.5"), make_date(2026, 3, 1),
                              Status{Tone::red, "逾期"}},
                             {std::string("他说\"好\",\n真的")}}};
  CHECK(to_csv(table) ==
        "\uFEFF单位,数,万元,日期,灯\r\n"
        "区教育局,-3,12.5,2026-03-01,逾期\r\n"
        "\"他说\"\"好\"\",\n真的\",,,,\r\n");
}

TEST_CASE("a text that would be a formula is marked as text, a number is not") {
  const auto field_of = [](Cell cell) {
    const std::string csv = to_csv({.name = "", .columns = {{"a", "甲"}}, .rows = {{std::move(cell)}}});
    return csv.substr(csv.find("\r\n") + 2);
  };
  CHECK(field_of("=HYPERLINK(\"http://x\",\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
  CHECK(field_of("+86") == "'+86\r\n");
  CHECK(field_of("-1+1") == "'-1+1\r\n");
  CHECK(field_of("@SUM(A1)") == "'@SUM(A1)\r\n");
  CHECK(field_of("＝1") == "'＝1\r\n");
  CHECK(field_of("\x01=1") == "'=1\r\n");
  CHECK(field_of(std::int64_t{-5}) == "-5\r\n");
}

TEST_CASE("a table without rows is its header") {
  CHECK(to_csv({.name = "", .columns = {{"a", "甲"}, {"b", "乙"}}, .rows = {}}) == "\uFEFF甲,乙\r\n");
}
