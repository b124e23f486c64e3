#include "report/numbering.h"

#include "catch.h"

using namespace fazhi::report;

TEST_CASE("numbers are written as people count") {
  CHECK(chinese_number(1) == "一");
  CHECK(chinese_number(10) == "十");
  CHECK(chinese_number(12) == "十二");
  CHECK(chinese_number(20) == "二十");
  CHECK(chinese_number(99) == "九十九");
  CHECK(chinese_number(100) == "一百");
  CHECK(chinese_number(103) == "一百零三");
  CHECK(chinese_number(110) == "一百一十");
  CHECK(chinese_number(2026) == "二千零二十六");
}

TEST_CASE("each level of headings has the number of GB/T 9704") {
  CHECK(heading_label(1, 2) == "二、");
  CHECK(heading_label(2, 2) == "（二）");
  CHECK(heading_label(3, 2) == "2.");
  CHECK(heading_label(4, 2) == "（2）");
}
