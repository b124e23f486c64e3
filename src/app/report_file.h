#pragma once
// The text of a report on disk: txt, md, docx, pdf.

#include <optional>
#include <string>

#include "base/diagnostic.h"

namespace fazhi::app {

// UTF-8 without a byte order mark; the characters of a text file as they stand. nullopt: not a paper with readable text (reported by file,
// with what to do).
std::optional<std::string> read_report_text(const std::string& file, Diagnostics& out);

}  // namespace fazhi::app
