#pragma once
// The text of a docx as a reader of the printed paper sees it, changes that were struck out left out.

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "intake/document_text.h"
#include "intake/zip_reader.h"

namespace fazhi::intake {

// Text and margins. False, and a diagnostic that names the part, where one cannot be read.
bool read_docx_text(ZipReader& archive, const std::string& path, DocumentText& document, Diagnostics& out);

}  // namespace fazhi::intake
