#include "report/clean_text.h"

#include "catch.h"

using namespace fazhi::report;

TEST_CASE("what XML forbids is dropped, what a reader needs stays") {
  CHECK(clean_text("报告\x01\x08\x0B\x1B[31m") == "报告[31m");
  CHECK(clean_text(std::string_view("a\0b", 3)) == "ab");
  CHECK(clean_text("表头\t值\n第二行") == "表头\t值\n第二行");
  CHECK(clean_text("一\r\n二\r三") == "一\n二\n三");
  CHECK(clean_text("\xEF\xBB\xBF首\xEF\xBF\xBE\xEF\xBF\xBF尾") == "首尾");
  CHECK(clean_text("\x7F\xC2\x85完") == "完");
}

TEST_CASE("marks that reorder text cannot disguise it") {
  CHECK(clean_text("区教育局\u202E告报\u2069") == "区教育局告报");
}

TEST_CASE("broken UTF-8 becomes the replacement character") {
  CHECK(clean_text("报\xE5\x91") == "报\uFFFD\uFFFD");
  CHECK(clean_text("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(clean_text("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("a single line has single spaces") {
  CHECK(single_line("  第一行\n\t第二行  ") == "第一行 第二行");
  CHECK(single_line("") == "");
}

TEST_CASE("openers of formulas are known, in both widths") {
  for (const char* text : {"=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "\n=1", "＝1", "＋1", "－1", "＠1"}) {
    INFO(text);
    CHECK(looks_like_formula(text));
  }
  for (const char* text : {"", "报告", "1-2", " =1", "(=1)", "—"}) {
    INFO(text);
    CHECK_FALSE(looks_like_formula(text));
  }
}

TEST_CASE("a cut never splits a character") {
  CHECK(cut_to_bytes("区教育局", 12) == "区教育局");
  CHECK(cut_to_bytes("区教育局", 11) == "区教育");
  CHECK(cut_to_bytes("区教育局", 2) == "");
}
