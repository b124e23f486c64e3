#pragma once
// The papers there are. A new one: a file paper_X.cpp with a function here, and a line in paper_kinds.cpp.

#include <vector>

#include "app/paper.h"

namespace fazhi::app {

PaperKind problem_list_paper();
PaperKind ledger_paper();
PaperKind task_list_paper();
PaperKind duty_list_paper();
PaperKind self_inspection_paper();
PaperKind supervision_paper();
PaperKind reminder_paper();
PaperKind brief_paper();
PaperKind progress_paper();
PaperKind annual_paper();
PaperKind rectification_paper();
PaperKind leader_paper();
PaperKind timeline_paper();
PaperKind catalogue_paper();

// All of them, in the order of the help.
const std::vector<PaperKind>& paper_kinds();

const PaperKind* find_paper_kind(const std::string& id);

}  // namespace fazhi::app
