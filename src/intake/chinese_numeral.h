#pragma once
// Numbers in Chinese numerals: 三, 十二, 一百零五, 两万余, 百余, 近百, 数十, 十几, 三四. Part of intake/numeral_reader.h.

#include <cstdint>
#include <optional>
#include <vector>

#include "intake/claim.h"
#include "intake/claim_text.h"

namespace fazhi::intake {

struct ChineseNumber {
  std::size_t end = 0;
  std::int64_t value = 0;
  std::int64_t scale = 1;          // of a last 万 or 亿 with nothing behind it
  std::u32string_view scale_word;  // 万, 亿
  Nearness nearness = Nearness::exact;
};

bool begins_chinese_number(char32_t c);

// nullopt where the characters are no number: 第三, 周一, 五一, 二〇二四, 千方百计 (a bare 百, 千, 万 needs 余, 近, 上 …).
std::optional<ChineseNumber> read_chinese_number(const std::vector<Glyph>& glyphs, std::size_t position);

std::size_t behind_chinese_number(const std::vector<Glyph>& glyphs, std::size_t position);

}  // namespace fazhi::intake
