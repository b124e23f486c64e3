#pragma once
// The five tones that papers and pictures know. Papers are copied in black and white, so each also has a symbol.

#include <string>

namespace fazhi::report {

enum class Tone { grey, blue, green, yellow, red };

// ● ▲ ○ ◇ － for red, yellow, green, blue, grey: told apart without colour.
std::string symbol_of(Tone tone);

}  // namespace fazhi::report
