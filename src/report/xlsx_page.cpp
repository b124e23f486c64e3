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

constexpr double kInch = 72;
constexpr double kSides = 0.6;  // margins, in inches
constexpr double kTop = 0.8;
constexpr double kBottom = 0.75;

}  // namespace

double page_height(double sheet_width) {
  constexpr double kLong = 841.9;  // A4 in points
  constexpr double kShort = 595.3;
  const double scale = std::min(1.0, (kLong - 2 * kSides * kInch) / sheet_width);
  return (kShort - (kTop + kBottom) * kInch) / scale;
}

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
  worksheet_set_margins(sheet, kSides, kSides, kTop, kBottom);
  worksheet_center_horizontally(sheet);
  if (!marks.empty()) require_written(worksheet_set_header(sheet, ("&R&\"黑体\"" + footer_text(marks)).c_str()));
  require_written(worksheet_set_footer(sheet, ("&L&9" + footer_text(state_line) + "&C— &P —&R&9共 &N 页").c_str()));
}

}  // namespace fazhi::report
