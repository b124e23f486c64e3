#pragma once
// Which lines of a report are headings, items of a list, titles or page numbers. Part of intake/claim_text.h.

#include <vector>

#include "intake/claim_text.h"

namespace fazhi::intake {

// 一、 · （一） · 1. · 一是 · 第一章 · # · - · | … at `position`.
bool begins_as_item(const std::vector<Glyph>& glyphs, std::size_t position);

// 一、… or （一）… or #… without a full stop inside; 1.… only where it is short.
bool is_heading(const std::vector<Glyph>& glyphs);

// …报告, …总结 without a full stop: the report's own title.
bool ends_as_title(const std::vector<Glyph>& glyphs);

// - 3 - · 第3页 共10页 · 3/10, alone on its line.
bool is_page_number(const std::vector<Glyph>& glyphs);

}  // namespace fazhi::intake
