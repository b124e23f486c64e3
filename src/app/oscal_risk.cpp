#include "app/oscal_risk.h"

#include <fmt/format.h>

#include "app/event_text.h"
#include "app/problem_export.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

core::TaskSeverity severity_of(const core::ProblemRow& row) {
  if (row.record != nullptr) {
    if (const auto own = core::severity_of(row.record->severity)) return *own;
  }
  if (row.entered != nullptr) return core::severity_of(row.entered->severity).value_or(core::TaskSeverity::minor);
  return row.deficit.severity;
}

// What a step makes of the risk; empty: its status stays.
struct StatusAfter {
  std::string operator()(const core::ProblemConfirmed&) const { return "open"; }
  std::string operator()(const core::ProblemEntered&) const { return "open"; }
  std::string operator()(const core::ProblemOmitted&) const { return "deviation-approved"; }
  std::string operator()(const core::ProblemPlanned& plan) const {
    return plan.measures && !plan.measures->empty() ? "remediating" : "";
  }
  std::string operator()(const core::ProblemProgressed&) const { return "remediating"; }
  std::string operator()(const core::ProblemReturned&) const { return "remediating"; }
  std::string operator()(const core::ProblemReopened&) const { return "remediating"; }
  std::string operator()(const core::ProblemExtended&) const { return "deviation-approved"; }
  std::string operator()(const core::ProblemDisputed&) const { return "deviation-requested"; }
  std::string operator()(const core::ProblemRuled& ruling) const { return ruling.upheld ? "closed" : "open"; }
  std::string operator()(const core::ProblemClosed&) const { return "closed"; }
  std::string operator()(const core::ProblemMerged&) const { return "closed"; }
  std::string operator()(const core::ProblemSplit&) const { return "closed"; }
  template <typename Other>
  std::string operator()(const Other&) const {
    return {};
  }
};

// A merge is told of both problems, and ends only the one that goes into the other; a split ends the whole, and its parts begin.
std::string status_after(const core::EventBody& body, const std::string& key) {
  const auto* merged = std::get_if<core::ProblemMerged>(&body);
  if (merged != nullptr && merged->key != key) return {};
  const auto* split = std::get_if<core::ProblemSplit>(&body);
  if (split != nullptr && split->key != key) return "open";
  return std::visit(StatusAfter{}, body);
}

std::string masked(std::string text, const core::ProblemRow& row, const OscalBook& book) {
  return book.mask().text_of_matter(std::move(text), matter_of(row, book.view()));
}

OscalJson entry_of(OscalBook& book, const core::Event& event, const core::ProblemRow& row, const EventWords& words) {
  const std::string& key = row.key;
  const std::string title(core::title_of(core::name_of(event.body)));
  const std::string actor = book.person(event.actor);
  OscalJson entry{{"uuid", book.uuid(fmt::format("entry {} {}", event.sequence, key))},
                  {"title", title},
                  {"start", format_instant(event.recorded_at)},
                  {"logged-by", OscalJson::array({{{"party-uuid", actor}, {"role-id", "recorder"}}})}};
  if (const std::string told = event_text(event.body, words); !told.empty())
    entry["description"] = oscal_line(masked(told, row, book));
  entry["props"] = OscalJson::array({oscal_property("event", std::to_string(event.sequence)),
                                     oscal_property("step", std::string(core::name_of(event.body)))});
  if (std::string after = status_after(event.body, key); !after.empty()) entry["status-change"] = std::move(after);
  return entry;
}

OscalJson role_of(const std::string& role, std::vector<std::string> parties) {
  return {{"role-id", role}, {"party-uuids", std::move(parties)}};
}

OscalJson responsible_roles(OscalBook& book, const core::ProblemRow& row) {
  const core::ProblemRecord& record = *row.record;
  OscalJson roles = OscalJson::array();
  if (row.unit != core::kNone) roles.push_back(role_of("responsible-unit", {book.unit(row.unit)}));
  std::vector<std::string> supporting;
  for (const std::string& id : record.supporting.value_or(std::vector<std::string>())) {
    const std::uint32_t unit = book.view().facts.find_unit(id);
    if (unit != core::kNone) supporting.push_back(book.unit(unit));
  }
  if (!supporting.empty()) roles.push_back(role_of("supporting-unit", std::move(supporting)));
  if (!record.leader.empty()) roles.push_back(role_of("leader", {book.person(record.leader)}));
  if (!record.person.empty()) roles.push_back(role_of("person-in-charge", {book.person(record.person)}));
  return roles;
}

