#include "report/tone.h"

namespace fazhi::report {

std::string symbol_of(Tone tone) {
  switch (tone) {
    case Tone::grey: return "－";
    case Tone::blue: return "◇";
    case Tone::green: return "○";
    case Tone::yellow: return "▲";
    case Tone::red: return "●";
  }
  return {};
}

}  // namespace fazhi::report
