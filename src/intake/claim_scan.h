#pragma once
// The counted statements of one passage: numbers with their units, where they stand, and the words around them. Lines, columns and checks are added by intake/claim_reader.cpp.

#include <string_view>
#include <vector>

#include "intake/claim.h"
#include "intake/claim_text.h"

namespace fazhi::intake {

// Appends them in the order of the text. `section_year`: of claims whose sentence names no other time; 0: unknown. `next_group` numbers
// the sentences; it moves on.
void scan_claims(std::string_view text, const Passage& passage, int section_year, std::size_t& next_group,
                 std::vector<Claim>& claims);

}  // namespace fazhi::intake
