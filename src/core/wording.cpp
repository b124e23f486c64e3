#include "core/wording.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/checks.h"
#include "core/needs.h"
#include "core/phrases.h"

namespace fazhi::core {

namespace {

std::string quoted(const std::string& text) { return "「" + text + "」"; }

// 「城市更新条例方案」, 2026年, or nothing: the unit has a column of its own, so that rows of many units can be put together.
std::string about(const Verdict& verdict, const Facts& facts) {
  if (verdict.matter != kNone) return quoted(subject_of(verdict, facts));
  return verdict.period.empty() ? std::string() : subject_of(verdict, facts);
}

std::string of_subject(const Verdict& verdict, const Facts& facts) {
  const std::string subject = about(verdict, facts);
  return subject.empty() ? subject : subject + "的";
}

std::string date_or_blank(const std::optional<Date>& date) {
  return date ? format_date_chinese(*date) : "（日期未登记）";
}

std::string not_seen(const WordingContext& context) {
  return "截至" + format_date_chinese(context.as_of) + (context.public_only ? "，公开资料中未见" : "，台账中未见");
}

// "证据目录回执.rules、lead" → 《证据目录回执》规范性文件、牵头单位
std::string titles_of(const std::string& fields, const Verdict& verdict, const WordingContext& context) {
  std::string text;
  std::string_view rest = fields;
  while (!rest.empty()) {
    const auto end = rest.find("、");
    text += (text.empty() ? "" : "、") + field_title(rest.substr(0, end), verdict, context);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + std::string_view("、").size());
  }
  return text;
}

std::vector<std::string> missing_of(const Verdict& verdict, const WordingContext& context) {
  std::vector<std::string> missing;
  for (const NeedFinding& need : verdict.needs) missing.insert(missing.end(), need.missing.begin(), need.missing.end());
  for (const CheckFinding& check : verdict.checks) {
    if (check.status != CheckStatus::unsatisfied || !is_requirement(check.check->rule)) continue;
    if (const auto* count = std::get_if<CountRule>(&check.check->rule)) {
      missing.push_back(count->query.kind + "（应有" + std::to_string(check.required.value_or(0)) + "次，见" +
                        std::to_string(check.actual.value_or(0)) + "次）");
    } else {
      missing.push_back(check.check->title.empty() ? titles_of(check.actual_text, verdict, context)
                                                   : check.check->title);
    }
  }
  return missing;
}

std::string number_of(const std::optional<std::int64_t>& number, const std::string& text) {
  if (!text.empty()) return text;
  return number ? std::to_string(*number) : std::string();
}

// What a check found, personal names masked.
std::string actual_words(const Verdict& verdict, const CheckFinding& check, const WordingContext& context) {
  const auto* different = std::get_if<DifferentRule>(&check.check->rule);
  if (different == nullptr || check.actual_text.empty()) return check.actual_text;
  return paper_value(different->who.to_text(), check.actual_text, verdict, context);
}

// The kind a count, forbid or date rule is about.
std::string kind_of(const Rule& rule) {
  if (const auto* count = std::get_if<CountRule>(&rule)) return count->query.kind;
  if (const auto* forbid = std::get_if<ForbidRule>(&rule)) return forbid->query.kind;
  if (const auto* span = std::get_if<SpanRule>(&rule)) return span->from.kind;
  if (const auto* within = std::get_if<WithinRule>(&rule)) return within->done_on.kind;
  if (const auto* before = std::get_if<BeforeRule>(&rule)) return before->first.kind;
  return {};
}

std::string fill(std::string text, const Verdict& verdict, const CheckFinding* check, const WordingContext& context) {
  text = replace_all(std::move(text), "<matter>", subject_of(verdict, *context.facts));
  text = replace_all(std::move(text), "<period>", subject_of(verdict, *context.facts));
  text = replace_all(std::move(text), "<unit>", unit_name(*context.facts, verdict.unit, context.as_of));
  const auto missing = missing_of(verdict, context);
  text = replace_all(std::move(text), "<missing>", join(missing, "、"));
  const bool has_own_limit = check != nullptr && std::holds_alternative<WithinRule>(check->check->rule);
  if (has_own_limit) {
    text = replace_all(std::move(text), "<due>", check->required_text);
    text = replace_all(std::move(text), "<done>", date_or_blank(check->to));
  }
  if (verdict.due.date) text = replace_all(std::move(text), "<due>", format_date_chinese(*verdict.due.date));
  if (verdict.done_on) text = replace_all(std::move(text), "<done>", format_date_chinese(*verdict.done_on));
  if (check != nullptr) {
    text = replace_all(std::move(text), "<actual>", number_of(check->actual, actual_words(verdict, *check, context)));
    // A limit inside a task has both: its length, and its last day for <due>.
    text = replace_all(std::move(text), "<required>",
                       check->required ? std::to_string(*check->required) : check->required_text);
    text = replace_all(std::move(text), "<from>", date_or_blank(check->from));
    text = replace_all(std::move(text), "<to>", date_or_blank(check->to));
    text = replace_all(std::move(text), "<kind>", kind_of(check->check->rule));
  }
  for (const std::string_view rest : {"<due>", "<done>", "<actual>", "<required>", "<from>", "<to>", "<kind>"}) {
    text = replace_all(std::move(text), rest, "（未登记）");
  }
  return text;
}

// What a violated check says where the checklist gives no text of its own.
struct DefaultWording {
  const Verdict& verdict;
  const CheckFinding& check;
  const WordingContext& context;

