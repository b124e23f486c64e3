#pragma once
// How the sheets of somebody's own workbook are to be read (对照表): what a clerk wrote down once so that the program need not guess.
// Plain data; the words that columns usually bear are in table_words.h.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace fazhi::core {

// What the rows of a sheet are.
enum class TableHolds : std::uint8_t { units, matters, evidence, figures, problems };

struct ColumnChoice {
  std::string heading;  // as it stands over the column, or the column's letters
  std::string target;   // as ColumnTarget::id; empty: left out (skip)
  Location where;
};

struct SheetProfile {
  std::string sheet;  // its name; *: every sheet that is not named (the sheet of a CSV file has no name)
  bool skip = false;
  std::optional<TableHolds> holds;
  std::string kind;                // of matters: their kind; of evidence: the kind of all rows, or empty
  std::uint32_t header_first = 0;  // rows of the headings, as Excel counts; 0: to be found
  std::uint32_t header_last = 0;
  bool skips_hidden_rows = false;
  std::optional<int> year;  // of dates that state none
  std::vector<ColumnChoice> columns;
  std::vector<std::string> key;  // targets that tell one row from another; empty: as the program does
  std::vector<std::pair<std::string, std::string>> constants;  // target → what all rows say, as typed
  Location where;
};

struct TableProfile {
  std::string path;  // as it is named in messages; empty: none was given
  std::optional<int> year;
  std::vector<SheetProfile> sheets;

  // nullptr: nothing was written about that sheet.
  const SheetProfile* find_sheet(const std::string& name) const {
    const SheetProfile* any = nullptr;
    for (const SheetProfile& sheet : sheets) {
      if (sheet.sheet == name) return &sheet;
      if (sheet.sheet == "*") any = &sheet;
    }
    return any;
  }
};

}  // namespace fazhi::core
