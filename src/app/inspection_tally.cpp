#include "app/inspection_tally.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/paper_words.h"
#include "app/problem_report.h"
#include "core/metric.h"
#include "core/record_index.h"

namespace fazhi::app {

namespace {

std::string area_title(const core::Checklist& checklist, const core::Library& library) {
  const core::Checklist* national = checklist.overlay.empty() ? nullptr : library.find_checklist(checklist.overlay);
  return national == nullptr ? checklist.title : national->title;
}

void add_area(ItemFindings& findings, const std::string& title) {
  const auto found = std::ranges::find(findings.areas, title, &std::pair<std::string, int>::first);
  ++(found == findings.areas.end() ? findings.areas.emplace_back(title, 0) : *found).second;
}

void add_light(LightCell& cell, const core::Verdict& verdict) {
  cell.light = worse_of(cell.light, verdict.light);
  ++cell.owed;
  if (verdict.gap) ++(verdict.hint ? cell.hints : cell.gaps);
}

void count_verdicts(const PaperScene& scene, std::uint32_t unit, const std::vector<InspectionItem>& items,
                    SelfInspection& found) {
  const DutyScope scope{unit, scene.question.checklist};
  for (const core::Verdict& verdict : scene.view().verdicts) {
    if (!scope.counts(verdict, scene.view())) continue;
    ItemFindings& findings = found.items[item_of(items, *verdict.checklist, verdict.task->id)];
    findings.counts.add(verdict);
    found.total.add(verdict);
    add_light(findings.cells[verdict.unit], verdict);
    add_area(findings, area_title(*verdict.checklist, scene.view().library));
    found.units.insert(verdict.unit);
  }
}

// 100, 96.77: a line of a paper has no room for zeros.
std::string short_percent(const core::MetricValue& value) {
  std::string text = percent_text(value.numerator, value.denominator);
  if (text.ends_with(".00")) text.resize(text.size() - 3);
  return text;
}

// Ratios alone: what is counted in pieces is for the annual report. An empty denominator says nothing.
void add_figures(const PaperScene& scene, std::uint32_t unit, const std::vector<InspectionItem>& items,
                 SelfInspection& found) {
  const View& view = scene.view();
  const std::string of = unit == core::kNone ? std::string() : view.facts.units[unit].id;
  const core::RecordIndex index(view.facts);
  for (const core::Checklist& checklist : view.library.checklists) {
    for (const core::Metric& metric : checklist.metrics) {
      if (!metric.is_ratio()) continue;
      const core::MetricValue value = core::count_metric(view.library, checklist, metric, view.facts, index,
                                                         view.calendar, view.as_of, view.period, of);
      if (value.denominator == 0) continue;
      const bool is_sure = metric.of_papers || value.confirmed;
      const bool is_beyond = value.numerator > value.denominator;
      found.items[item_of(items, checklist, "")].figures.push_back(
          fmt::format("{}{}%（{}/{}{}）", metric.title, short_percent(value), value.numerator, value.denominator,
                      (is_sure ? "" : "，清单未确认") + std::string(is_beyond ? "，超过100%，请核对" : "")));
    }
  }
}

void add_problems(const PaperScene& scene, std::uint32_t unit, const std::vector<InspectionItem>& items,
                  SelfInspection& found) {
  const View& view = scene.view();
  for (const core::ProblemRow& row : scene.problems.rows) {
    if (unit != core::kNone && row.unit != unit) continue;
    const bool is_proposed = row.stage == core::ProblemStage::proposed;
    if (core::is_open(row.stage) && !is_unsolved(row)) ++found.to_be_closed;
    if (!is_proposed && !is_unsolved(row)) continue;
    if (is_proposed) ++found.proposed;
    const ProblemKey key = parse_problem_key(row.key);
    const core::Checklist* checklist = view.library.find_checklist(key.checklist);
    auto& rows = checklist == nullptr ? found.from_outside : found.items[item_of(items, *checklist, key.task)].rows;
    rows.push_back(paper_row(row, scene.problems));
  }
  for (ItemFindings& item : found.items) std::ranges::stable_sort(item.rows, {}, &report::PaperRow::severity);
}

}  // namespace

SelfInspection inspect(const PaperScene& scene, std::uint32_t unit, InspectedBody body) {
  const std::vector<InspectionItem>& items = inspection_items(body);
  SelfInspection found;
  for (const InspectionItem& item : items) found.items.push_back({&item, {}, {}, {}, {}, {}});
  count_verdicts(scene, unit, items, found);
  add_figures(scene, unit, items, found);
  add_problems(scene, unit, items, found);
  for (const core::Checklist& checklist : scene.view().library.checklists)
    found.unverified += static_cast<int>(std::ranges::count(checklist.basis, false, &core::Basis::verified));
  return found;
}

}  // namespace fazhi::app
