#include "app/step_dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/phrases.h"

namespace fazhi::app {

namespace {

using core::CheckStatus;

// The two fields that a date rule reads; nothing for other rules.
struct Ends {
  const core::FieldRef* from = nullptr;
  const core::FieldRef* to = nullptr;
};

struct EndsOf {
  Ends operator()(const core::SpanRule& rule) const { return {&rule.from, &rule.to}; }
  Ends operator()(const core::WithinRule& rule) const { return {&rule.limit.from, &rule.done_on}; }
  Ends operator()(const core::BeforeRule& rule) const { return {&rule.first, &rule.then}; }
  Ends operator()(const core::PresentRule&) const { return {}; }
  Ends operator()(const core::CompareRule&) const { return {}; }
  Ends operator()(const core::RatioRule&) const { return {}; }
  Ends operator()(const core::CountRule&) const { return {}; }
  Ends operator()(const core::DifferentRule&) const { return {}; }
  Ends operator()(const core::ForbidRule&) const { return {}; }
};

bool is_minimum(const core::Check& check) {
  const auto* span = std::get_if<core::SpanRule>(&check.rule);
  return span != nullptr && span->at_least;
}

std::string length_text(std::int64_t length, const core::CheckFinding& finding) {
  return std::to_string(length) + core::unit_word(finding.unit);
}

std::string asked_text(const core::CheckFinding& finding) {
  if (std::holds_alternative<core::BeforeRule>(finding.check->rule)) {
    return std::get<core::BeforeRule>(finding.check->rule).same_day ? "前者不晚于后者" : "前者早于后者";
  }
  if (!finding.required) return {};
  return (is_minimum(*finding.check) ? "不少于" : "不超过") + length_text(*finding.required, finding);
}

std::string violation_text(const core::CheckFinding& finding) {
  if (std::holds_alternative<core::BeforeRule>(finding.check->rule)) return "次序颠倒";
  if (!finding.actual || !finding.required) return "不符合";
  const std::int64_t distance = *finding.required - *finding.actual;
  return (distance > 0 ? "少" : "超过") + length_text(std::abs(distance), finding);
}

std::string conclusion_text(const core::CheckFinding& finding) {
  switch (finding.status) {
    case CheckStatus::satisfied: return "符合";
    case CheckStatus::violated: return violation_text(finding);
    case CheckStatus::waiting: return finding.plan_would_violate ? "按计划将不符合" : "尚未发生";
    case CheckStatus::excused: return "有法定例外";
    case CheckStatus::not_applicable: return "不适用";
    case CheckStatus::unsatisfied:
    case CheckStatus::unknown: return "日期未登记";
  }
  return {};
}

class Collector {
 public:
  Collector(const View& view, std::uint32_t matter, const std::string& checklist)
      : view_(view), wording_(view.wording()), checklist_(checklist) {
    dates_.matter = matter;
  }

  StepDates run() {
    for (const core::Verdict& verdict : view_.verdicts) {
      if (verdict.matter != dates_.matter || !core::is_owed(verdict)) continue;
      if (!checklist_.empty() && verdict.checklist->id != checklist_ && verdict.checklist->overlay != checklist_)
        continue;
      for (const core::CheckFinding& finding : verdict.checks) add_check(verdict, finding);
      add_shortfalls(verdict);
    }
    sort();
    return std::move(dates_);
  }

