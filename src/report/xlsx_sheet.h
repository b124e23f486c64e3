#pragma once
// One worksheet: title, texts before the table, the table, texts after it.

#include <string>
#include <vector>

#include "report/document.h"
#include "report/xlsx_formats.h"

namespace fazhi::report {

struct SheetPlan {
  std::vector<const Block*> before;
  const Table* table = nullptr;  // nullptr: a document without tables
  std::vector<const Block*> after;
  std::vector<const Chart*> charts;  // of that table, wherever they stand in the document
};

// Every table begins a sheet; texts belong to the sheet of the next table, those behind the last one to the last sheet.
std::vector<SheetPlan> plan_sheets(const Document& document);

// Charts stand under their table, so that the sheet stays one page wide. Throws Failure `xlsx-write`.
void write_sheet(lxw_workbook* workbook, lxw_worksheet* sheet, const XlsxFormats& formats, const Document& document,
                 const SheetPlan& plan);

}  // namespace fazhi::report
