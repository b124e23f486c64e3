#pragma once
// What happens to a confirmed problem: plan, progress, 申请销号, return, extension, objection, merging, splitting, 督办, 回头看. The steps
// allowed are core/problem_life.h's; 认定, 不列 and 销号, which rest on verdicts, are in problem_decisions.h.

#include <string>
#include <variant>
#include <vector>

#include "app/record.h"
#include "core/event.h"

namespace fazhi::app {

// Without its key; units by id or name. `into` of a merger is a number, short id or key.
using ProblemStepBody =
    std::variant<core::ProblemPlanned, core::ProblemProgressed, core::ProblemSubmitted, core::ProblemReturned,
                 core::ProblemExtended, core::ProblemDisputed, core::ProblemRuled, core::ProblemMerged,
                 core::ProblemEscalated, core::ProblemRevisited>;

// The same step for each problem named (number, short id or key), all or none. An objection upheld also waives the obligation
// (非本单位职责); a 回头看 that does not hold reopens.
Recorded record_problem_step(Workspace& workspace, const std::vector<std::string>& words, const ProblemStepBody& step,
                             const Acting& acting);

// The parts get the next numbers; a part without a unit stays with that of the whole.
Recorded split_problem(Workspace& workspace, const std::string& word, const std::vector<core::ProblemPart>& parts,
                       const std::string& because, const Acting& acting);

// 「示例区教育局=未公开决算」, or the statement alone.
core::ProblemPart parse_part(const std::string& text);

// 「区教育局、区体育局」, parted by 、 or a comma.
std::vector<std::string> split_units(const std::string& text);

// By number, short id or key, of those ever decided about; else it is reported.
const core::ProblemRecord* find_problem(const std::vector<core::ProblemRecord>& problems, const std::string& word,
                                        Diagnostics& out);

}  // namespace fazhi::app
