#pragma once
// Tasks over the editions of their checklists: what was renamed or reworded, and which obligations ask for a fresh look (待复核).

#include <string>

#include "core/event.h"
#include "core/facts.h"
#include "core/verdict.h"

namespace fazhi::core {

// Takes an adoption into account: a task whose digest is another than before was reworded, one that `replaces` another renamed.
void take_adoption(TaskHistory& history, const EditionAdopted& adopted, std::int64_t sequence);

// A task, obligation or problem ("checklist/task…") under the name its task has in the end.
std::string present_name(const TaskHistory& history, const std::string& key);

// What the verdict asks to be looked at again for: its task was reworded after papers that it rests on had been handed in, and nobody
// has looked since. nullptr: nothing.
const Rewording* rewording_to_recheck(const Verdict& verdict, const Facts& facts, Date as_of);

}  // namespace fazhi::core
