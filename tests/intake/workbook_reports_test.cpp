#include "intake/workbook_reports.h"

#include "catch.h"
#include "intake/workbook_limits.h"

using namespace fazhi;
using namespace fazhi::intake;

namespace {

Sheet named_sheet() {
  Sheet sheet;
  sheet.name = "台账";
  return sheet;
}

}  // namespace

TEST_CASE("a workbook with more cells or texts than can be held is refused where it passes the limit, once") {
  const Sheet sheet = named_sheet();
  const std::string expected =
      "f.xlsx!台账: 错误: 读到这里已超过 500 万个有内容的单元格或 200 MB "
      "文字，没有再读：请删去用不上的行列和工作表，或分成几个文件 "
      "[workbook-too-large]\n";
  Diagnostics out;
  WorkbookReports many_cells("f.xlsx", out);
  for (std::size_t i = 0; i < kMostCells; ++i)
    if (!many_cells.count_cell(sheet, 1)) FAIL("refused at cell " << i);
  CHECK_FALSE(many_cells.full());
  CHECK_FALSE(many_cells.count_cell(sheet, 1));
  CHECK_FALSE(many_cells.count_cell(sheet, 1));
  CHECK(many_cells.full());
  CHECK(format(out) == expected);
  Diagnostics of_texts;
  WorkbookReports much_text("f.xlsx", of_texts);
  CHECK(much_text.count_text(kMostTextBytes));
  CHECK_FALSE(much_text.count_cell(sheet, 1));
  CHECK(format(of_texts) == expected);
}

TEST_CASE("a cell is as long as Excel counts it, in UTF-16 units") {
  CHECK(count_utf16_units("") == 0);
  CHECK(count_utf16_units("a法") == 2);
  CHECK(count_utf16_units("😀") == 2);
}
