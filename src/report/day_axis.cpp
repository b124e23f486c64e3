#include "report/day_axis.h"

#include <algorithm>

namespace fazhi::report {

DayAxis::DayAxis(Date first, Date last, double left, double width)
    : first_(first),
      last_(last),
      left_(left),
      per_day_(width / std::max(1.0, static_cast<double>((last - first).count()))) {}

double DayAxis::place(Date day) const { return left_ + per_day_ * static_cast<double>((day - first_).count()); }

std::vector<DayTick> DayAxis::ticks(double distance) const {
  constexpr double kDaysOfMonth = 30;
  int months = 1;
  for (const int wider : {2, 3, 6, 12, 24, 60, 120}) {
    if (months * kDaysOfMonth * per_day_ >= distance) break;
    months = wider;
  }
  std::vector<DayTick> found;
  const unsigned begin =
      months >= 12 ? 1 : (month_of(first_) - 1) / static_cast<unsigned>(months) * static_cast<unsigned>(months) + 1;
  for (Date day = make_date(year_of(first_), begin, 1); day <= last_; day = add_months(day, months)) {
    if (day < first_) continue;
    const std::string iso = format_date(day);
    found.push_back({day, iso.substr(0, months >= 12 ? 4 : 7)});
  }
  return found;
}

}  // namespace fazhi::report
