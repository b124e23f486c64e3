// Reasons in a sentence or two.

#include "base/text.h"
#include "core/phrases.h"

namespace fazhi::core {

namespace {

std::string unknown_fields(const std::vector<std::string>& unknown, const Verdict& verdict,
                           const WordingContext& context) {
  std::string text;
  for (const std::string& field : unknown) text += (text.empty() ? "" : "、") + field_title(field, verdict, context);
  return text;
}

}  // namespace

std::vector<std::string> reasons(const Verdict& verdict, const WordingContext& context) {
  std::vector<std::string> list;
  if (verdict.gap) {
    for (const Deficit& deficit : deficits(verdict)) list.push_back(problem_statement(verdict, deficit, context));
    if (verdict.hint) list.emplace_back("依据或期限待核，仅作提示");
  } else if (!verdict.because.empty()) {
    list.push_back(verdict.because);
  } else if (verdict.result == Result::unclear) {
    list.push_back(unknown_fields(verdict.unknown, verdict, context) + "未登记");
  }
  if (verdict.result == Result::none || verdict.result == Result::partial) {
    std::vector<std::string> missing;
    for (const NeedFinding& need : verdict.needs)
      missing.insert(missing.end(), need.missing.begin(), need.missing.end());
    if (!verdict.gap && !missing.empty()) list.push_back("尚缺" + join(missing, "、"));
  }
  if (verdict.result == Result::pending) list.emplace_back("已提交，待审核");
  if (verdict.pending_would_violate) list.emplace_back("待审材料如审核通过将不符合检查要求");
  for (const CheckFinding& check : verdict.checks) {
    if (check.status == CheckStatus::unknown) {
      list.push_back("检查「" + name_of(*check.check) + "」所需的" + unknown_fields(check.unknown, verdict, context) +
                     "未登记");
    }
    if (check.plan_would_violate) list.push_back("按计划日期将不符合：" + name_of(*check.check));
  }
  if (!verdict.gap && verdict.due.status != DueDay::Status::none) list.push_back(due_phrase(verdict, context));
  return list;
}

}  // namespace fazhi::core
