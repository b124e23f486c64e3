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

// Whether the verdict rests on papers that were handed in before its task was reworded, and nobody has looked again since.
bool asks_for_recheck(const Verdict& verdict, const Facts& facts, Date as_of);

}  // namespace fazhi::core
