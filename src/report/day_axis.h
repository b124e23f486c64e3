#pragma once
// Days on a line across a picture, with months or years under round distances.

#include <string>
#include <vector>

#include "base/date.h"

namespace fazhi::report {

struct DayTick {
  Date day{};
  std::string word{};  // 2026-03; 2026 where only years are marked
};

class DayAxis {
 public:
  // `first` ≤ `last`; both inside the axis.
  DayAxis(Date first, Date last, double left, double width);

  double place(Date day) const;

  // First days of months, never closer than `distance` points.
  std::vector<DayTick> ticks(double distance) const;

 private:
  Date first_;
  Date last_;
  double left_;
  double per_day_;
};

}  // namespace fazhi::report
