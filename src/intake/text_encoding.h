#pragma once
// Text files as offices have them, told from their bytes: UTF-8 with or without a mark, UTF-16 with one, else GB18030 (which holds GBK
// and GB2312). Not for what the text means.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace fazhi::intake {

enum class TextEncoding { utf8, utf16, gb18030 };

struct DecodedText {
  std::string text;  // valid UTF-8 without a mark and without NUL; line ends as they stand
  TextEncoding encoding = TextEncoding::utf8;
};

// None, and one diagnostic with line and byte (`text-encoding`, `text-nul`), for what is no text in any of them. `name` is only said.
std::optional<DecodedText> decode_text(const std::string& name, std::string_view bytes, Diagnostics& out);

// The name of a file in an archive, which says nothing of its encoding; none where it is neither UTF-8 nor GB18030.
std::optional<std::string> decode_name(std::string_view bytes);

}  // namespace fazhi::intake
