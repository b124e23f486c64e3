// Reasons in a sentence or two, and the facts column of the 问题清单.

#include "base/text.h"
#include "core/wording.h"

namespace fazhi::core {

namespace {

std::string record_name(const Facts& facts, std::uint32_t position) {
  const Record& record = facts.records[position];
  const RecordContent& content = record.accepted ? *record.accepted : *record.submitted;
  std::string text = facts.kinds[record.kind];
  text += content.number;
  return text + "（" + format_date_chinese(content.formed_on) + "，" + std::string(record.id) + "）";
}

std::string due_text(const DueDay& due) {
  switch (due.status) {
    case DueDay::Status::none: return due.trigger_missing ? "起算日未登记" : "无期限";
    case DueDay::Status::paused: return "中止计时";
    case DueDay::Status::not_before:
      return "期限不早于" + format_date_chinese(*due.date) + "（缺" + std::to_string(year_of(*due.date)) + "年日历）";
    case DueDay::Status::known: break;
  }
  std::string text = "期限" + format_date_chinese(*due.date);
  if (due.disputed) text += "（“之前”是否含当日口径有争议，以前一日为安全截止日）";
  if (due.by_office) text += "（本地惯例）";
  if (due.hint) text += "〔期限待核〕";
  return text;
}

std::string unknown_fields(const std::vector<std::string>& unknown, const Verdict& verdict,
                           const WordingContext& context) {
  std::string text;
  for (const std::string& field : unknown) text += (text.empty() ? "" : "、") + field_title(field, verdict, context);
  return text;
}

}  // namespace

std::string facts_text(const Verdict& verdict, const Deficit& deficit, const WordingContext& context) {
  std::vector<std::string> parts;
  if (deficit.check != nullptr) {
    const CheckFinding& check = *deficit.check;
    if (check.from && check.to)
      parts.push_back(format_date_chinese(*check.from) + "至" + format_date_chinese(*check.to));
    if (check.actual && check.required) {
      parts.push_back("实际" + std::to_string(*check.actual) + "，应为" + std::to_string(*check.required));
    }
    if (!check.skipped.empty())
      parts.push_back("其间不计" + std::to_string(check.skipped.size()) + "日（节假日及周末）");
    for (const std::uint32_t record : check.records) parts.push_back(record_name(*context.facts, record));
    return join(parts, "；");
  }
  parts.push_back(due_text(verdict.due));
  if (verdict.done_on) parts.push_back("办结于" + format_date_chinese(*verdict.done_on));
  for (const NeedFinding& need : verdict.needs) {
    for (const std::uint32_t record : need.taken) parts.push_back("已有" + record_name(*context.facts, record));
    for (const RefusedRecord& refused : need.refused) {
      parts.push_back(record_name(*context.facts, refused.record) + "未计入：" + std::string(to_chinese(refused.why)));
    }
  }
  return join(parts, "；");
}

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
  if (!verdict.gap && verdict.due.status != DueDay::Status::none) list.push_back(due_text(verdict.due));
  return list;
}

}  // namespace fazhi::core
