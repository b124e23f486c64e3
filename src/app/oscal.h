#pragma once
// What we write for programs that read OSCAL 1.2.1 (NIST): checklists as a catalog, the verdicts of a period as assessment-results,
// problems as a plan of action and milestones. How things of ours map to things of theirs: docs/export.md.

#include <string>

#include "app/problem_rows.h"
#include "base/date.h"
#include "core/checklist.h"

namespace fazhi::app {

// A group per checklist, a control per task, bases as resources. `day` stands as last-modified. Same checklists, same day: same
// bytes; every uuid is made from what it names.
std::string oscal_catalog(const core::Library& library, Date day);

// The two below: same ledger, same question, same bytes. Names of persons are masked unless `personal`.

// A finding per obligation and for each thing asked of it, a risk per deficit, an observation per paper read: what `gaps` shows, and
// what is met. Empty: nothing to assess, reported.
std::string oscal_results(const Workspace& workspace, const Question& question, bool personal, Diagnostics& out);

// Each problem that was ever 认定, with its plan and its life. Empty: there is none, reported.
std::string oscal_poam(const Workspace& workspace, const Question& question, bool personal, Diagnostics& out);

}  // namespace fazhi::app
