#pragma once
// 卷内目录 and 缺项说明 of a 迎检材料包 as papers; docs/pack.md says where the columns come from. Pure.

#include "app/dossier_plan.h"
#include "report/document.h"

namespace fazhi::app {

// Each paper once, under the first task that it serves, a table an area.
report::Document dossier_catalogue(const DossierPlan& plan);
// The same of one area: also papers that lie in another one.
report::Document dossier_catalogue(const DossierPlan& plan, const DossierArea& area);

// Everything that should be there and is not, by the reason. `files` were looked at before.
report::Document dossier_shortfalls(const DossierPlan& plan);

}  // namespace fazhi::app
