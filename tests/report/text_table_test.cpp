#include "report/text_table.h"

#include <algorithm>

#include "base/text.h"
#include "catch.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (const std::string& line : split(text, '\n')) widest = std::max(widest, display_width(line));
  return widest;
}

}  // namespace

TEST_CASE("columns stand by display width") {
  const Table table{.name = "",
                    .columns = {{"unit", "单位"}, {"n", "缺口", 4, Align::right}, {"light", "灯"}},
                    .rows = {{std::string("区教育局"), std::int64_t{12}, Status{Tone::red, "红"}},
                             {std::string("A局"), std::int64_t{3}, Status{Tone::green, "绿"}}}};
  CHECK(to_text_table(table, 80) ==
        "单位      缺口  灯\n"
        "───────────────────\n"
        "区教育局    12  ●红\n"
        "A局          3  ○绿\n");
}

TEST_CASE("a narrow terminal wraps the widest column first") {
  const Table table{.name = "",
                    .columns = {{"unit", "单位"}, {"reason", "原因"}},
                    .rows = {{std::string("区教育局"), std::string("截至2026年9月30日，台账中未见年度报告。")}}};
  CHECK(to_text_table(table, 30) ==
        "单位      原因\n"
        "──────────────────────────────\n"
        "区教育局  截至2026年9月30日，\n"
        "          台账中未见年度报告。\n");
}

TEST_CASE("no line is wider than the terminal") {
  Table table{.name = "", .columns = {}, .rows = {{}}};
  for (int i = 0; i < 8; ++i) {
    table.columns.push_back({"k", "列名较长的列", 6, Align::left});
    table.rows[0].push_back(std::string("一二三四五六七八九十 word-and-number-2026 一二三四"));
  }
  for (const std::size_t width : {60, 80, 120, 200}) CHECK(widest_line(to_text_table(table, width)) <= width);
}

TEST_CASE("a table without rows is its header, one without columns is nothing") {
  CHECK(to_text_table({.name = "", .columns = {{"a", "甲"}}, .rows = {}}, 80) == "甲\n──\n");
  CHECK(to_text_table({}, 80).empty());
}

TEST_CASE("lines break between characters, but not in words and not before closing marks") {
  CHECK(wrap_to_width("截至今日，台账", 8) == std::vector<std::string>{"截至今", "日，台账"});
  CHECK(wrap_to_width("见第2026-001号", 10) == std::vector<std::string>{"见第", "2026-001号"});
  CHECK(wrap_to_width("one two three", 8) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap_to_width("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrap_to_width("一\n\n二", 4) == std::vector<std::string>{"一", "", "二"});
  CHECK(wrap_to_width("", 4) == std::vector<std::string>{""});
}

TEST_CASE("a cell cannot send commands to the terminal") {
  const Table table{.name = "", .columns = {{"a", "甲"}}, .rows = {{std::string("\x1B]0;x\x07红\x1B[2J")}}};
  CHECK(to_text_table(table, 80).find('\x1B') == std::string::npos);
}
