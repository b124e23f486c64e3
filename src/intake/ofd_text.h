#pragma once
// The text of an OFD paper (GB/T 33190-2016): what its pages show, line by line, pages separated by \f.

#include <string>

#include "base/diagnostic.h"
#include "intake/document_text.h"
#include "intake/zip_reader.h"

namespace fazhi::intake {

// Pages as text, what lies under all of them as margins. False, and a diagnostic, where a part is missing or cannot be read.
bool read_ofd_text(ZipReader& archive, const std::string& path, DocumentText& document, Diagnostics& out);

}  // namespace fazhi::intake
