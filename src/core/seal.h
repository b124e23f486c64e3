#pragma once
// 封账: which periods were sealed, and which baseline a paper compares with.

#include <span>
#include <string>
#include <vector>

#include "core/event.h"

namespace fazhi::core {

struct SealState {
  PeriodSealed sealed;
  std::int64_t sequence = 0;  // of the sealing; what it knew is the event before
  Instant at{};
  std::string actor;
};

// In the chain's order; the last one of a period is the one in use.
std::vector<SealState> fold_seals(std::span<const Event> events);

// The last sealing of the period; nullptr: not sealed.
const SealState* find_seal(std::span<const SealState> seals, std::string_view period);

}  // namespace fazhi::core
