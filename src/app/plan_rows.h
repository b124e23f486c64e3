#pragma once
// The planning of rows by what they are. Each takes the sheets of its kind in order, adds lines and entries to the plan, and reports what
// does not fit at its cell. Parts of import_workbook.cpp.

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/import_plan.h"
#include "app/row_values.h"

namespace fazhi::app {

// Everything a planner works on.
struct Planning {
  const PlanInput& input;
  ImportPlan& plan;
  NamedThings& names;
  const std::set<std::string>& imported_before;  // ids that earlier imports of a file of this name brought
  Diagnostics& out;

  std::vector<std::uint32_t> sheets_of(core::TableHolds holds) const;
};

// Units first, then matters, evidence, figures and problems: each may speak of those before.
void plan_units(Planning& planning);
void plan_matters(Planning& planning);
void plan_evidence(Planning& planning);
void plan_figures(Planning& planning);
void plan_problems(Planning& planning);

// Reads the sheet's rows in order, hidden ones as its profile says, and tells what was seen over all of them.
void read_sheet_rows(const Planning& planning, SheetPlan& sheet, RowReader& reader,
                     const std::function<void(RowValues, const intake::TableRow&)>& take);

// The id that the row itself gives: a column of ids, or what the profile's key columns say together; empty: none.
std::string own_id(const SheetPlan& sheet, const RowValues& row);

// A value that differs from what is recorded, with its cell.
CellChange change_of(const Planning& planning, std::uint32_t sheet, const RowValues& row, const ReadValue& value,
                     const core::Value& was);

// 「与 台账!B5 是同一…」: two rows of one key.
void refuse_twin(RowReader& reader, RowValues& row, const ReadValue* value, const std::string& first_cell,
                 std::string_view what);

}  // namespace fazhi::app
