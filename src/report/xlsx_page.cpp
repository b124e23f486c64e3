#include "report/xlsx_page.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
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

// Of 五号: below, it prints smaller than 八号.
constexpr double kSmallestScale = 0.65;

struct PaperSize {
  std::uint8_t excel;  // its number there
  double length;       // in points
  double height;
};
constexpr PaperSize kA4{9, 841.9, 595.3};
constexpr PaperSize kA3{8, 1190.6, 841.9};

double scale_on(const PaperSize& paper, double sheet_width) {
  return std::min(1.0, (paper.length - 2 * kSides * kInch) / sheet_width);
}

const PaperSize& paper_for(double sheet_width) { return scale_on(kA4, sheet_width) < kSmallestScale ? kA3 : kA4; }

}  // namespace

double points_of(double digits, std::size_t columns) {
  constexpr double kPixelsPerDigit = 7;  // of Excel's default font
  constexpr double kCellMargin = 5;      // pixels
  constexpr double kPixel = 0.75;        // points
  return (digits * kPixelsPerDigit + static_cast<double>(columns) * kCellMargin) * kPixel;
}

double page_height(double sheet_width) {
  const PaperSize& paper = paper_for(sheet_width);
  return (paper.height - (kTop + kBottom) * kInch) / scale_on(paper, sheet_width);
}

void fit_paper(lxw_worksheet* sheet, double sheet_width) { worksheet_set_paper(sheet, paper_for(sheet_width).excel); }

double lines_in(std::string_view text, double width) {
  double lines = 0;
  for (const std::string& piece : split(text, '\n'))
    lines += std::max(1.0, std::ceil(static_cast<double>(display_width(piece)) / width));
  return lines;
}

void set_up_page(lxw_worksheet* sheet, std::string_view marks, std::string_view state_line) {
  worksheet_set_paper(sheet, kA4.excel);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, kSides, kSides, kTop, kBottom);
  worksheet_center_horizontally(sheet);
  if (!marks.empty()) require_written(worksheet_set_header(sheet, ("&R&\"黑体\"" + footer_text(marks)).c_str()));
  require_written(worksheet_set_footer(sheet, ("&L&9" + footer_text(state_line) + "&C— &P —&R&9共 &N 页").c_str()));
}

}  // namespace fazhi::report
