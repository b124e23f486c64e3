#pragma once
// Charts of the spreadsheet's own: drawn from the cells of a table, so that they follow what a clerk changes there.
// Series differ by pattern, dash and marker as well as by colour, since papers are copied in black and white.

#include <xlsxwriter.h>

#include "report/document.h"

namespace fazhi::report {

// Where the table of a chart stands.
struct ChartPlace {
  lxw_row_t head = 0;  // of the table
  lxw_row_t at = 0;    // upper edge of the chart
  double width = 640;  // pixels
};

inline constexpr double kDefaultRow = 15;  // points, of a row whose height is not stated
inline constexpr double kPixel = 0.75;     // points

// In pixels.
double chart_height(const Chart& chart, const ChartData& data);

// Rows that the chart covers from `at` on. Throws Failure `xlsx-write`.
lxw_row_t insert_chart(lxw_workbook* workbook, lxw_worksheet* sheet, const Chart& chart, const ChartData& data,
                       const ChartPlace& place);

}  // namespace fazhi::report
