#pragma once
// Numbers that count nothing although a unit word follows: 「十项行动」, 「三项制度」, 「一次性」, 「一企一策」, 「每周一次」, 「24小时热线」.

#include <vector>

#include "intake/claim_text.h"
#include "intake/numeral_reader.h"
#include "intake/unit_words.h"

namespace fazhi::intake {

// Whether number and unit are part of a name, an ordinal, a rule of how often or a manner of speaking.
bool is_name(const std::vector<Glyph>& glyphs, const Numeral& numeral, const UnitWord& unit);

}  // namespace fazhi::intake
