#pragma once
// One deficit of an obligation as an OSCAL risk: the same in assessment-results and in the plan of action, under the same uuid.

#include "app/oscal_parts.h"
#include "app/problem_rows.h"

namespace fazhi::app {

std::string oscal_risk_uuid(const OscalBook& book, const std::string& problem_key);

// open, remediating, deviation-requested, deviation-approved, closed.
std::string oscal_risk_status(const core::ProblemRow& row);

// Without remediations and log.
OscalJson oscal_risk(const OscalBook& book, const core::ProblemRow& row);

// 整改措施 as a response with its task; null where nothing was planned.
OscalJson oscal_remediation(OscalBook& book, const core::ProblemRow& row);

// Every step that was recorded, in the order of the chain; empty where there is none.
OscalJson oscal_risk_log(OscalBook& book, const core::ProblemRow& row);

}  // namespace fazhi::app
