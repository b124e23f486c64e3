#pragma once
// `fazhi metric`: numbers counted from matters and evidence, with the cases they rest on.

#include <optional>
#include <string>
#include <vector>

#include "app/listing.h"
#include "app/view.h"
#include "core/metric.h"

namespace fazhi::app {

// One metric of the view's period. Points into the view.
struct CountedMetric {
  const core::Checklist* checklist = nullptr;
  const core::Metric* metric = nullptr;
  core::MetricValue value;

  std::string id() const { return checklist->id + "/" + metric->id; }
};

// Of the checklists asked for, in their order. `unit`: an id, for its own cases only; empty: all.
std::vector<CountedMetric> count_metrics(const View& view, const std::string& unit);

// 8件, 85.71%; an empty denominator is neither 0 nor 100 %: 分母为0，不计.
std::string value_text(const CountedMetric& counted);
// The same for running text: 100%, and of a count what its groups are: 4件（“部署、过问”1件、督办3件）; of a rate what it is made of.
std::string figure_text(const CountedMetric& counted);
// A rate above 100 %: what was recorded contradicts itself, so no paper tells it as a fact.
bool is_contradictory(const CountedMetric& counted);
// 已确认, 清单未确认; of papers: 按材料.
std::string list_text(const CountedMetric& counted);

Listing metric_table(const View& view);

// The cases of one metric: "checklist/metric", or the bare id where only one checklist has it. nullopt: reported.
std::optional<Listing> metric_cases(const View& view, const std::string& word, Diagnostics& out);

}  // namespace fazhi::app
