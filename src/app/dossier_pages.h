#pragma once
// The pages of a 迎检材料包 that one clicks through without a network, a server or a script: index.html at the top, one page in each
// task's folder. Links are relative; style is in the page. Pure.

#include <string>

#include "app/dossier_plan.h"

namespace fazhi::app {

// Areas and tasks with their lights and numbers, and where the other papers are.
std::string dossier_index_page(const DossierPlan& plan);

// Every verdict of the task with its light, what it rests on and what is missing.
std::string dossier_task_page(const DossierPlan& plan, const DossierArea& area, const DossierTask& task);

// 「1.2 MB」
std::string size_text(std::int64_t bytes);

// 「第3页第2段，“应当公开征求意见”」
std::string passage_text(const core::PassageState& passage);

}  // namespace fazhi::app
