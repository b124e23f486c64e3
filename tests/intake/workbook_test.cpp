#include "intake/workbook.h"

#include "catch.h"

using namespace fazhi::intake;

TEST_CASE("columns are named as spreadsheets name them") {
  CHECK(column_name(0) == "A");
  CHECK(column_name(25) == "Z");
  CHECK(column_name(26) == "AA");
  CHECK(column_name(701) == "ZZ");
  CHECK(column_name(702) == "AAA");
  CHECK(column_name(16383) == "XFD");
}

TEST_CASE("a cell is addressed with its sheet, where sheets have names") {
  Sheet sheet;
  CHECK(cell_address(sheet, 7, 1) == "B7");
  sheet.name = "台账";
  CHECK(cell_address(sheet, 7, 1) == "台账!B7");
}
