#pragma once
// The style sheet of our html papers, for screen and paper.

#include <string>

#include "report/document.h"

namespace fazhi::report {

std::string html_style(const Document& document);

}  // namespace fazhi::report
