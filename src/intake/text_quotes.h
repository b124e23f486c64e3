#pragma once
// Which characters of a passage are a title, a quotation or a document number: 《…》 “…” 〔2026〕. They hold no claims. Part of
// intake/claim_text.h.

#include <vector>

#include "intake/claim_text.h"

namespace fazhi::intake {

// Marks what stands inside; a quotation mark that nobody closes hides nothing.
void hide_quotations(std::vector<Glyph>& glyphs);

}  // namespace fazhi::intake
