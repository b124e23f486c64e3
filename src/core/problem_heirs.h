#pragma once
// A problem follows its matter: who took a unit's obligations over, told from transfers and successors.

#include <cstdint>
#include <string>

#include "core/facts.h"
#include "core/verdict.h"

namespace fazhi::core {

// checklist/task@unit#matter-or-period!rule, taken apart. Ids have none of these signs in them.
struct KeyParts {
  std::string checklist, task, unit, subject, rule;
};
KeyParts key_parts(const std::string& key);

// The key of a problem or an obligation without "@unit": what stays when it moves.
std::string without_unit(const std::string& key);

// Whether the obligation of `verdict` came to its unit from `earlier`: as the successor of a closed unit, or with the role in its
// matter, directly or by others in between. False for the same unit.
bool takes_over(const Verdict& verdict, std::uint32_t earlier, const Facts& facts);

// The matter itself, or where it is at the end of its merges.
std::uint32_t merged_into(const Facts& facts, std::uint32_t matter);

}  // namespace fazhi::core
