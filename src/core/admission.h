#pragma once
// May this event be recorded now? Everything an evaluation may later rely on is checked here, once, in Chinese: known ids, kinds
// and fields of the vocabulary, types of values, one paper of a kind per matter, dates in the future, clock.

#include <memory>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "core/checklist.h"
#include "core/entry.h"
#include "core/event.h"

namespace fazhi::core {

// Follows a sequence of events and refuses those that do not fit what came before. 100 000 entries in one import are usual:
// each call costs O(1) in the size of the ledger.
class Admission {
 public:
  // `library`: words and checklists that ids are checked against. `history`: all events so far. Both must outlive it.
  Admission(const Library& library, std::span<const Event> history);
  ~Admission();
  Admission(Admission&&) noexcept;

  // Appends what is wrong to `out` (nearest valid word, what to do) and returns false; or takes the entry into account for those
  // that follow and returns true. `recorded_at` decides what lies in the future. An actor is checked once `history` has
  // persons; a wrong actor or clock is told once and refused for every entry.
  bool admit(const Entry& entry, Instant recorded_at, const std::string& actor, Diagnostics& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fazhi::core
