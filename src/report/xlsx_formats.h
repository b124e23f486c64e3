#pragma once
// Cell formats of our workbooks. Fonts are those of docx_styles.h; Excel and WPS take the nearest of the same
// character set (134, GB 2312) where one is missing.

#include <xlsxwriter.h>

#include "report/document.h"

namespace fazhi::report {

struct XlsxFormats {
  lxw_format* title;
  lxw_format* subtitle;
  lxw_format* paragraph;
  lxw_format* heading;
  lxw_format* signature;
  lxw_format* head;     // of a column
  lxw_format* text[3];  // by Align
  lxw_format* date;
  lxw_format* status[5];  // by Tone
};

// They belong to the workbook.
XlsxFormats make_formats(lxw_workbook* workbook);

}  // namespace fazhi::report
