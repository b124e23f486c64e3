#include "held_promises.h"

#include <cstdlib>

#include "base/text.h"
#include "intake/workbook_limits.h"
#include "intake/workbook_reports.h"

namespace fazhi::fuzz {
namespace {

void demand(bool kept) {
  if (!kept) std::abort();
}

void hold_promises(const intake::SheetRow& row) {
  demand(!row.cells.empty());
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const intake::Cell& cell = row.cells[i];
    demand(i == 0 || row.cells[i - 1].column < cell.column);
    demand(cell.column < intake::kMostColumns);
    demand(!cell.text.empty() || cell.formula);
    demand(!cell.date_style || cell.kind == intake::CellKind::number);
    demand(is_valid_utf8(cell.text));
    demand(!intake::is_too_long(cell.text));
  }
}

}  // namespace

void hold_promises(const intake::Workbook& book) {
  for (const intake::Sheet& sheet : book.sheets) {
    demand(is_valid_utf8(sheet.name));
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
      demand(sheet.rows[i].number > (i == 0 ? 0 : sheet.rows[i - 1].number));
      hold_promises(sheet.rows[i]);
    }
    for (const intake::MergedRange& range : sheet.merged)
      demand(range.first_row >= 1 && range.first_row <= range.last_row && range.first_column <= range.last_column);
    for (std::size_t i = 1; i < sheet.hidden_columns.size(); ++i)
      demand(sheet.hidden_columns[i - 1] < sheet.hidden_columns[i]);
  }
}

}  // namespace fazhi::fuzz
