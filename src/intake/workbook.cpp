#include "intake/workbook.h"

#include <algorithm>

namespace fazhi::intake {

std::string column_name(std::uint16_t column) {
  std::string name;
  for (unsigned rest = column + 1U; rest > 0; rest = (rest - 1) / 26) name += static_cast<char>('A' + (rest - 1) % 26);
  std::reverse(name.begin(), name.end());
  return name;
}

std::string cell_address(const Sheet& sheet, std::uint32_t row, std::uint16_t column) {
  const std::string place = column_name(column) + std::to_string(row);
  return sheet.name.empty() ? place : sheet.name + "!" + place;
}

}  // namespace fazhi::intake
