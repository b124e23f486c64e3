#pragma once
// Values as cells of a worksheet: text always as text, numbers as numbers, dates as dates.

#include <string>
#include <string_view>

#include "report/document.h"
#include "report/xlsx_formats.h"

namespace fazhi::report {

// Throws Failure `xlsx-write` unless the call went well.
void require_written(lxw_error error);

// Cleaned, and cut to what a cell of Excel holds.
std::string sheet_text(std::string_view text);

void write_cell(lxw_worksheet* sheet, const XlsxFormats& formats, lxw_row_t row, lxw_col_t column, Align align,
                const Cell& cell);

}  // namespace fazhi::report
