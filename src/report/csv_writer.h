#pragma once
// A Table as CSV (RFC 4180, CRLF) for Excel and WPS: UTF-8 with a BOM, without which they read GB18030.

#include <string>

#include "report/document.h"

namespace fazhi::report {

// A text that a spreadsheet would take for a formula (=, +, -, @ and their full-width twins, tab, line break at its
// beginning) gets an apostrophe before it. Quotes do not stop Excel, and a leading space or tab would be lost unseen; an
// apostrophe is Excel's own mark for "this is text" and can be taken off again. Numbers and dates are never marked.
std::string to_csv(const Table& table);

// The same line by line, for tables too large to be held: kCsvBegin, then one for the titles and one a row.
inline const std::string kCsvBegin = "\uFEFF";
std::string csv_line(const Row& row, std::size_t columns);

}  // namespace fazhi::report
