#pragma once
// The words that Chinese counts with (量词 and units of measure), and where the same characters begin another word: 3部 is three, 部门
// is not.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "intake/claim_text.h"

namespace fazhi::intake {

struct UnitWord {
  std::size_t end = 0;  // glyphs
  std::u32string word;  // 件; of 场（次） 场次
};

// The longest unit that begins at `position`, brackets as in （场）次 and 家（次） included.
std::optional<UnitWord> read_unit(const std::vector<Glyph>& glyphs, std::size_t position);

}  // namespace fazhi::intake
