#include "described_workbook.h"

#include <fmt/format.h>

#include "base/text.h"

namespace fazhi::intake {
namespace {

std::string sign(const Cell& cell) {
  switch (cell.kind) {
    case CellKind::text: return "=";
    case CellKind::number: return cell.date_style ? "@" : "#";
    case CellKind::boolean: return "?";
    case CellKind::error: return "!";
  }
  return "";
}

std::string visible(std::string_view text) {
  std::string out = replace_all(std::string(text), "\r", "\\r");
  return replace_all(std::move(out), "\n", "\\n");
}

std::string described(const SheetRow& row) {
  std::string out = fmt::format("{}{}:", row.number, row.hidden ? "*" : "");
  for (const Cell& cell : row.cells)
    out += fmt::format(" {}{}{}{}", column_name(cell.column), sign(cell), visible(cell.text), cell.formula ? "=" : "");
  return out + '\n';
}

std::string described(const Sheet& sheet) {
  std::string out = fmt::format("[{}]{}\n", sheet.name, sheet.hidden ? " hidden" : "");
  for (const MergedRange& range : sheet.merged)
    out += fmt::format("merged {}{}:{}{}\n", column_name(range.first_column), range.first_row,
                       column_name(range.last_column), range.last_row);
  for (const std::uint16_t column : sheet.hidden_columns) out += fmt::format("hidden column {}\n", column_name(column));
  for (const SheetRow& row : sheet.rows) out += described(row);
  return out;
}

}  // namespace

std::string described(const WorkbookRead& read) {
  std::string out = format(read.diagnostics);
  if (!read.workbook) return out;
  if (read.workbook->dates_of_1904) out += "dates of 1904\n";
  for (const Sheet& sheet : read.workbook->sheets) out += described(sheet);
  return out;
}

}  // namespace fazhi::intake
