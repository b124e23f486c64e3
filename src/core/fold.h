#pragma once
// Events → facts: what every event means. The reference for each ledger backend: its projections must give the same
// facts as folding its events.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/event.h"
#include "core/facts.h"
#include "core/problem_record.h"
#include "core/record_state.h"

namespace fazhi::core {

// Events in the chain's order; those named by a `Voided` are passed over (voiding a voiding brings the event back).
// Events were admitted when they were appended (admission.h), so unknown ids here are ignored, not reported.
Facts fold(std::span<const Event> events);

// Takes `facts` one event further, in time that does not grow with the ledger. False, and
// `facts` unchanged, where the event may change what was resolved or read before (units, new matters, voidings, amendments …):
// fold again.
bool fold_further(Facts& facts, const Event& event);

// For each event whether it is voided in the end.
std::vector<bool> voided_events(std::span<const Event> events);

// The state of one matter or record, from the events about it alone, voidings of them included; nullopt: it was never opened,
// or that was voided.
std::optional<Matter> fold_matter(std::span<const Event> events);
std::optional<RecordState> fold_record(std::span<const Event> events);

// Persons as added and changed, in order of first mention.
std::vector<PersonAdded> fold_persons(std::span<const Event> events);

}  // namespace fazhi::core
