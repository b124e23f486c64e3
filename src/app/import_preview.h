#pragma once
// The plan of an import as a clerk reads it before saying yes: sheet by sheet what was recognised, then row by row.

#include <string>

#include "app/import_workbook.h"
#include "app/listing.h"

namespace fazhi::app {

// Sheets, columns, counts, then the rows that matter: those that change, do not fit or are missing, and the first of the new ones.
std::string preview_text(const WorkbookImport& import, std::size_t width = 100);

// Every row: for --json, --format.
Listing preview_listing(const WorkbookImport& import);

}  // namespace fazhi::app
