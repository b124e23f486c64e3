#pragma once
// Numbers as reports print them: 1,234 · 5.2万 · 3800余万 · 一百二十三 · 两万余 · 数十 · 十几 · 百分之九十八. Not for what they count.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/decimal.h"
#include "intake/claim.h"
#include "intake/claim_text.h"

namespace fazhi::intake {

struct Numeral {
  std::size_t begin = 0, end = 0;  // glyphs; behind 万, 余, +
  Decimal value;                   // as printed; times `scale` it is what is meant
  std::int64_t scale = 1;          // 万, 亿 right behind the number
  std::u32string_view scale_word;  // 万, 亿, 百万 …
  Nearness nearness = Nearness::exact;
  bool chinese = false;  // in Chinese numerals, which names like 「三项制度」 also have
  bool percent = false;  // 百分之…
};

// The number that begins at `position`; nullopt where none does, or where it is none that counts: 第3, 9:00, PM2.5, 12·4, 13+1,
// 二〇二四, more digits than a report has.
std::optional<Numeral> read_numeral(const std::vector<Glyph>& glyphs, std::size_t position);

// Behind all characters that belong to the number that begins at `position`, whether it counts or not.
std::size_t behind_numeral(const std::vector<Glyph>& glyphs, std::size_t position);

// False behind the end.
bool begins_numeral(const std::vector<Glyph>& glyphs, std::size_t position);

}  // namespace fazhi::intake
