#include "app/dossier_problems.h"

#include <algorithm>
#include <map>

#include "app/paper_files.h"
#include "app/paper_kinds.h"

namespace fazhi::app {

namespace {

bool is_of_the_pack(const core::ProblemRow& row, const View& view) {
  if (row.record == nullptr || !row.record->submission) return false;
  if (row.stage == core::ProblemStage::submitted) return true;
  return row.stage == core::ProblemStage::closed && row.record->closing &&
         core::contains(view.period, day_in_beijing(row.record->closing->at));
}

}  // namespace

std::vector<DossierCase> dossier_cases(const Problems& problems, const View& view) {
  std::map<std::string_view, std::uint32_t> positions;
  for (std::uint32_t i = 0; i < view.facts.records.size(); ++i) {
    if (view.facts.records[i].accepted != nullptr) positions[view.facts.records[i].id] = i;
  }
  std::vector<DossierCase> cases;
  for (const core::ProblemRow& row : problems.rows) {
    if (!is_of_the_pack(row, view)) continue;
    DossierCase one{row.number,
                    unit_text(row, *problems.view),
                    statement_of(row, *problems.view),
                    stage_text(row),
                    {},
                    row.stage == core::ProblemStage::closed,
                    {}};
    if (one.closed) one.opinion = "审核意见：" + row.record->because;
    for (const std::string& id : row.record->submission->evidence) {
      const auto known = positions.find(id);
      if (known != positions.end()) one.records.push_back(known->second);
    }
    cases.push_back(std::move(one));
  }
  std::ranges::sort(cases, {}, &DossierCase::number);
  return cases;
}

std::vector<NamedBytes> dossier_problem_papers(const Workspace& workspace, const Question& question,
                                               const Problems& problems, Diagnostics& out) {
  const bool any = std::ranges::any_of(problems.rows, [](const core::ProblemRow& row) { return !row.number.empty(); });
  std::vector<NamedBytes> papers;
  if (!any) return papers;
  for (const char* format : {"docx", "xlsx"}) {
    PaperRequest request;
    request.format = format;
    request.options["--plain"] = "yes";
    for (NamedBytes& file : paper_files(ledger_paper(), {workspace, question, problems, request}, out))
      papers.push_back(std::move(file));
  }
  return papers;
}

}  // namespace fazhi::app
