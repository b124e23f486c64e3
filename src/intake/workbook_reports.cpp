#include "intake/workbook_reports.h"

#include <fmt/format.h>

#include "intake/about_file.h"
#include "intake/workbook_limits.h"

namespace fazhi::intake {

void WorkbookReports::error(std::string code, std::string message, int line, std::string cell) {
  if (++errors_ > kMostReports) {
    if (errors_ == kMostReports + 1)
      out_.push_back(about_file(path_, "too-many-errors",
                                fmt::format("已有 {} 处要改，其余不再列出：多半是同一个错，改好再试", kMostReports)));
    return;
  }
  out_.push_back(about_file(path_, std::move(code), std::move(message), line, std::move(cell)));
}

void WorkbookReports::note(std::string code, std::string message) {
  out_.push_back(about_file(path_, std::move(code), std::move(message)));
  out_.back().severity = Severity::note;
}

bool WorkbookReports::full() const { return too_large_ || errors_ > kMostReports; }

void WorkbookReports::say_too_large(const std::string& sheet) {
  if (too_large_) return;
  too_large_ = true;
  error("workbook-too-large",
        fmt::format(
            "读到这里已超过 {} 万个有内容的单元格或 {} MB 文字，没有再读：请删去用不上的行列和工作表，或分成几个文件",
            kMostCells / 10'000, kMostTextBytes >> 20),
        0, sheet);
}

bool WorkbookReports::count_cell(const Sheet& sheet, std::size_t bytes) {
  text_bytes_ += bytes;
  if (++cells_ > kMostCells || text_bytes_ > kMostTextBytes) say_too_large(sheet.name);
  return !too_large_;
}

bool WorkbookReports::count_text(std::size_t bytes) {
  text_bytes_ += bytes;
  if (text_bytes_ > kMostTextBytes) say_too_large({});
  return !too_large_;
}

std::size_t count_utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

bool is_too_long(std::string_view text) {
  return text.size() > kMostCellCharacters && count_utf16_units(text) > kMostCellCharacters;
}

std::string too_long_message(std::string_view text) {
  return fmt::format("这一格有 {} 个字，Excel 的一格最多 {} 个：请缩短，或把长文另存为附件", count_utf16_units(text),
                     kMostCellCharacters);
}

}  // namespace fazhi::intake
