#pragma once
// Runs a worked case: folds its facts, evaluates, compares. Pure; what the CLI's `test` prints comes from here.

#include "core/calendar.h"
#include "core/case.h"
#include "core/checklist.h"

namespace fazhi::core {

// One diagnostic for each expectation that does not hold, at its place, saying everything that differs and why the
// verdict is what it is. Empty: the case passes. Units that are named but not listed exist without types.
Diagnostics run(const Case& worked, const Library& library, const Calendar& calendar);

}  // namespace fazhi::core
