#pragma once
// Events → facts: what every event means. The reference for each ledger backend: its projections must give the same
// facts as folding its events.

#include <span>

#include "core/event.h"
#include "core/facts.h"

namespace fazhi::core {

// Events in the chain's order; those named by a `Voided` are passed over (voiding a voiding brings the event back).
// Events were admitted when they were appended (admission.h), so unknown ids here are ignored, not reported.
Facts fold(std::span<const Event> events);

// The problems as the events left them, in order of first mention.
enum class ProblemState { confirmed, omitted, closed };
struct ProblemRecord {
  std::string key, number, statement, source;
  ProblemState state = ProblemState::confirmed;
  std::string because;       // of the omission or the closing
  std::string facts_digest;  // as of the last decision
  bool cured = false;
  Instant confirmed_at{};
};
std::vector<ProblemRecord> fold_problems(std::span<const Event> events);

}  // namespace fazhi::core
