#pragma once
// Which step a problem may take from which state: one table, asked by admission and by whoever offers the steps.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem_record.h"

namespace fazhi::core {

struct ProblemTransition {
  ProblemStep step;
  std::string_view title;          // 申请销号
  std::vector<ProblemState> from;  // without `from_none`: one of these
  bool from_none = false;          // also where nobody decided about it yet (拟列)
  std::optional<ProblemState> to;  // none: the state stays, or depends on what was before
  std::string_view command;        // submit, of fazhi problem submit
};

// In the order of ProblemStep.
const std::vector<ProblemTransition>& problem_transitions();
const ProblemTransition& transition_of(ProblemStep step);

// `state`: none for a problem nobody decided about.
bool is_allowed(ProblemStep step, const std::optional<ProblemState>& state);
// What may be done in that state, for messages: 「登记进展（progress）、…」, subcommands of fazhi problem.
std::string steps_from(const std::optional<ProblemState>& state);

// 提醒, 督办, 约谈, 挂牌督办: from mild to severe.
std::span<const std::string_view> escalation_steps();
// Its place there; nullopt: no such step.
std::optional<std::size_t> escalation_rank(std::string_view step);

}  // namespace fazhi::core
