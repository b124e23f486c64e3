#include "core/unit_state.h"

#include <algorithm>

namespace fazhi::core {

void apply(UnitHistory& unit, const UnitChanged& change) {
  const auto later = std::ranges::upper_bound(unit.changes, change.from, {}, &UnitChanged::from);
  unit.changes.insert(later, change);
}

Unit to_unit(const UnitHistory& history) {
  const UnitAdded& added = history.added;
  Unit unit;
  unit.id = added.id;
  unit.versions.push_back({added.from, added.name, added.types, added.parent});
  for (const UnitChanged& change : history.changes) {
    UnitVersion version = unit.versions.back();
    version.from = change.from;
    if (change.name) version.name = *change.name;
    if (change.types) version.types = *change.types;
    if (change.parent) version.parent = *change.parent;
    unit.versions.push_back(std::move(version));
  }
  if (history.closed) {
    unit.closed_on = history.closed->on;
    unit.successor = history.closed->successor;
  }
  return unit;
}

}  // namespace fazhi::core
