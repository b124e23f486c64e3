#pragma once
// Where a command talks to: results on `out`, everything else on `err`.

#include <iosfwd>

namespace fazhi::cli {

struct Console {
  std::ostream& out;
  std::ostream& err;
};

// Exit codes (docs/commands.md).
inline constexpr int kFine = 0;
inline constexpr int kFindings = 1;
inline constexpr int kBadInput = 2;
inline constexpr int kBrokenWorld = 3;

}  // namespace fazhi::cli
