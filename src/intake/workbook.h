#pragma once
// A spreadsheet as it lies in the file: sheets, rows, cells, and what a reader of the screen would not see (hidden rows, columns and
// sheets, cached results of formulas). Plain data, sparse; not for what the cells mean: that is found later.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::intake {

enum class CellKind : std::uint8_t { text, number, boolean, error };

// Only cells that hold something are kept.
struct Cell {
  std::string_view text;     // as stored: the characters of a text, the digits of a number, TRUE, #N/A; never trimmed
  std::uint16_t column = 0;  // from 0 (A) up to 16383 (XFD)
  CellKind kind = CellKind::text;
  bool date_style = false;     // a number whose format shows it as a day (or a time): 46097 as 2026-03-16
  bool formula = false;        // `text` is the result that the file keeps; empty where it keeps none
  bool percent_style = false;  // a number whose format shows it as a percentage: 0.85 as 85%
};

struct SheetRow {
  std::uint32_t number = 0;  // as Excel counts, from 1
  bool hidden = false;       // by hand or by a filter
  std::vector<Cell> cells;   // by column, each column once
};

// All four inclusive; rows from 1, columns from 0. Its value is in the first cell.
struct MergedRange {
  std::uint32_t first_row = 0, last_row = 0;
  std::uint16_t first_column = 0, last_column = 0;
};

struct Sheet {
  std::string name;
  bool hidden = false;
  std::vector<SheetRow> rows;  // by number; rows without any cell are left out
  std::vector<MergedRange> merged;
  std::vector<std::uint16_t> hidden_columns;  // ascending
};

struct Workbook {
  std::string path;            // as it was named; for messages
  bool dates_of_1904 = false;  // day 0 is 1904-01-01 (old Excel for Macintosh), else Excel's 1900 system
  std::vector<Sheet> sheets;
  // Owns the characters of all cells.
  std::shared_ptr<void> texts;
};

// A, B, … Z, AA, … XFD
std::string column_name(std::uint16_t column);
// 「台账!B7」, as Location::cell says it. A sheet of a CSV file has no name: B7.
std::string cell_address(const Sheet& sheet, std::uint32_t row, std::uint16_t column);

}  // namespace fazhi::intake
