#pragma once
// The small values that stand in attributes of an .xlsx: whole numbers, yes and no, places of cells.

#include <cstdint>
#include <optional>
#include <string_view>

namespace fazhi::intake {

// Digits only, up to 4 294 967 295, white space around them allowed.
std::optional<std::uint32_t> whole_number(std::string_view text);
// 1, true, on
bool is_yes(std::string_view text);
// Without the white space of XML at both ends.
std::string_view trim_xml(std::string_view text);

// B7; rows from 1, columns from 0. $ is passed over. Not checked against the size of a sheet, and up to 4 294 967 295 of both.
struct CellPlace {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};
std::optional<CellPlace> cell_place(std::string_view reference);

}  // namespace fazhi::intake
