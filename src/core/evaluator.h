#pragma once
// An evaluation that is kept: facts and their index in memory, taken further event by event, so that one more paper costs the
// verdicts of its own unit and not a reading of the ledger. For a server or a screen; a single command calls evaluate().

#include "core/evaluate.h"
#include "core/event.h"
#include "core/record_index.h"

namespace fazhi::core {

class Evaluator {
 public:
  explicit Evaluator(Facts facts) : facts_(std::move(facts)), index_(facts_) {}

  const Facts& facts() const { return facts_; }
  const RecordIndex& index() const { return index_; }

  // Takes the next event of the chain. False, and nothing is changed, where it may change more than can be followed here (units, new,
  // merged or transferred matters, voidings, amendments …): read the facts of the ledger and begin anew. Verdicts given before point into facts
  // that have moved: void.
  [[nodiscard]] bool take(const Event& event);

  // The same verdicts in the same order as evaluate() with these facts.
  std::vector<Verdict> verdicts(const Library& library, const Calendar& calendar, Date as_of,
                                const Selection& selection = {}) const {
    return evaluate(library, facts_, index_, calendar, as_of, selection);
  }

 private:
  Facts facts_;
  RecordIndex index_;
};

}  // namespace fazhi::core
