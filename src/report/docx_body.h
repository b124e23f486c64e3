#pragma once
// word/document.xml: the blocks of a Document in sections of upright and landscape pages.

#include <string>

#include "report/document.h"

namespace fazhi::report {

// Relationship ids that docx_writer.cpp defines and sections refer to.
struct PageParts {
  const char* odd_footer;
  const char* even_footer;
  const char* odd_header;
  const char* even_header;
};
inline constexpr PageParts kPortraitParts{"rIdFooterOdd", "rIdFooterEven", "rIdHeaderOdd", "rIdHeaderEven"};
inline constexpr PageParts kLandscapeParts{"rIdFooterOddWide", "rIdFooterEvenWide", "rIdHeaderOdd", "rIdHeaderEven"};

std::string docx_body(const Document& document);

}  // namespace fazhi::report
