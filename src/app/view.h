#pragma once
// What a reading command looks at: the ledger as known by some moment, on some day, with the checklists in force then.

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/workspace.h"
#include "core/calendar.h"
#include "core/evaluate.h"
#include "core/period.h"
#include "core/problem.h"
#include "core/verdict.h"
#include "core/wording.h"

namespace fazhi::app {

// As typed; empty means the default.
struct Question {
  std::optional<Date> as_of;  // today in Beijing
  std::string known_by;       // all; or an event's number, a day (its end), a moment
  std::string period;         // the year of as_of
  std::string unit;           // id or name
  std::string checklist;      // id
};

// Does not move once made: verdicts point into it.
struct View {
  View() = default;
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  core::Facts facts;
  core::Library library;
  core::Calendar calendar;
  Date as_of;
  std::string known_by;  // as it is printed; empty: all
  core::Period period;
  core::Selection selection;
  ledger::Head head;
  std::vector<core::ProblemRecord> problems;  // as known by then
  // Those omitted or closed, whose papers still count, by the present name of their key.
  std::unordered_map<std::string, const core::ProblemRecord*> settled;
  std::vector<core::PersonAdded> persons;
  std::vector<core::Verdict> verdicts;  // of the selection, of all periods

  core::WordingContext wording() const { return {&library, &facts, as_of, facts.ledger.public_only}; }
  std::string state_line() const { return ledger::state_text(head); }
};

// Reads and evaluates. nullptr where the question names what does not exist (reported).
std::unique_ptr<View> look(const Workspace& workspace, const Question& question, Diagnostics& out);
// The same without evaluating: `verdicts` stays empty.
std::unique_ptr<View> look_at_facts(const Workspace& workspace, const Question& question, Diagnostics& out);

// Whether a command shows it: due in the period, or an older gap whose problem is not closed.
bool is_shown(const core::Verdict& verdict, const View& view);

Date today_in_beijing();

}  // namespace fazhi::app
