#pragma once
// One obligation as OSCAL findings: one for the whole, one for each thing asked of it.

#include <map>
#include <string>

#include "app/oscal_parts.h"
#include "core/problem.h"

namespace fazhi::app {

// Appends to `findings` and to `risks`. `rows`: those of core::problems() that have this verdict, by rule.
using RowsByRule = std::map<std::string, const core::ProblemRow*>;
void add_oscal_findings(OscalBook& book, const core::Verdict& verdict, const RowsByRule& rows, OscalJson& findings,
                        OscalJson& risks);

}  // namespace fazhi::app
