// What libxlsxwriter writes is read back: the other writer that offices' programs use beside Excel, WPS and LibreOffice.

#include <xlsxwriter.h>

#include <filesystem>

#include "catch.h"
#include "described_workbook.h"
#include "intake/read_workbook.h"

using namespace fazhi::intake;

namespace {

struct MadeFile {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "fazhi_libxlsxwriter_test.xlsx";
  ~MadeFile() { std::filesystem::remove(path); }
};

void write_rows(lxw_workbook* book) {
  lxw_format* day = workbook_add_format(book);
  format_set_num_format(day, "yyyy-mm-dd");
  lxw_format* bold = workbook_add_format(book);
  format_set_bold(bold);
  lxw_worksheet* sheet = workbook_add_worksheet(book, "台账");
  worksheet_write_string(sheet, 0, 0, "事项", bold);
  worksheet_write_string(sheet, 0, 1, " 前后有空格 ", nullptr);
  worksheet_write_number(sheet, 1, 0, 0.1, nullptr);
  worksheet_write_number(sheet, 1, 1, 46097, day);
  worksheet_write_formula_num(sheet, 1, 2, "=A2*2", nullptr, 0.2);
  worksheet_write_formula_str(sheet, 1, 3, "=\"第\"&1", nullptr, "第1");
  worksheet_write_boolean(sheet, 1, 4, 1, nullptr);
  worksheet_write_blank(sheet, 1, 5, day);
  worksheet_write_string(sheet, 2, 0, "第一行\r\n第二行", nullptr);
  lxw_row_col_options hidden = {};
  hidden.hidden = 1;
  worksheet_set_row_opt(sheet, 2, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
  worksheet_set_column_opt(sheet, 6, 7, LXW_DEF_COL_WIDTH, nullptr, &hidden);
}

std::string read_back(bool constant_memory) {
  const MadeFile file;
  lxw_workbook_options options = {};
  options.constant_memory = constant_memory ? LXW_TRUE : LXW_FALSE;  // rows in order, texts in the cells
  lxw_workbook* book = workbook_new_opt(file.path.c_str(), &options);
  write_rows(book);
  workbook_add_chartsheet(book, "图");
  worksheet_hide(workbook_add_worksheet(book, "藏"));
  const lxw_error error = workbook_close(book);
  INFO(error);
  return described(read_workbook(file.path)).substr(file.path.string().size());
}

}  // namespace

TEST_CASE("a workbook of libxlsxwriter is read back, with shared texts and with texts in the cells") {
  const std::string expected =
      ": 提示: 「图」是图表或宏的工作表，没有单元格，没有读取 [xlsx-no-cells]\n"
      "[台账]\nhidden column G\nhidden column H\n"
      "1: A=事项 B= 前后有空格 \n2: A#0.1 B@46097 C#0.2= D=第1= E?TRUE\n3*: A=第一行\\r\\n第二行\n[藏] "
      "hidden\n";
  CHECK(read_back(false) == expected);
  CHECK(read_back(true) == expected);
}
