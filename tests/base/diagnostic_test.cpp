#include "base/diagnostic.h"

#include "catch.h"

using fazhi::Diagnostic;
using fazhi::Diagnostics;
using fazhi::Severity;

TEST_CASE("a diagnostic shows its place, sentence, code, source line and a caret") {
  const Diagnostic diagnostic{Severity::error,
                              {"checklists/decision.yaml", 12, 5, ""},
                              "不认识的键「kidn」，是否为「kind」",
                              "unknown-key",
                              "    kidn: 听证笔录"};
  CHECK(format(diagnostic) ==
        "checklists/decision.yaml:12:5: 错误: 不认识的键「kidn」，是否为「kind」 [unknown-key]\n"
        "    kidn: 听证笔录\n"
        "    ^\n");
}

TEST_CASE("the caret stands under a column that follows wide characters") {
  const Diagnostic diagnostic{Severity::warning, {"a.yaml", 1, 7, ""}, "说明", "code", "事项: a「b」"};
  CHECK(format(diagnostic) ==
        "a.yaml:1:7: 警告: 说明 [code]\n"
        "事项: a「b」\n"
        "         ^\n");
}

TEST_CASE("a column beyond the line puts the caret behind its end") {
  const Diagnostic diagnostic{Severity::error, {"a.yaml", 1, 99, ""}, "说明", "code", "公告"};
  CHECK(format(diagnostic) == "a.yaml:1:99: 错误: 说明 [code]\n公告\n    ^\n");
}

TEST_CASE("a diagnostic of a spreadsheet names the cell") {
  const Diagnostic diagnostic{Severity::error, {"台账.xlsx", 0, 0, "单位!B7"}, "说明", "bad-date", ""};
  CHECK(format(diagnostic) == "台账.xlsx!单位!B7: 错误: 说明 [bad-date]\n");
}

TEST_CASE("what is unknown of a place is left out") {
  CHECK(format(Diagnostic{Severity::note, {"a.yaml", 0, 0, ""}, "说明", "code", ""}) == "a.yaml: 提示: 说明 [code]\n");
  CHECK(format(Diagnostic{Severity::note, {"a.yaml", 3, 0, ""}, "说明", "code", "x"}) ==
        "a.yaml:3: 提示: 说明 [code]\nx\n");
  CHECK(format(Diagnostic{Severity::error, {}, "说明", "", ""}) == "错误: 说明\n");
}

TEST_CASE("control characters, tabs and broken bytes of a source line do not reach the terminal") {
  const Diagnostic diagnostic{Severity::error, {"a.yaml", 1, 5, ""}, "说明", "code", "\t\x1b[\xFFx"};
  CHECK(format(diagnostic) == "a.yaml:1:5: 错误: 说明 [code]\n \uFFFD[\uFFFDx\n    ^\n");
}

TEST_CASE("of a very long line only the surroundings of the column are shown") {
  const std::string line = std::string(500, 'a') + "!" + std::string(500, 'b');
  const Diagnostic diagnostic{Severity::error, {"a.yaml", 1, 501, ""}, "说明", "code", line};
  CHECK(format(diagnostic) == "a.yaml:1:501: 错误: 说明 [code]\n…" + std::string(60, 'a') + "!" + std::string(39, 'b') +
                                  "…\n" + std::string(61, ' ') + "^\n");
}

TEST_CASE("diagnostics are sorted by path, line, column, cell and code") {
  Diagnostics diagnostics{
      {Severity::error, {"b.yaml", 1, 1, ""}, "", "a", ""},   {Severity::error, {"a.yaml", 10, 1, ""}, "", "a", ""},
      {Severity::error, {"a.yaml", 9, 2, ""}, "", "a", ""},   {Severity::error, {"a.yaml", 9, 1, ""}, "", "b", ""},
      {Severity::warning, {"a.yaml", 9, 1, ""}, "", "a", ""},
  };
  sort_by_place(diagnostics);
  std::string order;
  for (const Diagnostic& d : diagnostics) {
    order += d.where.path + std::to_string(d.where.line) + "." + std::to_string(d.where.column) + d.code + " ";
  }
  CHECK(order == "a.yaml9.1a a.yaml9.1b a.yaml9.2a a.yaml10.1a b.yaml1.1a ");
}

TEST_CASE("only an error counts as one") {
  CHECK_FALSE(fazhi::has_errors({}));
  CHECK_FALSE(fazhi::has_errors({{Severity::warning, {}, "", "", ""}, {Severity::note, {}, "", "", ""}}));
  CHECK(fazhi::has_errors({{Severity::warning, {}, "", "", ""}, {Severity::error, {}, "", "", ""}}));
}

TEST_CASE("several diagnostics are printed one after the other") {
  const Diagnostics both{{Severity::error, {"a", 1, 0, ""}, "甲", "x", ""},
                         {Severity::note, {"b", 2, 0, ""}, "乙", "y", ""}};
  CHECK(format(both) == "a:1: 错误: 甲 [x]\nb:2: 提示: 乙 [y]\n");
}
