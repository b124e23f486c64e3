#pragma once
// The text inside a paper: docx, pdf, ofd, txt, md. What a file is, is told by its bytes; a format without readable text (a scan) gives
// an empty text, which is no error.

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.h"

namespace fazhi::intake {

struct DocumentText {
  std::string format;  // docx, pdf, ofd, text, image, other
  std::string
      text;  // UTF-8; one paragraph (of a pdf: one line) per line, pages separated by \f where the format has pages
};

struct DocumentRead {
  std::optional<DocumentText> document;  // none: refused
  Diagnostics diagnostics;
};

// Never throws for what a file holds. A parser that crashes or takes too long is one refused file, not the program's end.
DocumentRead read_document(const std::filesystem::path& file);

}  // namespace fazhi::intake
