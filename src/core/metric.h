#pragma once
// Metrics (指标): numbers counted from matters and evidence, never typed. Compared exactly, printed to two places.

#include <string>
#include <vector>

#include "core/calendar.h"
#include "core/checklist.h"
#include "core/period.h"
#include "core/record_index.h"

namespace fazhi::core {

struct MetricCase {
  enum class Part { numerator, denominator_only, excluded, unknown };
  std::uint32_t matter = kNone;  // one of the two
  std::uint32_t record = kNone;
  Part part = Part::denominator_only;
  std::int64_t counted = 0, of = 1;  // what it adds to numerator and denominator
  std::string because;               // of the exclusion, or the fact that is not recorded
};

struct MetricValue {
  std::int64_t numerator = 0, denominator = 0, excluded = 0, unknown = 0;
  bool confirmed = false;         // the lists it rests on were declared complete; else 清单未确认
  bool none_declared = false;     // no case to count, and the confirmed lists have as many matters as they declared
  std::vector<MetricCase> cases;  // every case of the period, in the facts' order
  std::vector<std::pair<std::string, std::int64_t>> groups;  // by metric.by: value and count, in order of first mention
};

// `unit`: only cases whose metric.party is held by that unit (scope: own); empty: all. Confirmed: every unit that holds that role in a
// case of the period — or, where there is no case, in any case ever, or that ever declared a list — declared its list of the period,
// or of one around it, complete; papers speak for themselves. An empty denominator never counts as 0 or 100 %: callers look at `denominator` and `none_declared`.
MetricValue count_metric(const Library& library, const Checklist& home, const Metric& metric, const Facts& facts,
                         const RecordIndex& index, const Calendar& calendar, Date as_of, const Period& period,
                         const std::string& unit = {});

}  // namespace fazhi::core
