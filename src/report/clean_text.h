#pragma once
// Texts as they may stand in an XML file, a terminal or a sheet: valid UTF-8 without control characters. What a clerk
// pasted from elsewhere must never make a paper that Word refuses to open.

#include <cstddef>
#include <string>
#include <string_view>

namespace fazhi::report {

// Drops what XML 1.0 forbids (C0 except tab and line break, U+FFFE, U+FFFF), C1 controls and the marks that reorder
// text (U+202A–202E, U+2066–2069); broken UTF-8 becomes U+FFFD; \r\n and \r become \n.
std::string clean_text(std::string_view text);

// As clean_text, with line breaks and tabs turned into single spaces.
std::string single_line(std::string_view text);

// Whether a spreadsheet would take the text for a formula or a command: it begins with = + - @, their full-width
// twins, a tab or a line break.
bool looks_like_formula(std::string_view text);

// Valid UTF-8 cut to at most `limit` bytes, never inside a character.
std::string_view cut_to_bytes(std::string_view text, std::size_t limit);

}  // namespace fazhi::report
