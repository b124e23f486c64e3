#pragma once
// An axis of counts from 0: round steps of 1, 2 or 5 times a power of ten.

#include <cmath>

namespace fazhi::report {

struct RoundScale {
  double step = 1;
  double top = 1;  // a multiple of the step, at least as much as asked for

  int steps() const { return static_cast<int>(std::lround(top / step)); }
};

// For values up to `most` in about `steps` steps; never finer than 1, never of no extent.
inline RoundScale round_scale(double most, int steps) {
  double power = 1;
  while (power * 10 * steps <= most) power *= 10;
  double step = power;
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    step = power * factor;
    if (step * steps >= most) break;
  }
  return {step, step * std::fmax(1, std::ceil(most / step))};
}

}  // namespace fazhi::report
