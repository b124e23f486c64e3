#pragma once
// Markings of secrecy in a table that somebody wants to import: this is not a classified system. Whatever the rows are of.

#include "app/import_plan.h"

namespace fazhi::app {

// Reports a marking in the file's name, in the title rows, in any cell with a ★, and rows whose column of secrecy says 秘密 or above.
// Evidence with a column of secrecy of its own is looked at where its rows are read (plan_evidence.cpp).
void refuse_secret_tables(const PlanInput& input, const ImportPlan& plan, Diagnostics& out);

}  // namespace fazhi::app
