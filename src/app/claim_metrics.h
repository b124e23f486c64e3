#pragma once
// Which metric a counted statement of a report means: by the phrases that checklists give their metrics (metrics: phrases).

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/checklist.h"
#include "intake/claim.h"

namespace fazhi::app {

struct ClaimedMetric {
  const core::Checklist* checklist = nullptr;
  const core::Metric* metric = nullptr;

  explicit operator bool() const { return metric != nullptr; }
  std::string id() const { return metric == nullptr ? std::string() : checklist->id + "/" + metric->id; }
};

class MetricPhrases {
 public:
  // Points into `library`.
  explicit MetricPhrases(const core::Library& library);

  // The metric whose phrase stands in the claim's clause, before the number rather than behind it, the longest first; the unit must fit
  // (件 and 份 are both papers or cases, a rate is in percent). Where several metrics have that phrase, the one whose area the sentence
  // speaks of; none where that is open, or where one number counts several things (许可、处罚共20件).
  ClaimedMetric find(const intake::Claim& claim) const;

 private:
  struct Entry {
    std::string_view phrase;
    ClaimedMetric of;
  };
  using Found = std::vector<const Entry*>;

  Found longest_in(std::string_view words, const intake::Claim& claim) const;
  std::size_t mentions(const core::Checklist& checklist, std::string_view sentence) const;

  std::map<std::string, std::vector<Entry>, std::less<>> by_first_;  // by the first character
};

// Whether a metric of that unit may be printed with this one.
bool units_fit(const core::Metric& metric, std::string_view unit);

}  // namespace fazhi::app
