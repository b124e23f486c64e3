#pragma once
// One step through UTF-8 text. Not for anything a reader sees: widths and words are in base/text.h.

#include <cstddef>
#include <string_view>

namespace fazhi {

struct CodePoint {
  char32_t value = 0;      // U+FFFD where the bytes are not valid
  std::size_t length = 1;  // bytes; one where they are not valid
  bool valid = true;
};

// The code point at `position`, which must be inside the text. Overlong forms, surrogates, values above U+10FFFF and
// sequences cut short are not valid (RFC 3629).
CodePoint code_point_at(std::string_view text, std::size_t position);

}  // namespace fazhi
