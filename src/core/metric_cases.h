#pragma once
// One case of a metric: whether it counts, how much, under which group. Part of core/metric.h.

#include "core/metric.h"
#include "core/scene.h"

namespace fazhi::core {

// `paper`: of a metric of papers; nullptr where the scene's matter is counted.
MetricCase classify(const Metric& metric, const Scene& scene, const Sight* paper);

// Puts the numbers that the paper states in the place of ones. A number that it does not state makes the paper unknown.
void take_sums(const Metric& metric, const Scene& scene, const Sight& paper, MetricCase& one);

void count(MetricValue& value, MetricCase one);

// Under each value of metric.by once more what the case adds.
void count_group(MetricValue& value, const MetricCase& one, const Value& group);

// Accepted papers with their originals; those of one occasion (metric.distinct) once. `unit`: only its own, kNone: all.
void count_papers(const Metric& metric, const Scene& scene, const Period& period, std::uint32_t unit,
                  MetricValue& value);

}  // namespace fazhi::core
