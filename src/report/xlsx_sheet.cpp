#include "report/xlsx_sheet.h"

#include <algorithm>
#include <numeric>

#include "report/xlsx_cell.h"
#include "report/xlsx_chart.h"
#include "report/xlsx_page.h"

namespace fazhi::report {
namespace {

const Cell kEmptyCell;
constexpr int kPixelsPerDigit = 7;    // of Excel's default font
constexpr double kDateColumn = 11.5;  // narrower ones show ####

// In digits, as Excel counts widths.
std::vector<double> excel_widths(const Table& table) {
  std::vector<double> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool dated = std::ranges::any_of(
        table.rows, [i](const Row& row) { return i < row.size() && std::holds_alternative<Date>(row[i]); });
    widths.push_back(std::max(dated ? kDateColumn : 5.0, table.columns[i].weight * 2 + 1.5));
  }
  return widths;
}

struct SheetWriter {
  lxw_worksheet* sheet;
  const XlsxFormats& formats;
  lxw_col_t columns = 1;
  double width = 80;             // of all columns, in digits
  std::vector<double> widths{};  // of each column
  lxw_row_t next = 0;
  lxw_row_t head = 0;      // of the table
  double head_height = 0;  // which stands on every page after it
  double printed = 0;      // height taken on the printed page so far

  // Excel does not fit the height of merged cells, so it is reckoned here.
  void merged(std::string_view text, lxw_format* format, double line_height, double digits_per_column) {
    const std::string shown = sheet_text(text);
    set_height(lines_in(shown, width / digits_per_column) * line_height);
    if (columns > 1)
      require_written(
          worksheet_merge_range(sheet, next, 0, next, static_cast<lxw_col_t>(columns - 1), shown.c_str(), format));
    else
      require_written(worksheet_write_string(sheet, next, 0, shown.c_str(), format));
    ++next;
  }
  void set_height(double points) {
    const double height = std::min(kTallestRow, points);
    require_written(worksheet_set_row(sheet, next, height, nullptr));
    take(height);
  }
  double page() const { return page_height(points_of(width, columns)); }
  void take(double height) {
    if (printed + height > page()) printed = head_height;
    printed += height;
  }
  void blank() {
    take(kDefaultRow);
    ++next;
  }
  void line(std::string_view text, lxw_format* format) { merged(text, format, 18, 1.1); }

  void operator()(const Heading& heading) { line(heading.text, formats.heading); }
  void operator()(const Paragraph& paragraph) {
    if (paragraph.style == ParagraphStyle::annex) return;  // a sheet is no annex
    line(paragraph.text, paragraph.style == ParagraphStyle::centered ? formats.subtitle : formats.paragraph);
  }
  void operator()(const Table&) {}
  void operator()(const Picture& picture) {
    line(picture.caption + "：" + picture.drawing.alternative, formats.paragraph);
  }
  void operator()(const Chart&) {}
  void operator()(const KeyValues& values) {
    for (const KeyValue& item : values.items) line(item.key + "：" + item.value, formats.paragraph);
  }
  void operator()(const SignatureBlock& signature) {
    blank();
    for (const std::string& text : signature.lines) line(text, formats.signature);
    line(signature.date ? format_date_chinese(*signature.date) : "　　年　　月　　日", formats.signature);
  }

