#pragma once
// .xlsx (Excel, WPS, LibreOffice) and CSV files as a Workbook. What a file is, is told by its bytes, not by its name.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "intake/workbook.h"

namespace fazhi::intake {

struct WorkbookRead {
  std::optional<Workbook> workbook;  // none where there is an error
  Diagnostics diagnostics;           // by file, sheet and cell; what to do is part of each sentence
};

// Never throws for what a file holds: bombs, entities, passwords, broken directories and wrong types are refused with a sentence.
WorkbookRead read_workbook(const std::filesystem::path& file);
// The same from memory; `name` is only said.
WorkbookRead read_workbook_bytes(const std::string& name, std::string_view bytes);

}  // namespace fazhi::intake
