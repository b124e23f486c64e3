#pragma once
// A HandoutPlan on paper: the Excel form to fill in, the one-page 说明, and the zip that holds both.

#include <string>

#include "app/handout_plan.h"
#include "report/document.h"
#include "report/form_document.h"

namespace fazhi::app {

report::FormDocument handout_form(const HandoutPlan& plan);

report::Document handout_note(const HandoutPlan& plan);

// 填报表.xlsx, 填报说明.docx and 材料/放这里.txt. The same plan gives the same bytes.
std::string handout_zip(const HandoutPlan& plan);

}  // namespace fazhi::app
