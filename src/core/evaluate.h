#pragma once
// evaluate(plan, facts, calendar, as_of): every obligation and its verdict. Arithmetic only: no clock, no disk, no SQL,
// no YAML. Same arguments, same verdicts, in the same order.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/calendar.h"
#include "core/checklist.h"
#include "core/facts.h"
#include "core/record_index.h"
#include "core/verdict.h"

namespace fazhi::core {

// Narrows the work; results for what is left are the same as without.
struct Selection {
  std::string unit;       // id; empty: all
  std::string checklist;  // id; empty: all
  std::string key;        // one obligation; empty: all
};

// `library` holds the editions in force on as_of. Order of the result: checklist and task as in the library, then unit and
// matter as in the facts, then period. The verdicts point into `library` and `facts`: both must outlive them.
//
// An obligation exists as design.md §6 says: `each` one per matter and holder of the role, `every` one per unit of the
// owner's condition and period due on or after the ledger's begin, `standing` one per such unit on as_of.
std::vector<Verdict> evaluate(const Library& library, const Facts& facts, const Calendar& calendar, Date as_of,
                              const Selection& selection = {});

// The same in parts, for those who have more than one thread: the tasks that bind this ledger, in order, and the verdicts of some
// of them, in their order. Any threads may judge over the same library, facts and index.
struct TaskOf {
  const Checklist* checklist = nullptr;
  const Task* task = nullptr;
};
std::vector<TaskOf> binding_tasks(const Library& library, const Facts& facts, const Selection& selection = {});
std::vector<Verdict> evaluate(std::span<const TaskOf> tasks, const Library& library, const Facts& facts,
                              const RecordIndex& index, const Calendar& calendar, Date as_of,
                              const Selection& selection = {});

// With an index of these facts that is at hand already (evaluator.h).
std::vector<Verdict> evaluate(const Library& library, const Facts& facts, const RecordIndex& index,
                              const Calendar& calendar, Date as_of, const Selection& selection = {});

// Who has taken over the unit's duties by that day: the unit itself while it exists or where nobody succeeds it.
std::uint32_t successor_on(const Facts& facts, std::uint32_t unit, Date day);

// Whether the obligation belongs to the period: its due day lies in it; without a due day, its matter was closed in it or is
// still open (current), or its own period ends in it; a standing task always.
bool belongs_to(const Verdict& verdict, const Facts& facts, DateRange period);

}  // namespace fazhi::core
