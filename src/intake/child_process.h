#pragma once
// Another program, run as a child that may crash, hang or flood us without harm. No shell is involved.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fazhi::intake {

struct ChildLimits {
  std::chrono::seconds wall{30};
  std::chrono::seconds cpu{20};
  std::uint64_t memory = std::uint64_t{1} << 30;   // bytes of address space
  std::size_t output = std::size_t{32} << 20;      // bytes of stdout; more ends the child
  std::size_t complaints = std::size_t{16} << 10;  // bytes of stderr that are kept; the rest is dropped
};

enum class ChildEnd {
  finished,    // by itself; see exit_code
  crashed,     // by a signal of its own making, the limit of CPU time included
  timed_out,   // ended by us
  too_much,    // wrote more than allowed: ended by us
  not_started  // no such program, or it cannot be run
};

struct ChildResult {
  ChildEnd end = ChildEnd::not_started;
  int exit_code = 0;
  std::string output, complaints;
};

// `command`: the program's full path and its arguments. stdin is empty. The environment is ours, but for the language (C).
// Does not throw; may be called from several threads at once.
ChildResult run_child(const std::vector<std::string>& command, const ChildLimits& limits);

}  // namespace fazhi::intake
