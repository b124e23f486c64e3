#pragma once
// The rows under the headings: without totals, signatures and headings that are printed again on each page; merged cells hold for all of
// their rows. Not for what the cells mean.

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/table_words.h"
#include "intake/table_finder.h"
#include "intake/workbook.h"

namespace fazhi::intake {

struct TableRow {
  std::uint32_t number = 0;
  std::vector<const Cell*> cells;  // by FoundTable::columns; nullptr: empty
};

// What was seen on the way and has to be said.
struct RowNotes {
  std::vector<std::uint32_t> hidden;                            // read, or left out where the profile says so
  std::vector<std::pair<std::uint32_t, std::string>> left_out;  // 合计, 填表人 …: row and what it begins with
  std::vector<std::uint32_t> repeated;                          // headings once more
  std::size_t rows = 0;                                         // that were handed over
};

// `take` gets each row in order; it is valid during the call only.
RowNotes read_rows(const Sheet& sheet, const FoundTable& table, const core::TableWords& words, bool skips_hidden,
                   const std::function<void(const TableRow& row)>& take);

}  // namespace fazhi::intake
