#include "report/xlsx_page.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"
#include "report/clean_text.h"
#include "report/xlsx_cell.h"

namespace fazhi::report {
namespace {

// & begins a code in headers and footers, which hold 255 characters at most.
std::string footer_text(std::string_view text) {
  return replace_all(std::string(cut_to_bytes(single_line(text), 200)), "&", "&&");
}

}  // namespace

double lines_in(std::string_view text, double width) {
  double lines = 0;
  for (const std::string& piece : split(text, '\n'))
    lines += std::max(1.0, std::ceil(static_cast<double>(display_width(piece)) / width));
  return lines;
}

void set_up_page(lxw_worksheet* sheet, std::string_view marks, std::string_view state_line) {
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.75);
  worksheet_center_horizontally(sheet);
  if (!marks.empty()) require_written(worksheet_set_header(sheet, ("&R&\"黑体\"" + footer_text(marks)).c_str()));
  require_written(worksheet_set_footer(sheet, ("&L&9" + footer_text(state_line) + "&C— &P —&R&9共 &N 页").c_str()));
}

}  // namespace fazhi::report
