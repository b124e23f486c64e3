#include "core/verdict.h"

#include <algorithm>

#include "base/digest.h"
#include "core/checks.h"

namespace fazhi::core {

std::string_view to_word(Result result) {
  switch (result) {
    case Result::waived: return "waived";
    case Result::not_applicable: return "not_applicable";
    case Result::unclear: return "unclear";
    case Result::flawed: return "flawed";
    case Result::met: return "met";
    case Result::pending: return "pending";
    case Result::partial: return "partial";
    case Result::none: return "none";
  }
  return {};
}

std::optional<TaskSeverity> severity_of(std::string_view word) {
  for (const TaskSeverity severity : {TaskSeverity::veto, TaskSeverity::major, TaskSeverity::minor}) {
    if (word == to_word(severity)) return severity;
  }
  return std::nullopt;
}

std::string_view to_word(TaskSeverity severity) {
  switch (severity) {
    case TaskSeverity::veto: return "veto";
    case TaskSeverity::major: return "major";
    case TaskSeverity::minor: return "minor";
  }
  return {};
}

std::string_view to_chinese(Result result) {
  switch (result) {
    case Result::waived: return "免除";
    case Result::not_applicable: return "不适用";
    case Result::unclear: return "待判定";
    case Result::flawed: return "程序瑕疵";
    case Result::met: return "已落实";
    case Result::pending: return "待审核";
    case Result::partial: return "部分落实";
    case Result::none: return "未落实";
  }
  return {};
}

std::string_view to_word(Timing timing) {
  switch (timing) {
    case Timing::no_limit: return "no_limit";
    case Timing::paused: return "paused";
    case Timing::not_due: return "not_due";
    case Timing::soon: return "soon";
    case Timing::overdue: return "overdue";
    case Timing::in_time: return "in_time";
    case Timing::late: return "late";
  }
  return {};
}

std::string_view to_chinese(Timing timing) {
  switch (timing) {
    case Timing::no_limit: return "无期限";
    case Timing::paused: return "中止计时";
    case Timing::not_due: return "未到期";
    case Timing::soon: return "临期";
    case Timing::overdue: return "逾期";
    case Timing::in_time: return "按期";
    case Timing::late: return "逾期完成";
  }
  return {};
}

std::string_view to_word(Light light) {
  switch (light) {
    case Light::red: return "red";
    case Light::yellow: return "yellow";
    case Light::green: return "green";
    case Light::blue: return "blue";
    case Light::grey: return "grey";
  }
  return {};
}

std::string_view to_chinese(Light light) {
  switch (light) {
    case Light::red: return "红";
    case Light::yellow: return "黄";
    case Light::green: return "绿";
    case Light::blue: return "蓝";
    case Light::grey: return "灰";
  }
  return {};
}

std::string_view to_word(CheckStatus status) {
  switch (status) {
    case CheckStatus::satisfied: return "satisfied";
    case CheckStatus::unsatisfied: return "unsatisfied";
    case CheckStatus::violated: return "violated";
    case CheckStatus::unknown: return "unknown";
    case CheckStatus::waiting: return "waiting";
    case CheckStatus::excused: return "excused";
    case CheckStatus::not_applicable: return "not_applicable";
  }
  return {};
}

std::string_view to_chinese(CheckStatus status) {
  switch (status) {
    case CheckStatus::satisfied: return "符合";
    case CheckStatus::unsatisfied: return "尚未满足";
    case CheckStatus::violated: return "不符合";
    case CheckStatus::unknown: return "要素未登记";
    case CheckStatus::waiting: return "待发生";
    case CheckStatus::excused: return "有正当理由";
    case CheckStatus::not_applicable: return "不适用";
  }
  return {};
}

std::string_view to_chinese(Refusal refusal) {
  switch (refusal) {
    case Refusal::not_accepted: return "尚未审核通过";
    case Refusal::formed_later: return "形成日期晚于检查日";
    case Refusal::other_owner: return "不是本单位的材料";
    case Refusal::where_fails: return "不符合材料条件";
    case Refusal::where_unknown: return "材料要素未登记";
    case Refusal::field_missing: return "必填要素未登记";
    case Refusal::no_signature: return "缺签字或印章要素";
    case Refusal::no_original: return "无原件";
    case Refusal::done_later: return "办结日期尚未到";
    case Refusal::duplicate: return "与已计材料重复";
  }
  return {};
}

bool is_owed(const Verdict& verdict) {
  return verdict.result != Result::waived && verdict.result != Result::not_applicable;
}

std::string handle_of(std::string_view key) { return sm3_hex(key).substr(0, 8); }

namespace {

bool lacks_papers(const Verdict& verdict) {
  if (verdict.result == Result::partial || verdict.result == Result::none) return true;
  if (verdict.result != Result::flawed) return false;
  for (const NeedFinding& need : verdict.needs) {
    if (!need.satisfied) return true;
  }
  for (const CheckFinding& check : verdict.checks) {
    if (check.status == CheckStatus::unsatisfied && is_requirement(check.check->rule)) return true;
  }
  return false;
}

// Whether only what rests on unverified ground is missing: a number of occasions that no document sets, a field no text asks for.
bool lacks_only_hints(const Verdict& verdict) {
  if (!std::ranges::all_of(verdict.needs, &NeedFinding::satisfied)) return false;
  bool any = false;
  for (const CheckFinding& check : verdict.checks) {
    if (check.status != CheckStatus::unsatisfied || !is_requirement(check.check->rule)) continue;
    if (!check.hint) return false;
    any = true;
  }
  return any;
}

// 「先审查、后开会」 broken is what lateness against the day of that meeting would say once more.
bool is_said_by_a_check(const Verdict& verdict) {
  return std::ranges::any_of(verdict.checks, [&](const CheckFinding& check) {
    const auto* order = std::get_if<BeforeRule>(&check.check->rule);
    return order != nullptr && check.status == CheckStatus::violated && order->then.to_text() == verdict.due.trigger;
  });
}

// Missing papers and lateness are one row with one number. A verified duty with an unverified day is a 提示 while its
// matter is open, a full gap once it is closed without the paper.
void add_missing_or_late(const Verdict& verdict, std::vector<Deficit>& list) {
  const bool has_day = verdict.due.status == DueDay::Status::known;
  Deficit deficit;
  deficit.severity = verdict.task->severity;
  if (lacks_papers(verdict) && (verdict.timing == Timing::overdue || (!has_day && verdict.ended_on))) {
    deficit.rule = has_day ? "due" : "needs";
    deficit.hint = verdict.unverified || (verdict.due.hint && !verdict.ended_on) || lacks_only_hints(verdict);
    list.push_back(deficit);
  } else if (verdict.timing == Timing::late && !verdict.due.by_office && !is_said_by_a_check(verdict)) {
    deficit.rule = "due";
    deficit.hint = verdict.unverified || verdict.due.hint;
    deficit.curable = false;
    list.push_back(deficit);
  }
}

}  // namespace

std::vector<Deficit> deficits(const Verdict& verdict) {
  std::vector<Deficit> list;
  if (!verdict.gap) return list;
  if (verdict.result == Result::unclear) {
    // Whether anything was neglected is not known, so that nothing graver than 一般 may be claimed.
    list.push_back({"when", verdict.unverified, true, TaskSeverity::minor, nullptr});
    return list;
  }
  for (const CheckFinding& check : verdict.checks) {
    if (check.status != CheckStatus::violated) continue;
    const TaskSeverity severity = check.check->severity.value_or(verdict.task->severity);
    list.push_back({check.check->id, check.hint, false, severity, &check});
  }
  add_missing_or_late(verdict, list);
  return list;
}

}  // namespace fazhi::core
