#pragma once
// From a workbook and a state of the ledger to a plan. Part of import_workbook.cpp.

#include <set>

#include "app/import_receipt.h"
#include "app/import_workbook.h"

namespace fazhi::app {

// Fills import.plan; import.forms must be those of the library. Everything that does not fit goes to `out`.
void plan_workbook(WorkbookImport& import, const PlanInput& input, const TableOptions& options,
                   const std::vector<ReceiptLine>& before, Diagnostics& out);

// An entry's fault is moved from the row's first cell to the cell it is about, where the code tells which.
void refine_places(const ImportPlan& plan, Diagnostics& diagnostics);

}  // namespace fazhi::app
