#pragma once
// A Document as a Word file (.docx) by GB/T 9704-2012; the same document gives the same bytes.
// Page: docx_page.h. Fonts and sizes: docx_styles.h. Page numbers: docx_footer.h.

#include <string>

#include "report/document.h"

namespace fazhi::report {

std::string to_docx(const Document& document);

}  // namespace fazhi::report
