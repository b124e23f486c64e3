#pragma once
// core::evaluate on all processors: core itself has no threads.

#include <vector>

#include "core/evaluate.h"

namespace fazhi::app {

// The same verdicts in the same order as core::evaluate. `workers`: 0 for as many as there are processors.
std::vector<core::Verdict> evaluate_in_parallel(const core::Library& library, const core::Facts& facts,
                                                const core::Calendar& calendar, Date as_of,
                                                const core::Selection& selection = {}, unsigned workers = 0);

}  // namespace fazhi::app
