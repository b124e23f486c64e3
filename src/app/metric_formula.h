#pragma once
// How a metric is counted, in words: what is counted, by which date, and what belongs to denominator and numerator.

#include <string>

#include "core/checklist.h"

namespace fazhi::app {

// 重大行政决策事项，按集体讨论日期计；分母：已登记集体讨论日期；剔除：依法不予公开；分子：有合法性审查意见书
std::string metric_formula(const core::Metric& metric, const core::Checklist& home, const core::Library& library);

}  // namespace fazhi::app
