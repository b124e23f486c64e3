#pragma once
// A workbook as lines of text, for tests to compare whole.

#include <string>

#include "intake/read_workbook.h"

namespace fazhi::intake {

// Per sheet 「[台账]」 and what is special of it, per row 「7: A=区司法局 B#12 C@46097 D?TRUE E!#N/A F#3=」: = text, # number, @ date,
// ? boolean, ! error; = behind: from a formula; * after the row: hidden. What was refused or noted comes first, formatted.
std::string described(const WorkbookRead& read);

}  // namespace fazhi::intake
