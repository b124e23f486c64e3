#pragma once
// What every export of problems says in the same way.

#include <string>
#include <vector>

#include "app/view.h"
#include "core/problem.h"

namespace fazhi::app {

// Words for programs: proposed, confirmed, rectifying … The Chinese ones are stage_title().
std::string stage_id(core::ProblemStage stage);
std::string mark_id(core::ProblemMark mark);

// The matter a problem is about; kNone where it is about none.
std::uint32_t matter_of(const core::ProblemRow& row, const View& view);

// Every step of the problem that the view knows of, voided ones included, in the order of the chain. The life of a part begins with the
// split of the whole.
std::vector<ledger::HistoryLine> known_steps(const Workspace& workspace, const View& view, const std::string& key);

}  // namespace fazhi::app
