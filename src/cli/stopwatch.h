#pragma once
// --verbose: how long each step took, on stderr.

#include <chrono>
#include <string_view>

namespace fazhi::cli {

class Stopwatch {
 public:
  explicit Stopwatch(bool on);
  // Since it was made.
  void lap(std::string_view what) const;

 private:
  bool on_;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace fazhi::cli
