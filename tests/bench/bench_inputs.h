#pragma once
// What every benchmark reads before it begins, and how it tells what it measured.

#include <chrono>
#include <filesystem>

#include "core/calendar.h"
#include "core/checklist.h"

namespace fazhi::bench {

struct Inputs {
  core::Library library;
  core::Calendar calendar;
};

// All *.yaml of `folder`. Throws Failure where one of them has errors.
core::Library read_checklists(const std::filesystem::path& folder);

// All *.yaml of `folder` are checklists, all of `calendars` are calendars. Throws Failure where one of them has errors.
Inputs read_inputs(const std::filesystem::path& folder, const std::filesystem::path& calendars);

class Stopwatch {
 public:
  // Milliseconds since it was made or asked last.
  double lap() {
    const auto now = Clock::now();
    const std::chrono::duration<double, std::milli> passed = now - since_;
    since_ = now;
    return passed.count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point since_ = Clock::now();
};

}  // namespace fazhi::bench
