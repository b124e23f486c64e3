#pragma once
// Workbooks as programs write them, from the XML of their parts.

#include <string>
#include <string_view>
#include <vector>

#include "made_zip.h"

namespace fazhi::intake {

struct MadeSheet {
  std::string name{};
  std::string xml{};  // inside of <worksheet>
  std::string state{};
  std::string type = "worksheet";  // of the relation
};

struct MadeXlsx {
  std::vector<MadeSheet> sheets{};
  std::string strings{};   // inside of <sst>
  std::string styles{};    // inside of <styleSheet>
  std::string workbook{};  // inside of <workbook>, before <sheets>
  std::vector<MadeEntry> more{};
};

// The parts of such a file, for a test to change one of them.
std::vector<MadeEntry> parts_of(const MadeXlsx& made);
std::string bytes_of(const MadeXlsx& made);
// One sheet 台账 with this inside of <sheetData>.
std::string one_sheet(std::string_view rows);

// 1000×「text」
std::string times(int count, std::string_view text);

}  // namespace fazhi::intake
