#pragma once
// A Document as an Excel workbook (.xlsx): one sheet per table, with the texts around it above and below; the same
// document gives the same bytes. Text is always stored as text: a cell that begins with = + - @ stays what was written.
// Print set-up: A4 landscape, one page wide, header row on every page, state line and page number in the footer.

#include <filesystem>
#include <string>

#include "report/document.h"

namespace fazhi::report {

// libxlsxwriter needs a folder for its parts: a private one is made in `scratch` and removed again. Throws Failure
// `xlsx-write` when it cannot be made or filled.
std::string to_xlsx(const Document& document, const std::filesystem::path& scratch);

// In the first writable of $TMPDIR, /tmp, /var/tmp and the current folder.
std::string to_xlsx(const Document& document);

}  // namespace fazhi::report
