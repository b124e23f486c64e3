#pragma once
// Metrics (指标): numbers counted from matters and evidence, never typed. Compared exactly, printed to two places.

#include <string>
#include <vector>

#include "core/calendar.h"
#include "core/checklist.h"
#include "core/facts.h"

namespace fazhi::core {

struct MetricCase {
  std::uint32_t matter = kNone;
  enum class Part { numerator, denominator_only, excluded, unknown } part = Part::denominator_only;
  std::string because;  // of the exclusion, or the fact that is not recorded
};

struct MetricValue {
  std::int64_t numerator = 0, denominator = 0, excluded = 0, unknown = 0;
  bool confirmed = false;            // the lists it rests on were declared complete; else 清单未确认
  std::vector<MetricCase> cases;     // every case of the period, in the facts' order
};

// `unit`: only cases whose metric.party is held by that unit (scope: own); empty: all. An empty denominator never counts
// as 0 or 100 %: callers look at `denominator` and `confirmed`.
MetricValue count_metric(const Library& library, const Checklist& home, const Metric& metric, const Facts& facts,
                         const Calendar& calendar, Date as_of, DateRange period, const std::string& period_id,
                         const std::string& unit = {});

}  // namespace fazhi::core
