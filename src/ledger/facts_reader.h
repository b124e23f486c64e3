#pragma once
// The bulk read for an evaluation: one pass over `matter` and one over `record`, in the order of their keys.

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <span>

#include "core/facts.h"

namespace fazhi::ledger {

// `frame`: the events that are neither of records nor of matters; they are folded as they are. `beside`: a second connection that sees
// the same state, to read half of the records at the same time; or nullptr.
core::Facts read_facts(SQLite::Database& database, std::span<const core::Event> frame,
                       SQLite::Database* beside = nullptr);

// The largest sequence of a record; 0 where there is none.
std::int64_t last_record(SQLite::Database& database);

}  // namespace fazhi::ledger
