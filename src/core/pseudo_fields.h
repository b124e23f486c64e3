#pragma once
// What every record of evidence has besides the fields of its kind, under the names and titles by which it is amended.

#include <algorithm>
#include <array>
#include <string_view>

#include "core/checklist.h"

namespace fazhi::core {

struct PseudoField {
  std::string_view id, title;
  FieldType type = FieldType::text;
};

inline constexpr std::array<PseudoField, 6> kPseudoFields{{{"formed_on", "形成日期", FieldType::date},
                                                           {"covers_from", "归属期起", FieldType::date},
                                                           {"covers_until", "归属期止", FieldType::date},
                                                           {"number", "文号", FieldType::text},
                                                           {"title", "名称", FieldType::text},
                                                           {"unit", "单位", FieldType::unit}}};

// nullptr: no such pseudo field.
inline const PseudoField* find_pseudo_field(std::string_view id) {
  const auto found = std::ranges::find(kPseudoFields, id, &PseudoField::id);
  return found == kPseudoFields.end() ? nullptr : &*found;
}

}  // namespace fazhi::core
