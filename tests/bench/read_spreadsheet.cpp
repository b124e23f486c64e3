// read_spreadsheet FILE: reads an .xlsx or CSV file as `fazhi import` does. Prints how many rows and cells it has; 1 where it is refused.

#include <iostream>

#include "intake/read_workbook.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "read_spreadsheet FILE\n";
    return 2;
  }
  const fazhi::intake::WorkbookRead read = fazhi::intake::read_workbook(argv[1]);
  std::cerr << fazhi::format(read.diagnostics);
  if (!read.workbook) return 1;
  std::size_t rows = 0;
  std::size_t cells = 0;
  for (const fazhi::intake::Sheet& sheet : read.workbook->sheets) {
    rows += sheet.rows.size();
    for (const fazhi::intake::SheetRow& row : sheet.rows) cells += row.cells.size();
  }
  std::cout << rows << ' ' << cells << '\n';
  return 0;
}