 private:
  void add_check(const core::Verdict& verdict, const core::CheckFinding& finding) {
    const Ends ends = std::visit(EndsOf{}, finding.check->rule);
    if (ends.from == nullptr || (!finding.from && !finding.to)) return;
    if (finding.status == CheckStatus::not_applicable) return;
    StepCheck check;
    check.verdict = &verdict;
    check.finding = &finding;
    check.from = step(core::field_title(ends.from->to_text(), verdict, wording_), finding.from);
    check.to = step(core::field_title(ends.to->to_text(), verdict, wording_), finding.to);
    check.name = finding.check->title.empty() ? verdict.task->title : finding.check->title;
    check.asked = asked_text(finding);
    if (finding.actual) check.actual = length_text(*finding.actual, finding);
    check.conclusion = conclusion_text(finding);
    const auto& articles = finding.check->basis.empty() ? verdict.task->basis : finding.check->basis;
    core::ShortBasis basis = core::short_basis(*verdict.checklist, articles);
    check.basis = std::move(basis.text);
    for (std::string& name : basis.names)
      if (std::ranges::find(dates_.basis_names, name) == dates_.basis_names.end())
        dates_.basis_names.push_back(std::move(name));
    dates_.checks.push_back(std::move(check));
  }

  // The same field on the same day is one step, whichever task reads it.
  std::size_t step(const std::string& name, std::optional<Date> day) {
    for (std::size_t i = 0; i < dates_.steps.size(); ++i) {
      if (dates_.steps[i].name == name && dates_.steps[i].day == day) return i;
    }
    dates_.steps.push_back({name, day});
    return dates_.steps.size() - 1;
  }

  void add_shortfalls(const core::Verdict& verdict) {
    if (verdict.hint) return;
    for (const core::Deficit& deficit : core::deficits(verdict)) {
      if (deficit.hint) continue;
      dates_.shortfalls.push_back(
          {deficit.severity, core::problem_statement(verdict, deficit, wording_), core::basis_text(verdict, deficit)});
    }
  }

  void sort() {
    const std::size_t count = dates_.steps.size();
    std::vector<std::size_t> order(count), place(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [this](std::size_t i) { return dates_.steps[i].day.value_or(Date::max()); });
    std::vector<report::DecisionStep> steps;
    for (std::size_t i = 0; i < count; ++i) {
      place[order[i]] = i;
      steps.push_back(std::move(dates_.steps[order[i]]));
    }
    dates_.steps = std::move(steps);
    for (StepCheck& check : dates_.checks) {
      check.from = place[check.from];
      check.to = place[check.to];
    }
    std::ranges::stable_sort(dates_.checks, {}, [](const StepCheck& check) { return std::pair(check.from, check.to); });
    std::ranges::stable_sort(dates_.shortfalls, {}, &Shortfall::severity);
  }

  const View& view_;
  core::WordingContext wording_;
  const std::string& checklist_;
  StepDates dates_;
};

// Its last day, however the rule counts.
std::optional<Date> minimum_until(const core::CheckFinding& finding, const View& view) {
  const auto& rule = std::get<core::SpanRule>(finding.check->rule);
  if (!finding.from) return std::nullopt;
  core::AddOptions options;
  options.end_day = rule.end_day;
  return core::add(view.calendar, *finding.from, static_cast<int>(*finding.required), rule.unit, options).date;
}

}  // namespace

StepDates step_dates(const View& view, std::uint32_t matter, const std::string& checklist) {
  return Collector(view, matter, checklist).run();
}

report::DecisionTimeline timeline_of(const StepDates& dates, const View& view) {
  report::DecisionTimeline timeline;
  timeline.title = fmt::format("“{}”各环节时间", view.facts.matters[dates.matter].title);
  timeline.as_of = view.as_of;
  timeline.steps = dates.steps;
  for (const StepCheck& check : dates.checks) {
    const core::CheckFinding& finding = *check.finding;
    if (!is_minimum(*finding.check) || !finding.required) continue;
    report::DecisionInterval interval;
    interval.name = check.name;
    interval.basis = check.basis;
    interval.from = check.from;
    interval.to = check.to;
    interval.minimum = static_cast<int>(*finding.required);
    if (finding.actual && finding.status != CheckStatus::waiting) interval.actual = static_cast<int>(*finding.actual);
    interval.minimum_until = minimum_until(finding, view);
    interval.unit = core::unit_word(finding.unit);
    timeline.intervals.push_back(std::move(interval));
  }
  return timeline;
}

}  // namespace fazhi::app
