#include "report/xlsx_sheet.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/failure.h"
#include "base/text.h"
#include "report/clean_text.h"

namespace fazhi::report {
namespace {

constexpr std::size_t kMostCharacters = 32'700;  // Excel ends at 32 767
constexpr std::int64_t kExactInteger = 9'007'199'254'740'992;  // beyond, a double is another number

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) throw Failure("xlsx-write", std::string("无法写入 Excel 单元格：") + lxw_strerror(error));
}

std::string sheet_text(std::string_view text) {
  std::string clean = clean_text(text);
  if (count_code_points(clean) <= kMostCharacters) return clean;
  return std::string(cut_to_bytes(clean, kMostCharacters)) + "……（超出单元格容量，全文见 Word 或 JSON 版）";
}

struct CellWriter {
  lxw_worksheet* sheet;
  const XlsxFormats& formats;
  lxw_row_t row;
  lxw_col_t column;
  Align align;

  lxw_format* text_format() const { return formats.text[static_cast<std::size_t>(align)]; }
  void write(const std::string& text, lxw_format* format) const {
    check(text.empty() ? worksheet_write_blank(sheet, row, column, format)
                       : worksheet_write_string(sheet, row, column, sheet_text(text).c_str(), format));
  }
  void operator()(const std::string& text) const { write(text, text_format()); }
  void operator()(std::int64_t number) const {
    if (number > kExactInteger || number < -kExactInteger) return write(std::to_string(number), text_format());
    check(worksheet_write_number(sheet, row, column, static_cast<double>(number), text_format()));
  }
  void operator()(const Decimal& number) const {
    const std::string text = number.to_string();
    check(worksheet_write_number(sheet, row, column, std::strtod(text.c_str(), nullptr), text_format()));
  }
  void operator()(const Date& date) const {
    lxw_datetime day{};
    day.year = year_of(date);
    day.month = static_cast<int>(month_of(date));
    day.day = static_cast<int>(day_of(date));
    check(worksheet_write_datetime(sheet, row, column, &day, formats.date));
  }
  void operator()(const Status& status) const {
    write(symbol_of(status.tone) + status.text, formats.status[static_cast<std::size_t>(status.tone)]);
  }
};

double excel_width(const Column& column) { return std::max(5.0, column.weight * 2 + 1.5); }

struct SheetWriter {
  lxw_worksheet* sheet;
  const XlsxFormats& formats;
  lxw_col_t columns = 1;
  double width = 80;  // of all columns, in digits
  lxw_row_t next = 0;

  // Excel does not fit the height of merged cells, so it is reckoned here.
  void merged(std::string_view text, lxw_format* format, double line_height, double digits_per_column) {
    const std::string shown = sheet_text(text);
    double lines = 0;
    for (const std::string& piece : split(shown, '\n'))
      lines += std::max(1.0, std::ceil(static_cast<double>(display_width(piece)) * digits_per_column / width));
    check(worksheet_set_row(sheet, next, std::min(400.0, lines * line_height), nullptr));
    if (columns > 1)
      check(worksheet_merge_range(sheet, next, 0, next, static_cast<lxw_col_t>(columns - 1), shown.c_str(), format));
    else
      check(worksheet_write_string(sheet, next, 0, shown.c_str(), format));
    ++next;
  }
  void line(std::string_view text, lxw_format* format) { merged(text, format, 18, 1.1); }

  void operator()(const Heading& heading) { line(heading.text, formats.heading); }
  void operator()(const Paragraph& paragraph) {
    if (paragraph.style == ParagraphStyle::annex) return;  // a sheet is no annex
    line(paragraph.text, paragraph.style == ParagraphStyle::centered ? formats.subtitle : formats.paragraph);
  }
  void operator()(const Table&) {}
  void operator()(const KeyValues& values) {
    for (const KeyValue& item : values.items) line(item.key + "：" + item.value, formats.paragraph);
  }
  void operator()(const SignatureBlock& signature) {
    ++next;
    for (const std::string& text : signature.lines) line(text, formats.signature);
    line(signature.date ? format_date_chinese(*signature.date) : "　　年　　月　　日", formats.signature);
  }

  void table(const Table& table) {
    const lxw_row_t head = next;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      check(worksheet_write_string(sheet, head, static_cast<lxw_col_t>(i), sheet_text(table.columns[i].title).c_str(), formats.head));
    ++next;
    for (const Row& row : table.rows) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const CellWriter writer{sheet, formats, next, static_cast<lxw_col_t>(i), table.columns[i].align};
        std::visit(writer, i < row.size() ? row[i] : Cell{});
      }
      ++next;
    }
    const auto last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
    worksheet_freeze_panes(sheet, head + 1, 0);
    check(worksheet_autofilter(sheet, head, 0, std::max(head + 1, next - 1), last_column));
    check(worksheet_repeat_rows(sheet, head, head));
  }
};

// & begins a code in headers and footers, which hold 255 characters at most.
std::string footer_text(std::string_view text) {
  return replace_all(std::string(cut_to_bytes(single_line(text), 200)), "&", "&&");
}

void set_up_page(lxw_worksheet* sheet, const Document& document) {
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.75);
  worksheet_center_horizontally(sheet);
  const std::string marks = marks_of(document);
  if (!marks.empty()) check(worksheet_set_header(sheet, ("&R&\"黑体\"" + footer_text(marks)).c_str()));
  check(worksheet_set_footer(sheet, ("&L&9" + footer_text(document.state_line) + "&C— &P —&R&9共 &N 页").c_str()));
}

}  // namespace

std::vector<SheetPlan> plan_sheets(const Document& document) {
  std::vector<SheetPlan> plans;
  std::vector<const Block*> waiting;
  for (const Section& section : document.sections) {
    for (const Block& block : section.blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (table == nullptr || table->columns.empty()) {
        waiting.push_back(&block);
      } else {
        plans.push_back({std::move(waiting), table, {}});
        waiting.clear();
      }
    }
  }
  if (plans.empty()) plans.push_back({});
  plans.back().after = std::move(waiting);
  return plans;
}

void write_sheet(lxw_worksheet* sheet, const XlsxFormats& formats, const Document& document, const SheetPlan& plan) {
  SheetWriter writer{sheet, formats};
  if (plan.table != nullptr) {
    writer.columns = static_cast<lxw_col_t>(plan.table->columns.size());
    writer.width = 0;
    for (std::size_t i = 0; i < plan.table->columns.size(); ++i) {
      const double width = excel_width(plan.table->columns[i]);
      const auto column = static_cast<lxw_col_t>(i);
      check(worksheet_set_column(sheet, column, column, width, nullptr));
      writer.width += width;
    }
  } else {
    check(worksheet_set_column(sheet, 0, 0, writer.width, nullptr));
  }
  set_up_page(sheet, document);
  const bool titled = !document.title.empty();
  if (titled) writer.merged(document.title, formats.title, 30, 1.7);
  std::string under = document.subtitle;
  if (!marks_of(document).empty()) under += (under.empty() ? "" : "　") + ("【" + marks_of(document) + "】");
  if (!under.empty()) writer.line(under, formats.subtitle);
  for (const Block* block : plan.before) std::visit(writer, *block);
  if (plan.table != nullptr) writer.table(*plan.table);
  if (!plan.after.empty()) ++writer.next;
  for (const Block* block : plan.after) std::visit(writer, *block);
  if (!document.state_line.empty()) writer.line(document.state_line, formats.paragraph);
}

}  // namespace fazhi::report