  std::string title(const FieldRef& field) const { return field_title(field.to_text(), verdict, context); }

  std::string operator()(const SpanRule& rule) const {
    return title(rule.from) + "（" + date_or_blank(check.from) + "）至" + title(rule.to) + "（" +
           date_or_blank(check.to) + "）为" + number_of(check.actual, {}) + unit_word(check.unit) +
           (rule.at_least ? "，少于" : "，多于") + number_of(check.required, {}) + unit_word(check.unit);
  }
  std::string operator()(const WithinRule& rule) const {
    return title(rule.done_on) + "为" + date_or_blank(check.to) + "，晚于" + title(rule.limit.from) + "（" +
           date_or_blank(check.from) + "）起" + number_of(check.required, {}) + unit_word(check.unit) + "的期限（" +
           check.required_text + "）";
  }
  std::string operator()(const BeforeRule& rule) const {
    return title(rule.first) + "（" + date_or_blank(check.from) + "）未早于" + title(rule.then) + "（" +
           date_or_blank(check.to) + "）";
  }
  std::string operator()(const PresentRule&) const { return titles_of(check.actual_text, verdict, context) + "未登记"; }
  std::string operator()(const CompareRule&) const {
    return "数据不符：" + check.actual_text + "，应为" + check.required_text;
  }
  std::string operator()(const RatioRule& rule) const {
    const Checklist* home = verdict.checklist;
    const Metric* metric =
        context.library == nullptr ? nullptr : context.library->find_metric(rule.metric, *verdict.checklist, &home);
    return (metric == nullptr ? rule.metric : metric->title) + "为" + check.actual_text + "，目标为" +
           check.required_text;
  }
  std::string operator()(const CountRule& rule) const {
    return rule.query.kind + "共" + number_of(check.actual, {}) + "次，" + (rule.at_least ? "少于" : "多于") +
           number_of(check.required, {}) + "次";
  }
  std::string operator()(const DifferentRule& rule) const {
    return quoted(actual_words(verdict, check, context)) + "同时出现在" + title(rule.who) + "和" +
           field_title(check.required_text, verdict, context);
  }
  std::string operator()(const ForbidRule& rule) const { return "存在不应有的情形：" + rule.query.kind; }
};

std::string check_statement(const Verdict& verdict, const CheckFinding& check, const WordingContext& context) {
  if (!check.check->problem.empty()) return fill(check.check->problem, verdict, &check, context);
  return about(verdict, *context.facts) + std::visit(DefaultWording{verdict, check, context}, check.check->rule);
}

std::string days_late(Date due, Date day) { return std::to_string((day - due).count()) + "日"; }

// Who had to do what by when, whether the title is a noun or a verb: 「城市更新方案」应于…完成「答复申请」, 2026年「目录编制」应于…完成.
std::string duty_text(const Verdict& verdict, const WordingContext& context) {
  const std::string day = std::string(verdict.due.by_office ? "按本地规定的期限" : "") + "应于" +
                          format_date_chinese(*verdict.due.date) + "前（含当日）完成";
  const std::string title = quoted(verdict.task->title);
  if (verdict.matter != kNone) return about(verdict, *context.facts) + day + title;
  return about(verdict, *context.facts) + title + day;
}

std::string late_statement(const Verdict& verdict, const WordingContext& context) {
  return duty_text(verdict, context) + "，实际于" + format_date_chinese(*verdict.done_on) + "完成，超期" +
         days_late(*verdict.due.date, *verdict.done_on);
}

// 「征求意见公告」「法治专题讲座记录」（应有2次，见1次）
std::string quoted_list(const std::vector<std::string>& missing) {
  std::string text;
  for (const std::string& one : missing) {
    const auto remark = one.ends_with("次）") ? one.rfind("（") : std::string::npos;
    text += quoted(one.substr(0, remark)) + (remark == std::string::npos ? "" : one.substr(remark));
  }
  return text;
}

// A paper that is in the ledger and not counted because a field was left out is not 未见: the clerk has to fill the field in.
std::string half_recorded(const Verdict& verdict, const WordingContext& context) {
  for (const NeedFinding& need : verdict.needs) {
    if (need.satisfied) continue;
    for (const RefusedRecord& refused : need.refused) {
      if (refused.why != Refusal::where_unknown && refused.why != Refusal::field_missing) continue;
      return "（已有" + record_name(*context.facts, refused.record) + "，" + refusal_phrase(refused, verdict, context) +
             "，没有计入）";
    }
  }
  return {};
}

std::string missing_statement(const Verdict& verdict, const WordingContext& context) {
  if (!verdict.task->problem.empty()) return fill(verdict.task->problem, verdict, nullptr, context);
  const auto missing = missing_of(verdict, context);
  const std::string& title = verdict.task->title;
  const std::string papers =
      (missing.empty() ? quoted(title) + "所需的完整要素" : quoted_list(missing)) + half_recorded(verdict, context);
  if (verdict.due.status == DueDay::Status::known && verdict.timing == Timing::overdue) {
    const std::string late = "，已超期" + days_late(*verdict.due.date, context.as_of);
    return duty_text(verdict, context) + "，" + not_seen(context) + papers + (context.public_only ? "" : late);
  }
  const bool says_what_for = missing.empty() || (missing.size() == 1 && missing.front() == title);
  return not_seen(context) + of_subject(verdict, *context.facts) + papers +
         (says_what_for ? "" : "（" + quoted(title) + "所需）");
}

std::string unknown_statement(const Verdict& verdict, const WordingContext& context) {
  if (verdict.due.status == DueDay::Status::not_before) {
    return "缺" + std::to_string(year_of(*verdict.due.date)) + "年日历，无法计算" +
           of_subject(verdict, *context.facts) + quoted(verdict.task->title) + "何时到期，请先补充日历";
  }
  std::string fields;
  for (const std::string& field : verdict.unknown) fields += quoted(field_title(field, verdict, context));
  return of_subject(verdict, *context.facts) + fields + "未登记，无法判定" + quoted(verdict.task->title) + "是否落实";
}

constexpr std::size_t kShortTitle = 16;  // characters; longer titles are told by their number in narrow columns

std::size_t display_length(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string full_name(const Basis& basis) {
  return "《" + basis.title + "》" + (basis.number.empty() ? "" : "（" + basis.number + "）");
}

// Articles of one basis after its name: …第十四条、第十五条；…
template <typename Name>
std::string listed_articles(const Checklist& checklist, const std::vector<ArticleRef>& articles, const Name& name) {
  std::string text;
  std::string last;
  for (const ArticleRef& article : articles) {
    if (article.basis == last) {
      text += "、" + article.article;
      continue;
    }
    const Basis* basis = checklist.find_basis(article.basis);
    if (!text.empty()) text += "；";
    last = article.basis;
    if (basis == nullptr) continue;
    text += name(*basis) + (basis->verified ? "" : "〔待核〕") + article.article;
  }
  return text;
}

}  // namespace

std::string name_of(const Check& check) {
  struct Subject {
    std::string operator()(const SpanRule&) const { return "天数"; }
    std::string operator()(const WithinRule&) const { return "时限"; }
    std::string operator()(const BeforeRule&) const { return "先后次序"; }
    std::string operator()(const PresentRule&) const { return "要素登记"; }
    std::string operator()(const CompareRule&) const { return "数据相符"; }
    std::string operator()(const RatioRule&) const { return "指标"; }
    std::string operator()(const CountRule&) const { return "次数"; }
    std::string operator()(const DifferentRule&) const { return "不得为同一方"; }
    std::string operator()(const ForbidRule& rule) const { return rule.query.kind + "没有所禁情形"; }
  };
  return check.title.empty() ? std::visit(Subject{}, check.rule) : check.title;
}

std::string unit_name(const Facts& facts, std::uint32_t unit, Date as_of) {
  return unit == kNone ? std::string() : facts.units[unit].on(as_of).name;
}

std::string subject_of(const Verdict& verdict, const Facts& facts) {
  if (verdict.matter != kNone) return facts.matters[verdict.matter].title;
  if (const auto period = parse_period(verdict.period)) return format_period_chinese(*period);
  return verdict.task->title;
}

std::string problem_statement(const Verdict& verdict, const Deficit& deficit, const WordingContext& context) {
  if (deficit.check != nullptr) return check_statement(verdict, *deficit.check, context);
  if (deficit.rule == "when") return unknown_statement(verdict, context);
  if (verdict.timing == Timing::late) return late_statement(verdict, context);
  return missing_statement(verdict, context);
}

std::string basis_text(const Checklist& checklist, const std::vector<ArticleRef>& articles) {
  return listed_articles(checklist, articles, full_name);
}

ShortBasis short_basis(const Checklist& checklist, const std::vector<ArticleRef>& articles) {
  ShortBasis brief;
  brief.text = listed_articles(checklist, articles, [&brief](const Basis& basis) {
    if (basis.number.empty()) return full_name(basis);
    const bool by_number = display_length(basis.title) > kShortTitle;
    brief.names.push_back(by_number ? basis.number + "即《" + basis.title + "》" : full_name(basis));
    return by_number ? basis.number : "《" + basis.title + "》";
  });
  return brief;
}

std::string basis_text(const Verdict& verdict, const Deficit& deficit) {
  const bool own = deficit.check != nullptr && !deficit.check->check->basis.empty();
  return basis_text(*verdict.checklist, own ? deficit.check->check->basis : verdict.task->basis);
}

}  // namespace fazhi::core
