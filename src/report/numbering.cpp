#include "report/numbering.h"

#include <array>
#include <string_view>

namespace fazhi::report {

std::string chinese_number(int n) {
  static constexpr std::array<std::string_view, 10> kDigits = {"零", "一", "二", "三", "四",
                                                               "五", "六", "七", "八", "九"};
  static constexpr std::array<std::string_view, 4> kPlaces = {"千", "百", "十", ""};
  std::string text;
  bool gap = false;
  int place_value = 1000;
  for (const std::string_view place : kPlaces) {
    const int digit = n / place_value % 10;
    place_value /= 10;
    if (digit == 0) {
      gap = true;
      continue;
    }
    if (gap && !text.empty()) text += kDigits[0];
    gap = false;
    const bool ten_alone = digit == 1 && place == "十" && text.empty();  // 十二, not 一十二
    if (!ten_alone) text += kDigits[static_cast<std::size_t>(digit)];
    text += place;
  }
  return text;
}

std::string heading_label(int level, int n) {
  switch (level) {
    case 1: return chinese_number(n) + "、";
    case 2: return "（" + chinese_number(n) + "）";
    case 3: return std::to_string(n) + ".";
    default: return "（" + std::to_string(n) + "）";
  }
}

}  // namespace fazhi::report
