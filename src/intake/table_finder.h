#pragma once
// Where the table of a sheet begins and what it holds: headings among title rows, headings of two lines under merged groups, the kind of
// thing the rows are. Not for the rows themselves (table_rows.h).

#include <optional>
#include <string>
#include <vector>

#include "core/table_profile.h"
#include "intake/heading_match.h"
#include "intake/workbook.h"

namespace fazhi::intake {

struct FoundColumn {
  Heading heading;
  HeadingMatch match;
  bool hidden = false;
  std::string measure;  // 万元, of 金额（万元）
};

struct FoundTable {
  const TableForm* form = nullptr;       // nullptr: not recognised
  std::vector<const TableForm*> rivals;  // what it may be as well; not empty: unsure
  std::uint32_t header_first = 0, header_last = 0;
  std::vector<FoundColumn> columns;  // that have a heading, from left to right
  std::vector<std::string> titles;   // the lines above, and the sheet's name
  std::optional<int> year;           // of the titles, the sheet or the file
  std::string unit;                  // 填报单位：… in a title line
};

struct FinderInput {
  const std::vector<TableForm>& forms;
  const core::TableWords& words;
  std::string file_stem;                        // 2026年依申请公开台账
  const core::SheetProfile* profile = nullptr;  // what it says goes before what is found
};

// The forms must outlive the result.
FoundTable find_table(const Sheet& sheet, const FinderInput& input);

// The same table read by another form, whose columns are matched anew.
void use_form(FoundTable& table, const TableForm& form, const core::TableWords& words);

}  // namespace fazhi::intake
