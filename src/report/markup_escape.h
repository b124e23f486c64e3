#pragma once
// Text for HTML and SVG, between tags and inside quoted attributes alike: it can never be read as markup.

#include <string>
#include <string_view>

namespace fazhi::report {

// Cleaned (clean_text.h), with & < > " ' as references; line breaks stay.
std::string markup_text(std::string_view text);

}  // namespace fazhi::report
