#pragma once
// Totals against their parts, inside one sentence (or from the sentence before, where 其中 begins the next). Figures that merely stand side
// by side are never added up: a false alarm costs more trust than a silence.

#include <vector>

#include "intake/claim.h"

namespace fazhi::intake {

// `claims` in the order of the text. Of what reads as total and parts: what adds up, and what nearly does and should. Parts far from their
// total are no complete list (其中重大案件5件) and are left alone, unless one alone is larger than the whole.
std::vector<Sum> check_sums(const std::vector<Claim>& claims);

}  // namespace fazhi::intake
