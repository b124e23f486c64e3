#include "core/problem_life.h"

#include <algorithm>
#include <array>

namespace fazhi::core {

namespace {

using S = ProblemState;
const std::vector<S> kOpen{S::confirmed, S::rectifying, S::submitted, S::disputed};
const std::vector<S> kWorkedOn{S::confirmed, S::rectifying};

constexpr std::array<std::string_view, 4> kEscalation{"提醒", "督办", "约谈", "挂牌督办"};

}  // namespace

const std::vector<ProblemTransition>& problem_transitions() {
  using P = ProblemStep;
  static const std::vector<ProblemTransition> table{
      {P::confirm, "认定", {S::omitted, S::closed, S::merged}, true, S::confirmed, "confirm"},
      {P::reword, "改写表述", kOpen, false, {}, "reword"},
      {P::omit, "不列", {S::omitted, S::closed}, true, S::omitted, "omit"},
      {P::assign, "明确责任", kOpen, false, {}, "plan"},
      {P::plan, "制定措施", kWorkedOn, false, S::rectifying, "plan"},
      {P::progress, "登记进展", kWorkedOn, false, S::rectifying, "progress"},
      {P::submit, "申请销号", kWorkedOn, false, S::submitted, "submit"},
      {P::send_back, "退回整改", {S::submitted}, false, S::rectifying, "return"},
      {P::close, "销号", {S::submitted}, false, S::closed, "close"},
      {P::end, "不经整改销号", kOpen, false, S::closed, "close"},
      {P::reopen, "重开", {S::closed}, false, S::rectifying, "reopen"},
      {P::extend, "延期", kWorkedOn, false, {}, "extend"},
      {P::dispute, "提出异议", kWorkedOn, false, S::disputed, "dispute"},
      {P::rule, "裁定异议", {S::disputed}, false, {}, "rule"},
      {P::merge, "并入别的问题", kWorkedOn, false, S::merged, "merge"},
      {P::split, "拆分", kWorkedOn, false, S::split, "split"},
      {P::escalate, "督办升级", kWorkedOn, false, {}, "escalate"},
      {P::revisit, "回头看", {S::closed}, false, {}, "revisit"}};
  return table;
}

const ProblemTransition& transition_of(ProblemStep step) {
  return problem_transitions()[static_cast<std::size_t>(step)];
}

bool is_allowed(ProblemStep step, const std::optional<ProblemState>& state) {
  const ProblemTransition& row = transition_of(step);
  return state ? std::ranges::find(row.from, *state) != row.from.end() : row.from_none;
}

std::string steps_from(const std::optional<ProblemState>& state) {
  std::string text;
  std::string_view last;
  for (const ProblemTransition& row : problem_transitions()) {
    // What the verdict decides is nobody's to choose; a command is named once.
    if (row.step == ProblemStep::end || row.command == last || !is_allowed(row.step, state)) continue;
    last = row.command;
    if (!text.empty()) text += "、";
    text.append(row.title).append("（").append(row.command).append("）");
  }
  return text;
}

std::span<const std::string_view> escalation_steps() { return kEscalation; }

std::optional<std::size_t> escalation_rank(std::string_view step) {
  const auto found = std::ranges::find(kEscalation, step);
  if (found == kEscalation.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kEscalation.begin());
}

}  // namespace fazhi::core
