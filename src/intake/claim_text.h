#pragma once
// A report's text as its readers see it: without the blanks and line breaks that a pdf or a typist left inside sentences, full-width
// forms made plain. Every character still knows where it stands in the file.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/wide_text.h"

namespace fazhi::intake {

struct Glyph {
  char32_t value = 0;       // full-width ASCII is folded: ， is ,
  std::uint32_t at = 0;     // byte position
  std::uint8_t length = 1;  // bytes
  bool gap = false;         // a blank or line break was before it
  bool hidden = false;      // inside a title 《…》, a quotation or a document number 〔…〕
};

// Lines that belong together: a pdf's line breaks, empty lines and page numbers inside a sentence do not part them.
struct Passage {
  std::vector<Glyph> glyphs;
  bool heading = false;  // 一、… or （一）… or # …, alone
};

// The next passage from byte `at` on, which moves behind it; false at the end.
bool next_passage(std::string_view text, std::size_t& at, Passage& passage);

// Calls `use` for each passage in order.
template <typename Use>
void for_each_passage(std::string_view text, Use use) {
  Passage passage;
  for (std::size_t at = 0; next_passage(text, at, passage);) use(passage);
}

// The characters from `begin` to `end` as UTF-8, blanks left out, as folded.
std::string plain(const std::vector<Glyph>& glyphs, std::size_t begin, std::size_t end);

// As they stand in the file, blanks and all.
std::string_view as_it_stands(std::string_view text, const std::vector<Glyph>& glyphs, std::size_t begin,
                              std::size_t end);

// Whether `word` stands at `position`.
bool stands_at(const std::vector<Glyph>& glyphs, std::size_t position, std::u32string_view word);
// Whether `word` ends right before `position`.
bool stands_before(const std::vector<Glyph>& glyphs, std::size_t position, std::u32string_view word);

// 0 beyond either end.
char32_t value_at(const std::vector<Glyph>& glyphs, std::size_t position);

bool is_letter(char32_t c);      // ASCII
bool is_dash(char32_t c);        // - – — ~ 〜 ―
bool ends_sentence(char32_t c);  // 。！？
bool ends_clause(char32_t c);    // ，；：。！？、() and the bar of a table; 0 too

}  // namespace fazhi::intake
