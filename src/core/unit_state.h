#pragma once
// One unit (责任单位) as its events left it.

#include <optional>
#include <vector>

#include "core/event.h"
#include "core/facts.h"

namespace fazhi::core {

struct UnitHistory {
  UnitAdded added;
  std::vector<UnitChanged> changes;  // by `from`; of one day in the chain's order
  std::optional<UnitClosed> closed;
};

// A change recorded late takes its place by day; later ones keep what they stated themselves.
void apply(UnitHistory& unit, const UnitChanged& change);

Unit to_unit(const UnitHistory& history);

}  // namespace fazhi::core
