#pragma once
// Problems in a 迎检材料包: what the last inspection found is asked about first (督察工作规定 第十八条 looks at 整改).

#include <vector>

#include "app/dossier_plan.h"
#include "app/paper.h"
#include "app/problem_rows.h"

namespace fazhi::app {

// Those applied for, and those closed by measures in the view's period, with the papers that stand in `view`.
std::vector<DossierCase> dossier_cases(const Problems& problems, const View& view);

// 整改台账 as docx and as an xlsx to be read; nothing where no problem was ever confirmed.
std::vector<NamedBytes> dossier_problem_papers(const Workspace& workspace, const Question& question,
                                               const Problems& problems, Diagnostics& out);

}  // namespace fazhi::app
