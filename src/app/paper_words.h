#pragma once
// What several papers say of the same things in the same words: a problem, the units that have a paper of their own.

#include <cstdint>
#include <vector>

#include "app/paper.h"
#include "report/problem_paper.h"

namespace fazhi::app {

// 编号, 领域, 责任单位, 问题表述, 事实, 依据, 整改目标, 整改措施, 整改时限, 整改进展, 责任领导 …
report::TemplateWords problem_words();
report::TemplateScope problem_scope(const report::PaperRow& row);

// 一票否决2个、重要5个; what there is none of is left out.
std::string severity_counts(const std::vector<const report::PaperRow*>& rows);

// Confirmed, neither closed nor over: the deficit is still there.
bool is_unsolved(const core::ProblemRow& row);
// Of these, the ones whose unit has to act next: neither handed in for 销号 nor disputed.
bool is_units_turn(const core::ProblemRow& row);

// By the order of the ledger: those asked for (--unit), or all that are not closed.
std::vector<std::uint32_t> units_asked_for(const PaperScene& scene);

}  // namespace fazhi::app
