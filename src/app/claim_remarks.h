#pragma once
// What is worth a second look in a report, as sentences for a clerk. Part of app/claims.h.

#include <vector>

#include "app/claims.h"

namespace fazhi::app {

// By place, those of the whole report last. `last_year`: nullptr where none was given.
std::vector<ClaimRemark> remarks_on(const ReportClaims& report, const ReportClaims* last_year);

}  // namespace fazhi::app
