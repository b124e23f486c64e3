#include "core/phrases.h"

#include "base/text.h"
#include "core/scene.h"

namespace fazhi::core {

namespace {

// nullptr: withdrawn or purged, what it said counts no longer.
const RecordContent* content_of(const Record& record) { return record.accepted ? record.accepted : record.submitted; }

// The title of a field of that kind, without the kind: 「程序说明」.
std::string quoted_title(const std::string& kind, const std::string& field, const Verdict& verdict,
                         const WordingContext& context) {
  std::string title = field_title(kind + "." + field, verdict, context);
  const std::string prefix = "《" + kind + "》";
  if (title.starts_with(prefix)) title.erase(0, prefix.size());
  return "「" + title + "」";
}

std::string quoted_titles(const std::string& kind, const std::string& fields, const Verdict& verdict,
                          const WordingContext& context) {
  std::string text;
  for (const std::string& field : split(replace_all(fields, "、", "\n"), '\n'))
    text += quoted_title(kind, field, verdict, context);
  return text;
}

std::string list_of(const std::vector<Operand>& operands) {
  std::vector<std::string> texts;
  for (const Operand& operand : operands) {
    if (std::holds_alternative<OwnerRef>(operand)) texts.emplace_back("本单位");
    if (const auto* scalar = std::get_if<Scalar>(&operand)) texts.push_back(to_text(*scalar));
  }
  return texts.size() == operands.size() ? join(texts, "或") : std::string();
}

// How a condition over one field fails (or, under `negated`, holds although it must not); empty for anything else.
struct FailureWords {
  const std::string& kind;
  const Verdict& verdict;
  const WordingContext& context;
  bool negated = false;

  std::string operator()(const Not& negation) const {
    return std::visit(FailureWords{kind, verdict, context, !negated}, negation.of->node);
  }
  std::string operator()(const Filled& filled) const {
    if (!filled.field.kind.empty()) return {};
    return quoted_title(kind, filled.field.field, verdict, context) + (negated ? "已登记" : "未登记");
  }
  std::string operator()(const Compare& compare) const {
    const std::string operands = list_of(compare.operands);
    if (operands.empty() || !compare.field.kind.empty()) return {};
    const std::string title = quoted_title(kind, compare.field.field, verdict, context);
    if (compare.relation == Relation::in && compare.operands.size() == 1) {
      const auto* scalar = std::get_if<Scalar>(&compare.operands.front());
      const bool* flag = scalar == nullptr ? nullptr : std::get_if<bool>(scalar);
      if (flag != nullptr) return title + "为" + (*flag == negated ? "是" : "否");
    }
    return title + relation_words(compare.relation) + operands;
  }
  template <typename Other>
  std::string operator()(const Other&) const {
    return {};
  }

  std::string relation_words(Relation relation) const {
    switch (relation) {
      case Relation::in: return negated ? "为" : "不是";
      case Relation::at_least: return negated ? "不低于" : "低于";
      case Relation::at_most: return negated ? "不高于" : "高于";
      case Relation::before: return negated ? "早于" : "不早于";
      case Relation::after: return negated ? "晚于" : "不晚于";
    }
    return {};
  }
};

bool is_standing(const Verdict& verdict) { return std::holds_alternative<Standing>(verdict.task->occasion); }

}  // namespace

std::string unit_word(std::optional<DayUnit> unit) {
  if (!unit) return "次";
  switch (*unit) {
    case DayUnit::day: return "日";
    case DayUnit::workday: return "个工作日";
    case DayUnit::month: return "个月";
  }
  return {};
}

std::string record_name(const Facts& facts, std::uint32_t position) {
  const Record& record = facts.records[position];
  const RecordContent* content = content_of(record);
  std::string text = facts.kinds[record.kind];
  if (content == nullptr) return text + "（" + std::string(record.id) + "，已不在用）";
  text += content->number;
  return text + "（" + format_date_chinese(content->formed_on) + "，" + std::string(record.id) + "）";
}

std::string due_phrase(const Verdict& verdict, const WordingContext& context) {
  const DueDay& due = verdict.due;
  switch (due.status) {
    case DueDay::Status::none:
      if (due.trigger_missing) return "起算日未登记";
      return is_standing(verdict) ? "常年应备" : "无期限";
    case DueDay::Status::paused: return "中止计时";
    case DueDay::Status::not_before:
      return "期限不早于" + format_date_chinese(*due.date) + "（缺" + std::to_string(year_of(*due.date)) + "年日历）";
    case DueDay::Status::known: break;
  }
  std::string text = "期限" + format_date_chinese(*due.date);
  if (due.disputed) text += "（“之前”是否含当日口径有争议，以前一日为安全截止日）";
  if (due.by_office) {
    const std::string document = document_of_day(verdict, context);
    text += "（本地规定或惯例" + (document.empty() ? "" : "，" + document) + "）";
  }
  if (due.hint) text += "〔期限待核〕";
  return text;
}

std::string result_phrase(const Verdict& verdict, const WordingContext& context) {
  if (context.public_only && verdict.result == Result::none) return "公开资料中未见";
  if (context.public_only && verdict.result == Result::partial) return "公开资料中只见部分";
  return std::string(to_chinese(verdict.result));
}

std::string timing_phrase(const Verdict& verdict, const WordingContext& context) {
  if (verdict.due.trigger_missing) return "起算日未登记";
  const bool no_day = verdict.due.status == DueDay::Status::none && is_standing(verdict);
  if (verdict.timing == Timing::overdue && no_day) return "常年应备";
  if (verdict.timing == Timing::overdue && context.public_only) return "期限已过";
  return std::string(to_chinese(verdict.timing));
}

std::string document_of_day(const Verdict& verdict, const WordingContext& context) {
  const DueClause* clause = verdict.due.clause;
  const auto* limit = clause == nullptr ? nullptr : std::get_if<WithinLimit>(&clause->rule);
  const auto* parameter = limit == nullptr ? nullptr : std::get_if<ParameterRef>(&limit->n);
  if (parameter == nullptr || context.library == nullptr) return {};
  Scene scene;
  scene.library = context.library;
  scene.checklist = verdict.checklist;
  scene.facts = context.facts;
  scene.unit = verdict.unit;
  const auto value = read_parameter(scene, parameter->id, verdict.due.steps.started.value_or(context.as_of));
  return value && value->document != nullptr ? *value->document : std::string();
}

std::string refusal_phrase(const RefusedRecord& refused, const Verdict& verdict, const WordingContext& context) {
  const std::string& kind = context.facts->kinds[context.facts->records[refused.record].kind];
  switch (refused.why) {
    case Refusal::where_fails:
      if (refused.condition == nullptr) return {};
      return std::visit(FailureWords{kind, verdict, context}, refused.condition->node);
    case Refusal::where_unknown:
    case Refusal::field_missing: return quoted_titles(kind, refused.detail, verdict, context) + "未登记";
    case Refusal::duplicate:
      return std::string(to_chinese(refused.why)) + "（" + quoted_title(kind, refused.detail, verdict, context) + "）";
    default: break;
  }
  return std::string(to_chinese(refused.why)) + (refused.detail.empty() ? "" : "（" + refused.detail + "）");
}

}  // namespace fazhi::core
