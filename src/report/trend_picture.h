#pragma once
// Counts by quarter as lines: gaps, problems, closed ones. The figures stand in a table under the points.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/drawing.h"

namespace fazhi::report {

struct TrendSeries {
  std::string name{};
  std::vector<std::optional<std::int64_t>> counts{};  // by quarter; none: not sealed, nothing is drawn
};

struct Trend {
  std::string title{};
  std::vector<std::string> quarters{};  // 2026年一季度; the last twelve are drawn
  std::vector<TrendSeries> series{};    // the first four are drawn: more lines cannot be told apart in black and white
};

// None without quarters or series.
std::optional<Drawing> trend_picture(const Trend& trend, double width);

}  // namespace fazhi::report