std::string lifecycle_of(const core::ProblemRow& row) {
  return row.stage == core::ProblemStage::closed ? "completed" : "planned";
}

}  // namespace

std::string oscal_risk_uuid(const OscalBook& book, const std::string& problem_key) {
  return book.uuid("risk " + problem_key);
}

std::string oscal_risk_status(const core::ProblemRow& row) {
  switch (row.stage) {
    case core::ProblemStage::proposed: return "open";
    case core::ProblemStage::confirmed:
    case core::ProblemStage::rectifying:
    case core::ProblemStage::submitted:
      if (row.record != nullptr && !row.record->extensions.empty()) return "deviation-approved";
      return row.stage == core::ProblemStage::confirmed ? "open" : "remediating";
    case core::ProblemStage::disputed: return "deviation-requested";
    case core::ProblemStage::omitted: return "deviation-approved";
    case core::ProblemStage::closed:
    case core::ProblemStage::merged:
    case core::ProblemStage::split: return "closed";
  }
  return {};
}

OscalJson oscal_risk(const OscalBook& book, const core::ProblemRow& row) {
  const View& view = book.view();
  const std::string statement = oscal_line(masked(statement_of(row, view), row, book));
  OscalJson risk{{"uuid", oscal_risk_uuid(book, row.key)},
                 {"title", oscal_line(unit_text(row, view) + (row.number.empty() ? "" : "：" + row.number))},
                 {"description", statement},
                 {"statement", statement}};
  OscalJson props = OscalJson::array({oscal_property("key", row.key), oscal_property("stage", stage_id(row.stage)),
                                      oscal_property("severity", std::string(core::to_word(severity_of(row)))),
                                      oscal_property("mark", mark_id(row.mark))});
  if (!row.number.empty()) props.push_back(oscal_property("number", row.number));
  if (row.repeated) props.push_back(oscal_property("repeated", "屡犯"));
  if (!row.into.empty()) props.push_back(oscal_property("merged-into", row.into));
  if (row.verdict != nullptr) {
    props.push_back(oscal_property("basis", core::basis_text(*row.verdict, row.deficit)));
    risk["description"] = oscal_line(masked(core::facts_text(*row.verdict, row.deficit, view.wording()), row, book));
  }
  risk["props"] = std::move(props);
  risk["status"] = oscal_risk_status(row);
  if (const auto limit = limit_of(row)) risk["deadline"] = oscal_evening(*limit);
  return risk;
}

OscalJson oscal_remediation(OscalBook& book, const core::ProblemRow& row) {
  const core::ProblemRecord& record = *row.record;
  const bool as_entered = record.measures.empty() && row.entered != nullptr;
  const std::string measures = as_entered ? row.entered->measures : record.measures;
  const auto limit = limit_of(row);
  if (measures.empty() && record.goal.empty() && !limit) return nullptr;
  const std::string title = oscal_line(masked(measures.empty() ? record.goal : measures, row, book));
  OscalJson task{{"uuid", book.uuid("task " + row.key)}, {"type", "action"}, {"title", title == "—" ? "整改" : title}};
  if (limit) task["timing"] = {{"on-date", {{"date", oscal_evening(*limit)}}}};
  if (OscalJson roles = responsible_roles(book, row); !roles.empty()) task["responsible-roles"] = std::move(roles);
  return {{"uuid", book.uuid("remediation " + row.key)},
          {"lifecycle", lifecycle_of(row)},
          {"title", "整改"},
          {"description", record.goal.empty() ? title : oscal_line("目标：" + masked(record.goal, row, book))},
          {"tasks", OscalJson::array({std::move(task)})}};
}

OscalJson oscal_risk_log(OscalBook& book, const core::ProblemRow& row) {
  const View& view = book.view();
  const EventWords words(*book.workspace().ledger, view.library, view.facts);
  OscalJson entries = OscalJson::array();
  for (const ledger::HistoryLine& line : known_steps(book.workspace(), view, row.key)) {
    if (!line.voided) entries.push_back(entry_of(book, line.event, row, words));
  }
  return entries;
}

}  // namespace fazhi::app
