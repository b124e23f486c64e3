#pragma once
// A 整改台账 as it came back: which open cells were written into. Checked against its hidden sheet, not against the ledger: that is
// problem_import.h.

#include <optional>
#include <string>
#include <vector>

#include "app/rectification_form.h"
#include "base/diagnostic.h"
#include "intake/workbook.h"
#include "ledger/ledger.h"

namespace fazhi::app {

struct EditedCell {
  core::RectificationColumn column = core::RectificationColumn::blank;
  std::string heading;   // over its column
  std::string given;     // as the file was made
  std::string returned;  // lines kept, blanks around them gone; a day as 2026-09-30
  std::string where;     // 整改台账!K5
};

struct ReturnedProblem {
  std::string key, number;
  std::vector<EditedCell> cells;  // in the order of the file; at least one
};

struct ReturnedRectification {
  std::string path;
  std::string ledger_name;
  ledger::Head state;
  Date as_of;
  std::vector<ReturnedProblem> problems;  // written into, in the order of the file
  std::size_t rows = 0;                   // that are still there
  std::size_t deleted = 0;
};

bool is_rectification_form(const intake::Workbook& workbook);

// Rows may be sorted, hidden or gone, columns moved or gone. What cannot be taken is reported by cell; locked cells that were changed
// are named and left alone.
std::optional<ReturnedRectification> read_returned_rectification(const std::string& path,
                                                                 const intake::Workbook& workbook, Diagnostics& out);

}  // namespace fazhi::app
