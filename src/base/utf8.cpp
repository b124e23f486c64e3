#include "base/utf8.h"

#include <array>

namespace fazhi {
namespace {

// Bytes announced by a leading byte, 0 where it cannot lead.
std::size_t announced_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t position) {
  constexpr CodePoint kInvalid{U'\uFFFD', 1, false};
  constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  constexpr std::array<unsigned, 5> kLeadMask{0, 0x7F, 0x1F, 0x0F, 0x07};

  const auto lead = static_cast<unsigned char>(text[position]);
  const std::size_t length = announced_length(lead);
  if (length == 0 || text.size() - position < length) return kInvalid;
  char32_t value = lead & kLeadMask[length];
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[position + i]);
    if ((byte & 0xC0) != 0x80) return kInvalid;
    value = value << 6 | (byte & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[length] || value > 0x10FFFF || surrogate) return kInvalid;
  return {value, length, true};
}

}  // namespace fazhi
