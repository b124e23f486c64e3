// plan-of-action-and-milestones: the problems that were 认定.
#include <algorithm>

#include "app/oscal.h"
#include "app/oscal_risk.h"

namespace fazhi::app {

namespace {

// What people once decided to rectify, with what came back after it was closed; neither first proposals nor 不列.
bool is_planned(const core::ProblemRow& row) {
  return row.record != nullptr && !row.number.empty() && row.stage != core::ProblemStage::omitted;
}

// What 申请销号 rests on.
OscalJson closing_evidence(OscalBook& book, const core::ProblemRow& row) {
  OscalJson related = OscalJson::array();
  if (!row.record->submission) return related;
  const std::vector<core::Record>& records = book.view().facts.records;
  for (const std::string& id : row.record->submission->evidence) {
    const auto record = std::ranges::find(records, std::string_view(id), &core::Record::id);
    const bool has_text = record != records.end() && (record->accepted != nullptr || record->submitted != nullptr);
    if (!has_text) continue;
    const auto position = static_cast<std::uint32_t>(record - records.begin());
    related.push_back({{"observation-uuid", book.observation(position)}});
  }
  return related;
}

OscalJson risk_of(OscalBook& book, const core::ProblemRow& row) {
  OscalJson risk = oscal_risk(book, row);
  if (OscalJson remediation = oscal_remediation(book, row); !remediation.is_null())
    risk["remediations"] = OscalJson::array({std::move(remediation)});
  if (OscalJson entries = oscal_risk_log(book, row); !entries.empty())
    risk["risk-log"] = {{"entries", std::move(entries)}};
  if (OscalJson evidence = closing_evidence(book, row); !evidence.empty())
    risk["related-observations"] = std::move(evidence);
  return risk;
}

OscalJson item_of(const OscalBook& book, const core::ProblemRow& row, const OscalJson& risk) {
  OscalJson item{{"uuid", book.uuid("poam-item " + row.key)},
                 {"title", oscal_line(row.number + " " + unit_text(row, book.view()))},
                 {"description", risk["statement"]},
                 {"props", risk["props"]}};
  item["props"].push_back(oscal_property("source", row.record->source.empty() ? "自查" : row.record->source));
  if (risk.contains("related-observations")) item["related-observations"] = risk["related-observations"];
  item["related-risks"] = OscalJson::array({{{"risk-uuid", risk["uuid"]}}});
  return item;
}

}  // namespace

std::string oscal_poam(const Workspace& workspace, const Question& question, bool personal, Diagnostics& out) {
  const Problems problems = find_problems(workspace, question, out);
  if (problems.view == nullptr) return {};
  const View& view = *problems.view;
  const NameMask mask(personal, view);
  OscalBook book(workspace, view, mask);
  OscalJson items = OscalJson::array();
  OscalJson risks = OscalJson::array();
  for (const core::ProblemRow& row : problems.rows) {
    if (!is_planned(row)) continue;
    risks.push_back(risk_of(book, row));
    items.push_back(item_of(book, row, risks.back()));
  }
  if (items.empty()) {
    out.push_back(
        {Severity::error, {}, "没有认定过的问题，写不成整改计划：先用 fazhi problem confirm 认定", "no-problems", {}});
    return {};
  }
  OscalJson plan{{"uuid", book.uuid("poam " + format_date(view.as_of))},
                 {"metadata", book.metadata("问题整改计划", format_date(view.as_of))},
                 {"system-id", {{"identifier-type", "urn:fazhi:ledger"}, {"id", oscal_line(view.facts.ledger.name)}}}};
  if (OscalJson observations = book.take_observations(); !observations.empty())
    plan["observations"] = std::move(observations);
  plan["risks"] = std::move(risks);
  plan["poam-items"] = std::move(items);
  if (OscalJson resources = book.take_resources(); !resources.empty())
    plan["back-matter"] = {{"resources", std::move(resources)}};
  return oscal_text({{"plan-of-action-and-milestones", std::move(plan)}});
}

}  // namespace fazhi::app
