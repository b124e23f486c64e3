#include "app/dossier.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/dossier_pages.h"
#include "app/dossier_problems.h"
#include "base/failure.h"

namespace fazhi::app {

namespace {

namespace fs = std::filesystem;

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

bool is_good_place(const DossierOptions& options, Diagnostics& out) {
  const fs::path path = options.output;
  std::error_code error;
  const auto refuse = [&](const char* why) {
    report(out, "dossier-output", fmt::format("不能写到「{}」：{}", options.output, why));
    return false;
  };
  if (fs::is_directory(path, error) || !path.has_filename()) return refuse("那是一个文件夹，请写明文件名，如 迎检.zip");
  if (!fs::is_directory(folder_of(path), error)) return refuse("没有这个文件夹，请先建立它，或换一个地方");
  if (fs::exists(path, error) && !options.replace) return refuse("已经有这个文件，请换一个名称，或者加 --force 覆盖它");
  return true;
}

// Said before the first of some gigabytes is copied; what is compressed and what pages take roughly make up for each other.
void check_room(const DossierPlan& plan, const std::string& output) {
  std::uintmax_t needed = 0;
  for (const DossierFile& file : plan.files) needed += static_cast<std::uintmax_t>(file.bytes);
  std::error_code error;
  const fs::space_info space = fs::space(folder_of(output), error);
  if (error || space.available >= needed) return;
  throw Failure("file-write", fmt::format("无法写入「{}」：磁盘空间不足，约需{}，现有{}，请清理后再试", output,
                                          size_text(static_cast<std::int64_t>(needed)),
                                          size_text(static_cast<std::int64_t>(space.available))));
}

std::string reason_of(const ledger::Ledger& ledger, const core::RecordState& record) {
  std::string because;  // the last one
  for (const ledger::HistoryLine& line : ledger.history("evidence:" + record.id)) {
    if (line.voided) continue;
    if (const auto* returned = std::get_if<core::EvidenceReturned>(&line.event.body)) because = returned->because;
    if (const auto* withdrawn = std::get_if<core::EvidenceWithdrawn>(&line.event.body)) because = withdrawn->because;
    if (const auto* purged = std::get_if<core::EvidencePurged>(&line.event.body)) because = purged->because;
  }
  return because;
}

// Kinds that the tasks judged here ask for.
void add_kinds(const core::Need& need, std::set<std::string>& kinds) {
  if (const auto* paper = std::get_if<core::PaperNeed>(&need.node)) kinds.insert(paper->kind);
  if (const auto* any = std::get_if<core::AnyNeed>(&need.node)) {
    for (const core::Need& one : any->of) add_kinds(one, kinds);
  }
  if (const auto* all = std::get_if<core::AllNeed>(&need.node)) {
    for (const core::Need& one : all->of) add_kinds(one, kinds);
  }
}

// A paper that no longer counts is told of where it would have been asked about: its unit, its period, a kind that some task needs.
// Of a purged one nothing is known but that it was there: only a pack of the whole ledger can tell of it.
bool concerns(const core::RecordState& record, const std::set<std::string>& kinds, const View& view) {
  const bool whole = view.selection.unit.empty() && view.selection.checklist.empty();
  const core::RecordText* text = record.shown();
  if (text == nullptr) return whole;
  if (!view.selection.unit.empty() && text->unit != view.selection.unit) return false;
  const DateRange period = core::days_of(view.period);
  const DateRange& covers = text->covers;
  const bool is_dated = covers.from || covers.until;  // else it covers the day it was formed on
  const bool covers_some =
      is_dated && (!covers.from || *covers.from <= *period.until) && (!covers.until || *covers.until >= *period.from);
  return (covers_some || period.contains(text->formed_on)) && kinds.contains(record.kind);
}

std::vector<DroppedRecord> dropped_records(const Workspace& workspace, const View& view) {
  std::set<std::string> kinds;
  for (const core::Verdict& verdict : view.verdicts) {
    for (const core::Need& need : verdict.task->needs) add_kinds(need, kinds);
  }
  std::vector<DroppedRecord> dropped;
  for (const core::ReviewState state :
       {core::ReviewState::returned, core::ReviewState::withdrawn, core::ReviewState::purged}) {
    ledger::EvidenceQuery query;
    query.state = state;
    query.limit = SIZE_MAX;
    for (core::RecordState& record : workspace.ledger->records(query)) {
      if (!concerns(record, kinds, view)) continue;
      std::string because = reason_of(*workspace.ledger, record);
      dropped.push_back({std::move(record), std::move(because)});
    }
  }
  return dropped;
}

DossierInput input_of(const Workspace& workspace, const View& view, const DossierOptions& options,
                      const Problems& problems) {
  DossierInput input;
  input.view = &view;
  input.public_edition = options.public_edition;
  if (!options.public_edition) input.cases = dossier_cases(problems, view);
  std::vector<std::uint32_t> positions = dossier_records(view);
  for (const DossierCase& one : input.cases) positions.insert(positions.end(), one.records.begin(), one.records.end());
  for (const std::uint32_t position : positions) {
    const auto record = workspace.ledger->find_record(std::string(view.facts.records[position].id));
    std::optional<core::Original>& original = input.originals[position];
    if (record && record->state != core::ReviewState::purged) original = record->original;
  }
  input.dropped = dropped_records(workspace, view);
  return input;
}

DossierOutcome outcome_of(const DossierPlan& plan) {
  DossierOutcome outcome;
  outcome.written = true;
  outcome.faults = has_faults(plan);
  outcome.areas = plan.areas.size();
  for (const DossierArea& area : plan.areas) outcome.tasks += area.tasks.size();
  outcome.papers = plan.papers.size();
  for (const DossierFile& file : plan.files) {
    if (file.state != DossierFile::State::in_pack) continue;
    ++outcome.files;
    outcome.bytes += file.bytes;
  }
  for (const Absence& absence : plan.absences) ++outcome.absences[absence.kind];
  for (const Absence& absence : file_absences(plan)) ++outcome.absences[absence.kind];
  outcome.public_edition = plan.public_edition;
  outcome.left_out = plan.left_out;
  outcome.state_line = plan.state_line;
  return outcome;
}

}  // namespace

std::optional<DossierOutcome> make_dossier(const Workspace& workspace, const DossierOptions& options,
                                           const DossierProgress& progress, Diagnostics& out) {
  if (!is_good_place(options, out)) return std::nullopt;
  const auto view = look(workspace, options.question, out);
  if (view == nullptr) return std::nullopt;
  Problems problems;  // none in a public edition
  if (!options.public_edition) {
    problems = find_problems(workspace, options.question, out, PublicLedger::without_rows);
    if (problems.view == nullptr) return std::nullopt;
  }
  DossierPlan plan = plan_dossier(input_of(workspace, *view, options, problems));
  if (plan.areas.empty()) {
    report(out, "dossier-empty",
           fmt::format("截至{}，{}没有可装的：请核对 --period、--unit 和 --checklist", format_date(view->as_of),
                       plan.period));
    return std::nullopt;
  }
  if (!options.public_edition) {
    for (NamedBytes& paper : dossier_problem_papers(workspace, options.question, problems, out))
      plan.documents.emplace_back(std::move(paper.name), std::move(paper.bytes));
  }
  check_room(plan, options.output);
  report::OutgoingFile file(options.output);
  if (!write_dossier(plan, ledger::EvidenceStore(workspace.folder), progress, file)) {
    DossierOutcome outcome;
    outcome.state_line = plan.state_line;
    return outcome;
  }
  file.commit();
  return outcome_of(plan);
}

}  // namespace fazhi::app
