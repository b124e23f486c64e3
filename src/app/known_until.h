#pragma once
// --known-by as a place in the chain, for what reads events beside a view.

#include <cstdint>
#include <optional>
#include <string>

#include "app/workspace.h"

namespace fazhi::app {

// The last event known by then; 0: none yet. nullopt where the text cannot be read or names an event that is not there (reported).
std::optional<std::int64_t> known_until(const Workspace& workspace, const std::string& known_by, Diagnostics& out);

}  // namespace fazhi::app
