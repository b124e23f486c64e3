#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/scan_columns.h"
#include "app/scan_form.h"
#include "base/text.h"
#include "intake/about_file.h"
#include "intake/cell_values.h"
#include "intake/read_workbook.h"

namespace fazhi::app {

namespace {

using intake::Cell;
using intake::Sheet;
using intake::SheetRow;
using namespace scan_columns;

const Sheet* find_sheet(const intake::Workbook& workbook, std::string_view name) {
  const auto found = std::ranges::find(workbook.sheets, name, &Sheet::name);
  return found == workbook.sheets.end() ? nullptr : &*found;
}

std::string text_at(const SheetRow& row, std::uint16_t column) {
  const auto cell = std::ranges::find(row.cells, column, &Cell::column);
  return cell == row.cells.end() ? std::string() : std::string(trim(cell->text));
}

std::string first_text(const Sheet& sheet, std::uint32_t row) {
  const auto found = std::ranges::find(sheet.rows, row, &SheetRow::number);
  return found == sheet.rows.end() ? std::string() : text_at(*found, 0);
}

// A day typed over is a number in Excel; what is no day stays as it is written, to be refused with its place.
std::string day_at(const SheetRow& row, std::uint16_t column, bool dates_of_1904) {
  const auto cell = std::ranges::find(row.cells, column, &Cell::column);
  if (cell == row.cells.end()) return {};
  const auto day = intake::read_day(*cell, {std::nullopt, dates_of_1904});
  return day.value ? format_date(*day.value) : text_at(row, column);
}

class FormReader {
 public:
  FormReader(const intake::Workbook& workbook, const Sheet& sheet, Diagnostics& out)
      : workbook_(workbook), sheet_(sheet), out_(out) {}

  std::optional<std::vector<ConfirmedFile>> read() {
    const std::size_t before = out_.size();
    const auto head = std::ranges::find_if(sheet_.rows, [&](const SheetRow& row) { return find_columns(row); });
    if (head == sheet_.rows.end()) {
      refuse(std::string(sheet_.name), "没有找到表头（文件、登记、种类……）：请不要删去表头和隐藏的列，或重新扫描");
      return std::nullopt;
    }
    std::vector<ConfirmedFile> files;
    for (auto row = head + 1; row != sheet_.rows.end(); ++row) {
      const std::string take = text_at(*row, columns_.at(kTake));
      if (take == kYes) files.push_back(file_of(*row));
      if (!take.empty() && take != kYes && take != kNo)
        refuse(place(*row, kTake), fmt::format("「登记」写的是「{}」，应为“是”或“否”", take));
    }
    return out_.size() == before ? std::optional(std::move(files)) : std::nullopt;
  }

 private:
  void refuse(std::string cell, std::string message) {
    out_.push_back(intake::about_file(workbook_.path, "scan-form", std::move(message), 0, std::move(cell)));
  }

  std::string place(const SheetRow& row, const char* column) const {
    return intake::cell_address(sheet_, row.number, columns_.at(column));
  }

  bool find_columns(const SheetRow& row) {
    columns_.clear();
    for (const char* title : {kPath, kTake, kKind, kUnit, kFormedOn, kTitle, kNumber, kMatter, kCovers, kDigest}) {
      const auto cell = std::ranges::find_if(row.cells, [&](const Cell& one) { return trim(one.text) == title; });
      if (cell == row.cells.end()) return false;
      columns_[title] = cell->column;
    }
    return true;
  }

  ConfirmedFile file_of(const SheetRow& row) const {
    const auto text = [&](const char* column) { return text_at(row, columns_.at(column)); };
    ConfirmedFile file;
    file.path = text(kPath);
    file.sm3 = text(kDigest);
    file.kind = text(kKind);
    file.unit = text(kUnit);
    file.matter = text(kMatter);
    file.formed_on = day_at(row, columns_.at(kFormedOn), workbook_.dates_of_1904);
    file.covers = text(kCovers);
    file.number = text(kNumber);
    file.title = text(kTitle);
    file.where = {workbook_.path, 0, 0, place(row, kPath)};
    file.cells = {place(row, kPath),   place(row, kKind),     place(row, kUnit),
                  place(row, kMatter), place(row, kFormedOn), place(row, kCovers)};
    return file;
  }

  const intake::Workbook& workbook_;
  const Sheet& sheet_;
  Diagnostics& out_;
  std::map<std::string, std::uint16_t> columns_;
};

std::optional<ConfirmedFiles> read_scan_form(const intake::Workbook& workbook, Diagnostics& out) {
  const Sheet* key = find_sheet(workbook, kKey);
  const Sheet* sheet = find_sheet(workbook, kSheet);
  if (key == nullptr || sheet == nullptr || first_text(*key, 1) != kFormat) {
    out.push_back(intake::about_file(
        workbook.path, "scan-form",
        "这不是 fazhi evidence scan 写出的确认表（缺少“待确认”或隐藏的工作表）：请选对文件，或重新扫描"));
    return std::nullopt;
  }
  auto files = FormReader(workbook, *sheet, out).read();
  if (!files) return std::nullopt;
  return ConfirmedFiles{first_text(*key, 2), std::move(*files)};
}

}  // namespace

ScanFormRead read_confirmed_form(const std::string& file, const std::string& folder) {
  intake::WorkbookRead workbook = intake::read_workbook(file);
  ScanFormRead read;
  read.diagnostics = std::move(workbook.diagnostics);
  if (workbook.workbook) read.files = read_scan_form(*workbook.workbook, read.diagnostics);
  if (read.files && !folder.empty()) read.files->folder = folder;
  return read;
}

}  // namespace fazhi::app
