#pragma once
// Which step a problem may take from which state: one table, asked by admission and by whoever offers the steps.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem_record.h"

namespace fazhi::core {

enum class ProblemStep {
  confirm,    // 认定; of an omitted, closed or merged one that shows again, too
  reword,     // 改写表述
  omit,       // 不列
  assign,     // 明确责任: persons, units, limit
  plan,       // 制定措施
  progress,   // 登记进展
  submit,     // 申请销号
  send_back,  // 退回整改
  close,      // 销号
  end,        // 不经整改的销号: cured, or nothing owed any more
  reopen,     // 重开
  extend,     // 延期
  dispute,    // 提出异议
  rule,       // 裁定异议
  merge,      // 并入别的
  split,      // 拆分
  escalate,   // 督办升级
  revisit     // 回头看
};

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
