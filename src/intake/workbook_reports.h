#pragma once
// What is wrong with one spreadsheet, by file, sheet and cell, up to a number that a person reads; and how much of the limits for a whole
// workbook is used up.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "intake/workbook.h"

namespace fazhi::intake {

class WorkbookReports {
 public:
  WorkbookReports(std::string path, Diagnostics& out) : path_(std::move(path)), out_(out) {}

  void of_file(std::string code, std::string message) { error(std::move(code), std::move(message), 0, {}); }
  void of_line(int line, std::string code, std::string message) {
    error(std::move(code), std::move(message), line, {});
  }
  void of_sheet(const Sheet& sheet, std::string code, std::string message) {
    error(std::move(code), std::move(message), 0, sheet.name);
  }
  void of_cell(const Sheet& sheet, std::uint32_t row, std::uint16_t column, std::string code, std::string message) {
    error(std::move(code), std::move(message), 0, cell_address(sheet, row, column));
  }
  void note(std::string code, std::string message);

  const std::string& path() const { return path_; }
  Diagnostics& diagnostics() { return out_; }
  bool failed() const { return errors_ > 0; }
  // Enough has been said: reading on would only say it again.
  bool full() const;

  // One cell more, of so many bytes of text that are new. False, and said once, where the workbook is too large to be held.
  bool count_cell(const Sheet& sheet, std::size_t bytes);
  // Texts before it is known which cells hold them.
  bool count_text(std::size_t bytes);

 private:
  void error(std::string code, std::string message, int line, std::string cell);
  void say_too_large(const std::string& sheet);

  std::string path_;
  Diagnostics& out_;
  std::size_t errors_ = 0;
  std::size_t cells_ = 0;
  std::size_t text_bytes_ = 0;
  bool too_large_ = false;
};

// As Excel counts: UTF-16 units of valid UTF-8.
std::size_t count_utf16_units(std::string_view text);
// Whether a text is longer than a cell may be; said with what to do.
bool is_too_long(std::string_view text);
std::string too_long_message(std::string_view text);

}  // namespace fazhi::intake