  void columns_of(const Table& table) {
    columns = static_cast<lxw_col_t>(table.columns.size());
    widths = excel_widths(table);
    width = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (lxw_col_t i = 0; i < columns; ++i) require_written(worksheet_set_column(sheet, i, i, widths[i], nullptr));
  }
  // Heights are stated: Excel would fit them on opening, LibreOffice and WPS keep one line.
  void row_of(const Table& table, const Row& row) {
    double lines = 1;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Cell& cell = i < row.size() ? row[i] : kEmptyCell;
      write_cell(sheet, formats, next, static_cast<lxw_col_t>(i), table.columns[i].align, cell);
      if (const auto* text = std::get_if<std::string>(&cell)) lines = std::max(lines, lines_in(*text, widths[i] - 1));
    }
    if (lines > 1) lines += 0.5;  // fonts of other systems run wider
    set_height(lines * kTextLine + 4);
    ++next;
  }
  void table(const Table& table) {
    head = next;
    double lines = 1;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string title = sheet_text(table.columns[i].title);
      require_written(worksheet_write_string(sheet, head, static_cast<lxw_col_t>(i), title.c_str(), formats.head));
      lines = std::max(lines, lines_in(title, widths[i] - 1));
    }
    set_height(lines * kTextLine + 6);
    head_height = lines * kTextLine + 6;
    ++next;
    for (const Row& row : table.rows) row_of(table, row);
    const auto last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
    worksheet_freeze_panes(sheet, head + 1, 0);
    require_written(worksheet_autofilter(sheet, head, 0, std::max(head + 1, next - 1), last_column));
    require_written(worksheet_repeat_rows(sheet, head, head));
  }
  // A chart is not cut by the end of a page where a page can hold it. Where that is, differs by a row or two between
  // Excel and others: hence the two rows to spare.
  void chart(lxw_workbook* workbook, const Document& document, const Chart& chart) {
    const std::optional<ChartData> data = data_of(chart, document);
    if (!data) return;
    blank();
    constexpr double kSpare = 2 * kDefaultRow;
    const double height = chart_height(chart, *data) * kPixel + kSpare;
    if (printed + height > page() && head_height + height + kSpare < page()) {
      const double left = page() - printed + kSpare;
      next += static_cast<lxw_row_t>(left / kDefaultRow) + 1;
      printed = head_height + kSpare;
    }
    const lxw_row_t rows = insert_chart(workbook, sheet, chart, *data, {head, next, width * kPixelsPerDigit});
    next += rows;
    printed += static_cast<double>(rows) * kDefaultRow;
  }
};

}  // namespace

std::vector<SheetPlan> plan_sheets(const Document& document) {
  std::vector<SheetPlan> plans;
  std::vector<const Chart*> charts;
  std::vector<const Block*> waiting;
  for (const Section& section : document.sections) {
    for (const Block& block : section.blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (const auto* chart = std::get_if<Chart>(&block)) {
        charts.push_back(chart);
      } else if (table == nullptr || table->columns.empty()) {
        waiting.push_back(&block);
      } else {
        plans.push_back({std::move(waiting), table, {}, {}});
        waiting.clear();
      }
    }
  }
  if (plans.empty()) plans.push_back({});
  plans.back().after = std::move(waiting);
  for (const Chart* chart : charts) {
    const std::optional<ChartData> data = data_of(*chart, document);
    for (SheetPlan& plan : plans)
      if (data && plan.table == data->table) plan.charts.push_back(chart);
  }
  return plans;
}

void write_sheet(lxw_workbook* workbook, lxw_worksheet* sheet, const XlsxFormats& formats, const Document& document,
                 const SheetPlan& plan) {
  SheetWriter writer{sheet, formats};
  if (plan.table != nullptr)
    writer.columns_of(*plan.table);
  else
    require_written(worksheet_set_column(sheet, 0, 0, writer.width, nullptr));
  set_up_page(sheet, marks_of(document), document.state_line);
  if (plan.table != nullptr) fit_paper(sheet, points_of(writer.width, writer.columns));
  const bool titled = !document.title.empty();
  if (titled) writer.merged(document.title, formats.title, 30, 1.7);
  std::string under = document.subtitle;
  if (!marks_of(document).empty()) under += (under.empty() ? "" : "　") + ("【" + marks_of(document) + "】");
  if (!under.empty()) writer.line(under, formats.subtitle);
  for (const Block* block : plan.before) std::visit(writer, *block);
  if (plan.table != nullptr) writer.table(*plan.table);
  for (const Chart* chart : plan.charts) writer.chart(workbook, document, *chart);
  if (!plan.after.empty()) writer.blank();
  for (const Block* block : plan.after) std::visit(writer, *block);
  if (!document.state_line.empty()) writer.line(document.state_line, formats.paragraph);
}

}  // namespace fazhi::report
