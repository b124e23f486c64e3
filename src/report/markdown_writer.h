#pragma once
// A Document as Markdown with pipe tables. What Markdown or HTML would read as markup is escaped, so that a text is
// shown as it was written.

#include <string>

#include "report/document.h"

namespace fazhi::report {

std::string to_markdown(const Document& document);

}  // namespace fazhi::report
