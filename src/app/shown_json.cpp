#include "app/shown_json.h"

#include <fmt/format.h>

#include "app/export_scene.h"
#include "app/one_matter.h"

namespace fazhi::app {

namespace {

std::string text_of(const ExportRow& json) {
  return json.dump(2, ' ', false, ExportRow::error_handler_t::replace) + "\n";
}

ExportRow head_of(const View& view) {
  ExportRow head{{"as_of", format_date(view.as_of)}, {"state", view.state_line()}};
  if (view.facts.ledger.demo) head["demo"] = true;
  return head;
}

// Puts rows one after the other into a list.
struct Rows {
  ExportRow list = ExportRow::array();
  RowSink sink() {
    return [this](ExportRow row) { list.push_back(std::move(row)); };
  }
};

ExportRow text_parts(const core::RecordState& record, const core::RecordText& text, const ExportScene& scene) {
  Rows fields, links;
  evidence_field_rows(record, text, scene, fields.sink());
  link_rows(record, text, links.sink());
  return {{"fields", std::move(fields.list)}, {"links", std::move(links.list)}};
}

void add_obligations(std::uint32_t matter, const ExportScene& scene, ExportRow& json) {
  json["verdicts"] = ExportRow::array();
  for (const core::Verdict& verdict : scene.view().verdicts) {
    if (verdict.matter == matter) json["verdicts"].push_back(verdict_row(verdict, scene));
  }
}

void add_evidence(const std::string& matter, const ExportScene& scene, ExportRow& json) {
  ledger::EvidenceQuery query;
  query.matter = matter;
  query.limit = SIZE_MAX;
  json["evidence"] = ExportRow::array();
  for (const core::RecordState& record : scene.workspace.ledger->records(query)) {
    if (const core::RecordText* text = text_to_export(record))
      json["evidence"].push_back(evidence_row(record, text, scene));
  }
}

}  // namespace

std::optional<std::string> matter_json(const Workspace& workspace, const Question& question, const std::string& id,
                                       bool personal, Diagnostics& out) {
  Problems problems;
  problems.view = look(workspace, question, out);
  if (problems.view == nullptr) return std::nullopt;
  const View& view = *problems.view;
  const core::Matter* matter = matter_named(view.facts, id, out);
  if (matter == nullptr) return std::nullopt;
  const NameMask mask(personal, view);
  const ExportScene scene{workspace, problems, mask};
  Rows parties, fields;
  party_rows(*matter, scene, parties.sink());
  matter_field_rows(*matter, scene, fields.sink());
  ExportRow json = head_of(view);
  json.update(matter_row(*matter, scene));
  json["parties"] = std::move(parties.list);
  json["fields"] = std::move(fields.list);
  add_evidence(id, scene, json);
  add_obligations(view.facts.find_matter(id), scene, json);
  return text_of(json);
}

std::optional<std::string> evidence_json(const Workspace& workspace, const std::string& id, bool personal,
                                         Diagnostics& out) {
  const auto record = workspace.ledger->find_record(id);
  if (!record) {
    out.push_back({Severity::error, {}, fmt::format("台账里没有材料「{}」", id), "unknown-evidence", {}});
    return std::nullopt;
  }
  // A paper is what it is on every day: the words of the editions adopted last are taken.
  Question question;
  question.as_of = make_date(9999, 12, 31);
  Problems problems;
  problems.view = look_at_facts(workspace, question, out);
  if (problems.view == nullptr) return std::nullopt;
  const View& view = *problems.view;
  const NameMask mask(personal, view);
  const ExportScene scene{workspace, problems, mask};
  const core::RecordText* text = text_to_export(*record);
  ExportRow json{{"state", view.state_line()}};
  if (view.facts.ledger.demo) json["demo"] = true;
  json.update(evidence_row(*record, text, scene));
  if (text != nullptr) json.update(text_parts(*record, *text, scene));
  Rows passages;
  passage_rows(id, scene, passages.sink());
  json["passages"] = std::move(passages.list);
  if (record->accepted && record->draft) {  // under review, and not counting yet
    json["amendment"] = evidence_row(*record, &*record->draft, scene);
    json["amendment"].update(text_parts(*record, *record->draft, scene));
  }
  return text_of(json);
}

std::string problem_json(const Workspace& workspace, const Problems& problems, const core::ProblemRow& row,
                         bool personal) {
  const View& view = *problems.view;
  const NameMask mask(personal, view);
  const ExportScene scene{workspace, problems, mask};
  Rows steps;
  problem_step_rows(row, scene, steps.sink());
  ExportRow json = head_of(view);
  json.update(problem_row(row, scene));
  json["steps"] = std::move(steps.list);
  return text_of(json);
}

}  // namespace fazhi::app
