#pragma once
// A Document as JSON with a fixed order of keys, indented by two spaces, ending in a newline.
//   {title, subtitle, issuer, date, state, demo, draft, sections: [{landscape, blocks: […]}]}
// Blocks have `type`: heading, paragraph, table, key_values, signature, picture, chart. Rows of a table are objects by column key.
// Dates are "2026-09-30", decimals strings (a JSON number would be rounded), a status {tone, text}; an empty cell is "".

#include <string>

#include "report/document.h"

namespace fazhi::report {

std::string to_json(const Document& document);

}  // namespace fazhi::report
