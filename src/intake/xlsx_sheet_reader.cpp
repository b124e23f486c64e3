#include "intake/xlsx_sheet_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "intake/about_file.h"
#include "intake/workbook_limits.h"
#include "intake/xlsx_numbers.h"

namespace fazhi::intake {
namespace {

// Every character written as _xHHHH_ and still too long: nothing more has to be kept to say so.
constexpr std::size_t kMostRawBytes = (kMostCellCharacters + 1) * 8;

bool is_zero_size(std::string_view size) {
  return !size.empty() && size[0] == '0' && size.find_first_not_of("0.") == std::string_view::npos;
}

bool looks_like_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

// An ISO day with a time of midnight is a day: 2026-03-16T00:00:00 as 2026-03-16.
std::string_view without_midnight(std::string_view text) {
  const std::size_t time = text.find('T');
  if (time == std::string_view::npos) return text;
  return text.substr(time + 1).find_first_not_of("0:.Z") == std::string_view::npos ? text.substr(0, time) : text;
}

}  // namespace

XlsxSheetReader::XlsxSheetReader(Sheet& sheet, const XlsxStrings& strings, const XlsxStyles& styles,
                                 core::TextPool& texts, WorkbookReports& reports)
    : sheet_(sheet), strings_(strings), styles_(styles), texts_(texts), reports_(reports) {}

void XlsxSheetReader::start(std::string_view name, const XmlAttributes& attributes) {
  if (passed_over_ > 0) return pass_over();
  switch (where_) {
    case Where::document:
      if (name == "worksheet") {
        where_ = Where::worksheet;
        return;
      }
      reports_.of_sheet(sheet_, "xlsx-part",
                        "这里的内容不是工作表：文件不完整或已损坏，请用 Excel、WPS 或 LibreOffice 打开，另存后再试");
      return stop();
    case Where::worksheet: return start_in_worksheet(name, attributes);
    case Where::columns:
      if (name == "col") hide_columns(attributes);
      return pass_over();
    case Where::merges:
      if (name == "mergeCell") merge(attributes);
      return pass_over();
    case Where::data: return name == "row" ? begin_row(attributes) : pass_over();
    case Where::row: return name == "c" ? begin_cell(attributes) : pass_over();
    case Where::cell: return start_in_cell(name);
    case Where::inline_text: ++inline_depth_; return inline_.start(name);
    case Where::value:
    case Where::formula: return pass_over();
  }
}

void XlsxSheetReader::end(std::string_view) {
  if (passed_over_ > 0) {
    --passed_over_;
    return;
  }
  switch (where_) {
    case Where::document: return;
    case Where::worksheet: where_ = Where::document; return;
    case Where::columns:
    case Where::merges:
    case Where::data: where_ = Where::worksheet; return;
    case Where::row: return end_row();
    case Where::cell: return end_cell();
    case Where::inline_text:
      if (inline_depth_ == 0) {
        where_ = Where::cell;
      } else {
        --inline_depth_;
        inline_.end();
      }
      return;
    case Where::value:
    case Where::formula: where_ = Where::cell; return;
  }
}

void XlsxSheetReader::text(std::string_view piece) {
  if (passed_over_ > 0) return;
  if (where_ == Where::value && value_.size() <= kMostRawBytes) value_ += piece;
  if (where_ == Where::inline_text) inline_.text(piece);
}

void XlsxSheetReader::start_in_worksheet(std::string_view name, const XmlAttributes& attributes) {
  if (name == "sheetData") {
    where_ = Where::data;
  } else if (name == "cols") {
    where_ = Where::columns;
  } else if (name == "mergeCells") {
    where_ = Where::merges;
  } else {
    if (name == "sheetFormatPr") rows_hidden_by_default_ = is_yes(attributes.get("zeroHeight"));
    pass_over();
  }
}

void XlsxSheetReader::start_in_cell(std::string_view name) {
  if (name == "v") {
    where_ = Where::value;
    has_value_ = true;
  } else if (name == "f") {
    where_ = Where::formula;
    cell_.formula = true;
  } else if (name == "is") {
    where_ = Where::inline_text;
    has_inline_ = true;
    inline_depth_ = 0;
    inline_.begin();
  } else {
    pass_over();
  }
}

void XlsxSheetReader::hide_columns(const XmlAttributes& attributes) {
  if (!is_yes(attributes.get("hidden")) && !is_zero_size(attributes.get("width"))) return;
  const auto first = whole_number(attributes.get("min"));
  const auto last = whole_number(attributes.get("max"));
  if (!first || !last || *first == 0) return;
  for (std::uint32_t column = *first; column <= std::min(*last, kMostColumns); ++column)
    hidden_columns_.insert(static_cast<std::uint16_t>(column - 1));
}

void XlsxSheetReader::merge(const XmlAttributes& attributes) {
  const std::string_view reference = attributes.get("ref");
  const std::size_t colon = reference.find(':');
  const auto first = cell_place(reference.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : cell_place(reference.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column || last->row > kMostRows ||
      last->column >= kMostColumns) {
    return reports_.of_sheet(
        sheet_, "xlsx-merge",
        fmt::format("合并单元格的范围写作「{}」，不是 A1:C3 这样的范围：请用 Excel 打开，另存后再试",
                    shown(reference)));
  }
  if (sheet_.merged.size() == kMostMerges) {
    reports_.of_sheet(sheet_, "workbook-too-large",
                      fmt::format("合并单元格超过 {} 处，没有再读：请取消用不上的合并", kMostMerges));
    return stop();
  }
  sheet_.merged.push_back({.first_row = first->row,
                           .last_row = last->row,
                           .first_column = static_cast<std::uint16_t>(first->column),
                           .last_column = static_cast<std::uint16_t>(last->column)});
}

void XlsxSheetReader::begin_row(const XmlAttributes& attributes) {
  where_ = Where::row;
  next_column_ = 0;
  row_cells_.clear();
  const std::string_view written = attributes.get("r");
  const auto number = written.empty() ? std::optional(row_number_ + 1) : whole_number(written);
  if (!number || *number == 0 || *number > kMostRows) {
    reports_.of_sheet(sheet_, "xlsx-row",
                      fmt::format("有一行的行号是「{}」，应在 1 到 {} 之间：文件已损坏，请用 Excel 打开，另存后再试",
                                  written.empty() ? std::to_string(row_number_ + 1) : shown(written), kMostRows));
    return stop();
  }
  row_number_ = *number;
  const std::string_view hidden = attributes.get("hidden");
  const std::string_view height = attributes.get("ht");
  row_hidden_ = is_yes(hidden) || is_zero_size(height) || (rows_hidden_by_default_ && hidden.empty() && height.empty());
}

void XlsxSheetReader::end_row() {
  where_ = Where::data;
  if (row_cells_.empty()) return;
  const auto by_column = [](const Cell& a, const Cell& b) { return a.column < b.column; };
  if (!std::ranges::is_sorted(row_cells_, by_column)) std::ranges::stable_sort(row_cells_, by_column);
  for (std::size_t i = 1; i < row_cells_.size(); ++i)
    if (row_cells_[i].column == row_cells_[i - 1].column)
      reports_.of_cell(sheet_, row_number_, row_cells_[i].column, "xlsx-twice",
                       "这一格在文件里写了两次，说不清哪个算数：请用 Excel 打开核对，另存后再试");
  sheet_.rows.push_back(
      {.number = row_number_, .hidden = row_hidden_, .cells = {row_cells_.begin(), row_cells_.end()}});
  if (reports_.full()) stop();
}

void XlsxSheetReader::begin_cell(const XmlAttributes& attributes) {
  where_ = Where::cell;
  cell_ = {};
  cell_refused_ = has_value_ = has_inline_ = false;
  value_.clear();
  cell_type_ = attributes.get("t");
  const std::string_view written = attributes.get("r");
  std::uint32_t column = next_column_;
  if (!written.empty()) {
    const auto place = cell_place(written);
    if (!place || place->row != row_number_ || place->column >= kMostColumns) {
      reports_.of_sheet(
          sheet_, "xlsx-cell-place",
          fmt::format("第 {} 行里有一格写着位置「{}」，不在这一行或超出 {} 列（XFD）：文件已损坏，请用 Excel "
                      "打开，另存后再试",
                      row_number_, shown(written), kMostColumns));
      cell_refused_ = true;
      return;
    }
    column = place->column;
  } else if (column >= kMostColumns) {
    reports_.of_sheet(
        sheet_, "xlsx-cell-place",
        fmt::format("第 {} 行超过 {} 列（XFD），Excel 放不下：请拆成几个工作表", row_number_, kMostColumns));
    return stop();
  }
  cell_.column = static_cast<std::uint16_t>(column);
  next_column_ = column + 1;
  if (const auto style = whole_number(attributes.get("s"))) {
    cell_.date_style = styles_.shows_date(*style);
    cell_.percent_style = styles_.shows_percent(*style);
  }
}

void XlsxSheetReader::end_cell() {
  where_ = Where::row;
  new_bytes_ = 0;
  if (cell_refused_ || !settle_cell()) return;
  if (cell_.kind != CellKind::number) cell_.date_style = cell_.percent_style = false;
  if (is_too_long(cell_.text)) return refuse_cell("cell-too-long", too_long_message(cell_.text));
  row_cells_.push_back(cell_);
  if (!reports_.count_cell(sheet_, new_bytes_)) stop();
}

bool XlsxSheetReader::settle_cell() {
  if (cell_type_ == "s") return settle_shared_text();
  if (has_inline_ && (cell_type_ == "inlineStr" || !has_value_)) {
    cell_.text = keep(inline_.value());
    return !cell_.text.empty();
  }
  const bool is_text = cell_type_ == "str" || cell_type_ == "inlineStr";
  const bool empty = is_text ? value_.empty() : trim_xml(value_).empty();
  // A formula whose result is the empty text looks empty; one without a result was never calculated.
  if (empty) return cell_.formula && !(cell_type_ == "str" && has_value_);
  settle_plain_value();
  return true;
}

bool XlsxSheetReader::settle_shared_text() {
  if (trim_xml(value_).empty()) return cell_.formula;
  const auto index = whole_number(value_);
  if (!index || *index >= strings_.size()) {
    refuse_cell("xlsx-string",
                fmt::format("这一格指向第「{}」个共用文字，文件里只有 {} 个：文件已损坏，请用 Excel 打开，另存后再试",
                            shown(value_), strings_.size()));
    return false;
  }
  cell_.text = strings_[*index];
  return !cell_.text.empty();
}

void XlsxSheetReader::settle_plain_value() {
  if (cell_type_ == "str" || cell_type_ == "inlineStr") {
    cell_.text = keep(value_.find("_x") == std::string::npos ? value_ : unescape_xstring(value_));
  } else if (const std::string_view value = trim_xml(value_); cell_type_ == "b") {
    cell_.kind = CellKind::boolean;
    cell_.text = is_yes(value) ? "TRUE" : "FALSE";
  } else if (cell_type_ == "e") {
    cell_.kind = CellKind::error;
    cell_.text = keep(value);
  } else if (cell_type_ == "d") {
    cell_.text = keep(without_midnight(value));
  } else {
    cell_.kind = looks_like_number(value) ? CellKind::number : CellKind::text;
    cell_.text = keep(value);
  }
}

void XlsxSheetReader::refuse_cell(std::string code, std::string message) {
  reports_.of_cell(sheet_, row_number_, cell_.column, std::move(code), std::move(message));
  if (reports_.full()) stop();
}

std::string_view XlsxSheetReader::keep(std::string_view text) {
  new_bytes_ = text.size();
  return texts_.keep(text);
}

void XlsxSheetReader::finish() {
  sheet_.hidden_columns.assign(hidden_columns_.begin(), hidden_columns_.end());
  const auto by_number = [](const SheetRow& a, const SheetRow& b) { return a.number < b.number; };
  if (!std::ranges::is_sorted(sheet_.rows, by_number)) std::ranges::stable_sort(sheet_.rows, by_number);
  for (std::size_t i = 1; i < sheet_.rows.size() && !reports_.full(); ++i)
    if (sheet_.rows[i].number == sheet_.rows[i - 1].number)
      reports_.of_sheet(sheet_, "xlsx-twice",
                        fmt::format("第 {} 行在文件里写了两次，说不清哪个算数：请用 Excel 打开核对，另存后再试",
                                    sheet_.rows[i].number));
}

}  // namespace fazhi::intake
