#pragma once
// Text by characters, for looking at what stands beside what. Full-width letters, digits and signs are made plain one by one, so
// that places in the folded text are places in the text as it stands.

#include <string>
#include <string_view>

namespace fazhi::intake {

using WideText = std::u32string;
using WideView = std::u32string_view;

WideText to_wide(std::string_view utf8);
std::string to_narrow(WideView text);

// （ becomes (, ２ becomes 2, ： becomes :, an ideographic space becomes a space; all else stays.
WideText folded_wide(WideView text);

WideText without_spaces(WideView text);
WideView trimmed(WideView text);

bool is_digit(char32_t c);  // 0 to 9
bool is_han(char32_t c);    // 〇 too

}  // namespace fazhi::intake
