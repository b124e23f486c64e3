#pragma once
// The bulk read for an evaluation: one pass over `matter` and one over `record`, in the order of their keys.

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>

#include "core/facts.h"

namespace fazhi::ledger {

// `frame`: the events that are neither of records nor of matters; they are folded as they are.
core::Facts read_facts(SQLite::Database& database, std::span<const core::Event> frame);

}  // namespace fazhi::ledger
