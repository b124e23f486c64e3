#pragma once
// Page numbers by GB/T 9704-2012 7.5: 4号半角宋体 「— 1 —」, one character from the outer edge: right on odd pages, left
// on even ones. The ledger's state stands at the other side of the same line; the marks (示例数据, 拟列稿) above the text.

#include <string>

#include "report/document.h"

namespace fazhi::report {

enum class PageSide { odd, even };

// `text_width` in twips.
std::string docx_footer(const Document& document, PageSide side, int text_width);
std::string docx_header(const Document& document, PageSide side);

}  // namespace fazhi::report
