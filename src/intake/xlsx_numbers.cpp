#include "intake/xlsx_numbers.h"

#include <charconv>
#include <limits>

namespace fazhi::intake {

std::string_view trim_xml(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::optional<std::uint32_t> whole_number(std::string_view text) {
  const std::string_view digits = trim_xml(text);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

bool is_yes(std::string_view text) { return text == "1" || text == "true" || text == "on"; }

std::optional<CellPlace> cell_place(std::string_view reference) {
  std::size_t at = 0;
  const auto pass_dollar = [&] { at += at < reference.size() && reference[at] == '$' ? 1 : 0; };
  const auto letter = [&]() -> unsigned {
    if (at >= reference.size()) return 0;
    const char c = reference[at];
    if (c >= 'A' && c <= 'Z') return static_cast<unsigned>(c - 'A') + 1;
    return c >= 'a' && c <= 'z' ? static_cast<unsigned>(c - 'a') + 1 : 0;
  };
  pass_dollar();
  std::uint64_t column = 0;
  for (unsigned value = letter(); value > 0; value = letter()) {
    column = column * 26 + value;
    if (column > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    ++at;
  }
  pass_dollar();
  std::uint32_t row = 0;
  const char* const last = reference.data() + reference.size();
  const auto [end, error] = std::from_chars(reference.data() + at, last, row);
  if (column == 0 || row == 0 || error != std::errc() || end != last) return std::nullopt;
  return CellPlace{row, static_cast<std::uint32_t>(column - 1)};
}

}  // namespace fazhi::intake
