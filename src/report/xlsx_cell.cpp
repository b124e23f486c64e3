#include "report/xlsx_cell.h"

#include <cstdlib>

#include "base/failure.h"
#include "base/text.h"
#include "report/clean_text.h"

namespace fazhi::report {
namespace {

constexpr std::size_t kMostCharacters = 32'700;                // Excel ends at 32 767
constexpr std::int64_t kExactInteger = 9'007'199'254'740'992;  // beyond, a double is another number

struct CellWriter {
  lxw_worksheet* sheet;
  const XlsxFormats& formats;
  lxw_row_t row;
  lxw_col_t column;
  Align align;

  lxw_format* text_format() const { return formats.text[static_cast<std::size_t>(align)]; }
  void write(const std::string& text, lxw_format* format) const {
    require_written(text.empty() ? worksheet_write_blank(sheet, row, column, format)
                                 : worksheet_write_string(sheet, row, column, sheet_text(text).c_str(), format));
  }
  void operator()(const std::string& text) const { write(text, text_format()); }
  void operator()(std::int64_t number) const {
    if (number > kExactInteger || number < -kExactInteger) return write(std::to_string(number), text_format());
    require_written(worksheet_write_number(sheet, row, column, static_cast<double>(number), text_format()));
  }
  void operator()(const Decimal& number) const {
    const std::string text = number.to_string();
    require_written(worksheet_write_number(sheet, row, column, std::strtod(text.c_str(), nullptr), text_format()));
  }
  void operator()(const Date& date) const {
    if (year_of(date) < 1900 || year_of(date) > 9999) return write(format_date(date), text_format());  // Excel has none
    lxw_datetime day{};
    day.year = year_of(date);
    day.month = static_cast<int>(month_of(date));
    day.day = static_cast<int>(day_of(date));
    require_written(worksheet_write_datetime(sheet, row, column, &day, formats.date));
  }
  void operator()(const Status& status) const {
    write(symbol_of(status.tone) + status.text, formats.status[static_cast<std::size_t>(status.tone)]);
  }
};

}  // namespace

void require_written(lxw_error error) {
  if (error != LXW_NO_ERROR) throw Failure("xlsx-write", std::string("无法写入 Excel 单元格：") + lxw_strerror(error));
}

std::string sheet_text(std::string_view text) {
  std::string clean = clean_text(text);
  if (count_code_points(clean) <= kMostCharacters) return clean;
  return std::string(cut_to_bytes(clean, kMostCharacters)) + "……（超出单元格容量，全文见 Word 或 JSON 版）";
}

void write_cell(lxw_worksheet* sheet, const XlsxFormats& formats, lxw_row_t row, lxw_col_t column, Align align,
                const Cell& cell) {
  std::visit(CellWriter{sheet, formats, row, column, align}, cell);
}

}  // namespace fazhi::report
