#pragma once
// What `fazhi claims` found, as text for a clerk, as JSON, and as one table for Excel.

#include <string>

#include "app/claims.h"
#include "app/listing.h"

namespace fazhi::app {

// What is worth a look first, then every claim. `view`: nullptr without a ledger.
std::string claims_text(const ClaimsResult& result, const View* view);

// {as_of, state, files: [{file, period, parts}], claims, sums, rates, jumps, copied, remarks}; everything names its file.
std::string claims_json(const ClaimsResult& result, const View* view);

Listing claims_table(const ClaimsResult& result, const View* view);

bool has_remarks(const ClaimsResult& result);

}  // namespace fazhi::app
