#pragma once
// The characters of a cell as a clerk means them: without the blanks that Excel, web pages and input methods leave behind. Not for what
// they mean (cell_values.h).

#include <string>
#include <string_view>

namespace fazhi::intake {

// Blanks at both ends gone, those inside that are no plain space (no-break, ideographic, line breaks) made one; zero-width ones dropped.
// The rest stays as it is written.
std::string clean_text(std::string_view text);

// For comparing and for numbers: also full-width letters, digits and signs as ASCII, 〔〕【】 as (), ASCII in lower case, no blanks at all.
std::string folded(std::string_view text);

// A folded text without what stands in brackets.
std::string without_brackets(std::string_view folded_text);

}  // namespace fazhi::intake
