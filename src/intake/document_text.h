#pragma once
// The text inside a paper: docx, pdf, ofd, txt, md. What a file is, is told by its bytes; a format without readable text (a scan) gives
// an empty text, which is no error.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "intake/child_process.h"

namespace fazhi::intake {

struct DocumentText {
  std::string format;  // docx, pdf, ofd, text, image, other
  // UTF-8; one paragraph (of a pdf: one line) per line, a row of a table with tabs between its cells; pages separated by \f where
  // the format has pages. Footnotes follow the text.
  std::string text;
  std::string
      margins{};  // headers and footers of a docx, templates of an ofd; not part of `text`: they repeat on every page
};

struct DocumentRead {
  std::optional<DocumentText> document;  // none: refused
  Diagnostics diagnostics;
};

// Never throws for what a file holds. A parser that crashes or takes too long is one refused file, not the program's end.
DocumentRead read_document(const std::filesystem::path& file);

// How PDFs are read: pdftotext and how to start it (empty: there is none), and what it may cost.
struct PdfReader {
  std::vector<std::string> program;
  ChildLimits limits;
};
// The program is looked for once: in the package, else on PATH. Without it a PDF has an empty text and the warning no-pdf-program.
PdfReader default_pdf_reader();
DocumentRead read_document(const std::filesystem::path& file, const PdfReader& pdf);

}  // namespace fazhi::intake
