#pragma once
// Days and periods as people write them into names and papers.

#include <cstddef>
#include <optional>
#include <vector>

#include "base/date.h"
#include "core/period.h"
#include "intake/wide_text.h"

namespace fazhi::intake {

struct WrittenDay {
  std::size_t begin = 0, end = 0;  // characters
  Date day;
};
// 2026-03-12 2026.3.12 2026_3_12 2026/3/12 20260312 2026年3月12日 二〇二六年三月十二日, years 1949 to 2099; days that do not exist are
// none. In the order of the text, which is folded and in which 2026 年 3 月 has no spaces.
std::vector<WrittenDay> find_days(WideView folded);

// 3月12日 where the year is known otherwise.
std::optional<WrittenDay> find_day_without_year(WideView folded, int year);

struct WrittenPeriod {
  std::size_t begin = 0, end = 0;
  core::Period period;
  bool named = true;  // 2026年度, 上半年, 第三季度, 3月份; false: 2026年 alone, which may be a mere date
};
// Periods that are no part of a day.
std::vector<WrittenPeriod> find_periods(WideView folded);

}  // namespace fazhi::intake
