// 事实与计算 of one row: the dates and numbers a finding stands on and the records it was read from, each of them once.

#include <algorithm>

#include "base/text.h"
#include "core/phrases.h"

namespace fazhi::core {

namespace {

// A cell of the paper names no more; `explain` names all.
constexpr std::size_t kMostRecords = 6;

using Positions = std::vector<std::uint32_t>;

void add_once(Positions& to, const Positions& from) {
  for (const std::uint32_t record : from) {
    if (std::ranges::find(to, record) == to.end()) to.push_back(record);
  }
}

std::string names(const Positions& records, const Facts& facts) {
  std::vector<std::string> texts;
  for (const std::uint32_t record : records) {
    if (texts.size() < kMostRecords) texts.push_back(record_name(facts, record));
  }
  const std::string rest = records.size() > kMostRecords ? "等" + std::to_string(records.size()) + "份" : "";
  return join(texts, "、") + rest;
}

std::string bound_word(bool at_least) { return at_least ? "应不少于" : "应不多于"; }

std::string comparison_words(Comparison comparison) {
  switch (comparison) {
    case Comparison::equals: return "两者应相等";
    case Comparison::at_least: return "前者应不少于后者";
    case Comparison::at_most: return "前者应不多于后者";
  }
  return {};
}

// What a check read and counted, rule by rule.
struct CheckFacts {
  const Verdict& verdict;
  const CheckFinding& check;
  const WordingContext& context;
  bool briefly;
  std::vector<std::string>& parts;

  void dated(const FieldRef& field, const std::optional<Date>& date) const {
    if (date) parts.push_back(field_title(field.to_text(), verdict, context) + "：" + format_date_chinese(*date));
  }
  std::string days(std::int64_t number) const { return std::to_string(number) + unit_word(check.unit); }
  std::string not_counted() const {
    if (check.skipped.empty() || !briefly) return {};
    return "（其间不计节假日及周末" + std::to_string(check.skipped.size()) + "日）";
  }
  std::string title(const Quantity& quantity) const {
    if (const auto* field = std::get_if<FieldRef>(&quantity)) return field_title(field->to_text(), verdict, context);
    if (const auto* sum = std::get_if<SumOf>(&quantity))
      return field_title(sum->field.to_text(), verdict, context) + "合计";
    if (const auto* figure = std::get_if<FigureRef>(&quantity)) return figure->id;
    return {};
  }
  std::string measured(const Quantity& quantity, const std::string& value) const {
    const std::string name = title(quantity);
    return name.empty() ? value : name + "：" + value;
  }

  void operator()(const SpanRule& rule) const {
    dated(rule.from, check.from);
    dated(rule.to, check.to);
    if (!check.actual || !check.required) return;
    const std::string counted = *check.actual < 0 ? "后者早于前者" : "计" + days(*check.actual) + not_counted();
    parts.push_back(counted + "，" + bound_word(rule.at_least.has_value()) + days(*check.required));
  }
  void operator()(const WithinRule& rule) const {
    dated(rule.limit.from, check.from);
    dated(rule.done_on, check.to);
    if (!check.required) return;
    parts.push_back("期限" + days(*check.required) + not_counted() + "，最后一日为" + check.required_text);
  }
  void operator()(const BeforeRule& rule) const {
    dated(rule.first, check.from);
    dated(rule.then, check.to);
  }
  void operator()(const CountRule& rule) const {
    if (!check.actual || !check.required) return;
    parts.push_back("计" + std::to_string(*check.actual) + "次，" + bound_word(rule.at_least.has_value()) +
                    std::to_string(*check.required) + "次");
  }
  void operator()(const CompareRule& rule) const {
    parts.push_back(measured(rule.left, check.actual_text));
    parts.push_back(measured(rule.right, check.required_text) + "；" + comparison_words(rule.comparison));
  }
  void operator()(const RatioRule& rule) const {
    const Metric* metric =
        context.library == nullptr ? nullptr : context.library->find_metric(rule.metric, *verdict.checklist);
    const char* target = rule.comparison == Comparison::at_most ? "，目标不高于" : "，目标不低于";
    parts.push_back((metric == nullptr ? rule.metric : metric->title) + "：" + check.actual_text + target +
                    check.required_text);
  }
  void operator()(const PresentRule&) const {
    if (check.actual_text.empty()) return;
    std::vector<std::string> titles;
    for (const std::string& field : split(replace_all(check.actual_text, "、", "\n"), '\n'))
      titles.push_back(field_title(field, verdict, context));
    parts.push_back("未登记：" + join(titles, "、"));
  }
  // These are about what is written in the records, which are named anyway.
  void operator()(const DifferentRule&) const {}
  void operator()(const ForbidRule&) const {}
};

std::string check_facts(const Verdict& verdict, const CheckFinding& check, const WordingContext& context) {
  std::vector<std::string> parts = counted_facts(verdict, check, context, true);
  Positions records;
  add_once(records, check.records);
  if (!records.empty()) parts.push_back(names(records, *context.facts));
  return join(parts, "；");
}

// Where no day can pass: since when, or as of when, the paper must have been there.
std::string occasion(const Verdict& verdict, const WordingContext& context) {
  if (verdict.due.status != DueDay::Status::none || verdict.due.trigger_missing) return due_phrase(verdict, context);
  if (std::holds_alternative<Standing>(verdict.task->occasion))
    return "常年应备，只计" + format_date_chinese(context.as_of) + "在有效期内的材料";
  if (!verdict.ended_on) return due_phrase(verdict, context);
  return std::string(verdict.matter == kNone ? "检查期已于" : "事项已于") + format_date_chinese(*verdict.ended_on) +
         (verdict.matter == kNone ? "结束" : "办结");
}

Positions taken_records(const Verdict& verdict) {
  Positions records;
  for (const NeedFinding& need : verdict.needs) add_once(records, need.taken);
  for (const CheckFinding& check : verdict.checks) {
    if (check.status == CheckStatus::unsatisfied) add_once(records, check.records);
  }
  return records;
}

std::string missing_facts(const Verdict& verdict, const WordingContext& context) {
  std::vector<std::string> parts{occasion(verdict, context)};
  for (const std::string& field : verdict.unknown) parts.push_back("未登记：" + field_title(field, verdict, context));
  if (verdict.done_on) parts.push_back("办结于" + format_date_chinese(*verdict.done_on));
  const Positions taken = taken_records(verdict);
  if (!taken.empty()) parts.push_back("已有" + names(taken, *context.facts));
  Positions told = taken;
  for (const NeedFinding& need : verdict.needs) {
    if (need.satisfied) continue;
    for (const RefusedRecord& refused : need.refused) {
      const std::string why = refusal_phrase(refused, verdict, context);
      if (why.empty() || std::ranges::find(told, refused.record) != told.end()) continue;
      told.push_back(refused.record);
      if (told.size() - taken.size() > kMostRecords) break;
      parts.push_back(record_name(*context.facts, refused.record) + "未计入：" + why);
    }
  }
  return join(parts, "；");
}

}  // namespace

std::vector<std::string> counted_facts(const Verdict& verdict, const CheckFinding& check, const WordingContext& context,
                                       bool briefly) {
  std::vector<std::string> parts;
  std::visit(CheckFacts{verdict, check, context, briefly, parts}, check.check->rule);
  return parts;
}

std::string facts_text(const Verdict& verdict, const Deficit& deficit, const WordingContext& context) {
  return deficit.check != nullptr ? check_facts(verdict, *deficit.check, context) : missing_facts(verdict, context);
}

}  // namespace fazhi::core
