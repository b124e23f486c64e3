// make_spreadsheet FILE ROWS: a register of evidence as an office keeps it, ROWS rows of 12 columns: texts of which many repeat, days,
// numbers, and a formula. Written by libxlsxwriter, with shared texts as Excel writes them.

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cstdlib>
#include <iostream>
#include <string>

namespace {

void write_row(lxw_worksheet* sheet, lxw_row_t row, lxw_format* day) {
  const auto text = [&](lxw_col_t column, const std::string& words) {
    worksheet_write_string(sheet, row, column, words.c_str(), nullptr);
  };
  const int number = static_cast<int>(row);
  worksheet_write_number(sheet, row, 0, number, nullptr);
  text(1, fmt::format("关于第{}件事项公开征求意见的公告", number));
  text(2, fmt::format("静政办发〔2026〕{}号", number));
  text(3, fmt::format("示例区第{}局", number % 60));
  text(4, "重大行政决策");
  worksheet_write_number(sheet, row, 5, 46000 + number % 365, day);
  worksheet_write_number(sheet, row, 6, 46010 + number % 365, day);
  text(7, fmt::format("2026年{}月{}日", number % 12 + 1, number % 28 + 1));
  worksheet_write_number(sheet, row, 8, number % 1000 + 0.5, nullptr);
  worksheet_write_formula_num(sheet, row, 9, fmt::format("=I{0}*2", number + 1).c_str(), nullptr,
                              number % 1000 * 2 + 1);
  text(10, number % 3 == 0 ? "已办结" : "办理中");
  text(11, fmt::format("张三{}", number % 500));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "make_spreadsheet FILE ROWS\n";
    return 2;
  }
  lxw_workbook* book = workbook_new(argv[1]);
  lxw_format* day = workbook_add_format(book);
  format_set_num_format(day, "yyyy-mm-dd");
  lxw_worksheet* sheet = workbook_add_worksheet(book, "材料登记");
  worksheet_write_string(sheet, 0, 0, "示例区2026年材料登记", nullptr);
  const auto rows = static_cast<lxw_row_t>(std::atoi(argv[2]));
  for (lxw_row_t row = 1; row <= rows; ++row) write_row(sheet, row, day);
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
