// assessment-results: the verdicts of a period.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/oscal.h"
#include "app/oscal_findings.h"
#include "core/period.h"

namespace fazhi::app {

namespace {

using RowsOfVerdicts = std::map<const core::Verdict*, RowsByRule>;

RowsOfVerdicts rows_of_verdicts(const std::vector<core::ProblemRow>& rows) {
  RowsOfVerdicts found;
  for (const core::ProblemRow& row : rows) {
    if (row.verdict != nullptr) found[row.verdict][row.deficit.rule] = &row;
  }
  return found;
}

OscalJson reviewed_controls(const std::set<std::string>& controls) {
  OscalJson included = OscalJson::array();
  for (const std::string& control : controls) included.push_back({{"control-id", control}});
  OscalJson selection{{"include-controls", std::move(included)}};
  return {{"control-selections", OscalJson::array({std::move(selection)})}};
}

// The catalog that the findings' targets are in; written beside this file it is found.
OscalJson plan_resource(const OscalBook& book, const std::string& uuid) {
  OscalJson props = OscalJson::array();
  for (const core::Checklist& checklist : book.view().library.checklists)
    props.push_back(oscal_property("edition", checklist.id + " " + checklist.edition));
  return {{"uuid", uuid},
          {"title", "检查所依的清单（fazhi convert oscal --adopted -o catalog.json）"},
          {"props", std::move(props)},
          {"rlinks", OscalJson::array({{{"href", "catalog.json"}, {"media-type", "application/json"}}})}};
}

// Of what is assessed before the period begins there is no end to name.
void add_days(const View& view, OscalJson& result) {
  const Date first = core::first_day(view.period);
  const Date last = std::min(view.as_of, core::last_day(view.period));
  result["start"] = oscal_morning(first);
  if (last >= first) result["end"] = oscal_evening(last);
}

struct Assessed {
  std::set<std::string> controls;
  OscalJson findings = OscalJson::array();
  OscalJson risks = OscalJson::array();
  int not_owed = 0;
};

Assessed assess(OscalBook& book, const View& view, const RowsOfVerdicts& rows) {
  Assessed assessed;
  const RowsByRule none;
  for (const core::Verdict& verdict : view.verdicts) {
    if (!is_shown(verdict, view)) continue;
    if (!core::is_owed(verdict)) {
      ++assessed.not_owed;
      continue;
    }
    const auto found = rows.find(&verdict);
    assessed.controls.insert(oscal_control_id(*verdict.checklist, *verdict.task));
    add_oscal_findings(book, verdict, found == rows.end() ? none : found->second, assessed.findings, assessed.risks);
  }
  return assessed;
}

OscalJson result_of(OscalBook& book, const View& view, Assessed assessed) {
  const std::string period = core::format_period_chinese(view.period);
  OscalJson result{{"uuid", book.uuid("result " + core::format_period(view.period) + " " + format_date(view.as_of))},
                   {"title", oscal_line(period + "自查")},
                   {"description", fmt::format("截至{}按采用的清单得出的结论；免除、不适用的{}项不在其中",
                                               format_date_chinese(view.as_of), assessed.not_owed)}};
  add_days(view, result);
  result["props"] = OscalJson::array({oscal_property("period", core::format_period(view.period))});
  result["reviewed-controls"] = reviewed_controls(assessed.controls);
  if (OscalJson observations = book.take_observations(); !observations.empty())
    result["observations"] = std::move(observations);
  if (!assessed.risks.empty()) result["risks"] = std::move(assessed.risks);
  result["findings"] = std::move(assessed.findings);
  return result;
}

}  // namespace

std::string oscal_results(const Workspace& workspace, const Question& question, bool personal, Diagnostics& out) {
  const auto view = look(workspace, question, out);
  if (view == nullptr) return {};
  const NameMask mask(personal, *view);
  OscalBook book(workspace, *view, mask);
  const auto rows = core::problems(view->verdicts, view->facts, view->problems, view->as_of);
  Assessed assessed = assess(book, *view, rows_of_verdicts(rows));
  if (assessed.findings.empty()) {
    out.push_back({Severity::error,
                   {},
                   fmt::format("{}没有应办的事项，写不成评估结果：请换一个 --period、--unit 或 --checklist",
                               core::format_period_chinese(view->period)),
                   "nothing-to-assess",
                   {}});
    return {};
  }
  const std::string plan = book.uuid("plan");
  book.add_resource(plan_resource(book, plan));
  OscalJson results = OscalJson::array({result_of(book, *view, std::move(assessed))});
  return oscal_text({{"assessment-results",
                      {{"uuid", book.uuid("assessment-results " + core::format_period(view->period) + " " +
                                          format_date(view->as_of))},
                       {"metadata", book.metadata("法治建设自查结果", core::format_period(view->period))},
                       {"import-ap", {{"href", "#" + plan}}},
                       {"results", std::move(results)},
                       {"back-matter", {{"resources", book.take_resources()}}}}}});
}

}  // namespace fazhi::app
