#pragma once
// Percentages against the counts they come from: 「受理20件，办结18件，办结率90%」. Rounding (or cutting) to the printed places is allowed.

#include <vector>

#include "intake/claim.h"

namespace fazhi::intake {

// Only where the words say which counts belong to the rate: the name of the rate (办结率) stands at one of two counts of the same unit before
// it; where there are more than two, the last two, if the first of them says 受理, 收到, 应诉 or the like. 按期办结率 and its like rest on other counts and are left alone.
std::vector<Rate> check_rates(const std::vector<Claim>& claims);

// Whether the printed percentage is numerator/denominator, rounded or cut to its places. denominator > 0; neither above 9e12.
bool agrees(const Claim& rate, std::int64_t numerator, std::int64_t denominator);

}  // namespace fazhi::intake
