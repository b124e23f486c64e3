#pragma once
// CSV text (RFC 4180) as a Workbook of one sheet without a name. Separated by commas, semicolons or tabs, told from the content; in any
// encoding of intake/text_encoding.h. Every cell is a text: what Excel would make of it is not guessed.

#include <string>
#include <string_view>

#include "intake/read_workbook.h"

namespace fazhi::intake {

// Rows are counted as Excel shows them: a field with line breaks is one row. Pure: `name` is only said.
WorkbookRead read_csv(const std::string& name, std::string_view bytes);

// `,` `;` or a tab: which one divides the first records most evenly, outside of quotes; `,` where there is none.
char csv_separator(std::string_view text);

}  // namespace fazhi::intake
