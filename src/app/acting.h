#pragma once
// Who acts and when: the two things a ledger never makes up by itself.

#include <optional>
#include <string>

#include "app/record.h"

namespace fazhi::app {

// --clock as typed, or now. A clock of one's own is for demo ledgers only (reported).
std::optional<Instant> recording_time(const Acting& acting, bool demo, Diagnostics& out);

// --actor, else $FAZHI_ACTOR. Nobody is an error, except while the ledger knows no persons yet: then 建账.
std::optional<std::string> actor_name(const Acting& acting, bool has_persons, Diagnostics& out);

}  // namespace fazhi::app
