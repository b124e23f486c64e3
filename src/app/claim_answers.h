#pragma once
// What the ledger says to a counted statement. Part of app/claims.h.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/claims.h"
#include "core/metric.h"
#include "core/record_index.h"

namespace fazhi::app {

class ClaimAnswers {
 public:
  // `view`: nullptr: only the metrics are named. Both must live as long as this.
  ClaimAnswers(const core::Library& library, const View* view);

  std::vector<ClaimAnswer> of(const intake::ClaimReading& reading);

 private:
  ClaimAnswer answer(const intake::Claim& claim, const intake::ClaimReading& reading);
  void compare_metric(const intake::Claim& claim, const core::Period& period, ClaimAnswer& answer);
  void compare_figure(const intake::Claim& claim, ClaimAnswer& answer) const;
  const core::MetricValue& value_of(const ClaimedMetric& metric, const core::Period& period);

  MetricPhrases phrases_;
  const View* view_;
  std::optional<core::RecordIndex> index_;
  std::map<std::pair<const core::Metric*, core::Period>, core::MetricValue> values_;
};

}  // namespace fazhi::app
