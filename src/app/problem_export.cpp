#include "app/problem_export.h"

#include "app/known_until.h"
#include "core/problem_heirs.h"

namespace fazhi::app {

std::string stage_id(core::ProblemStage stage) {
  switch (stage) {
    case core::ProblemStage::proposed: return "proposed";
    case core::ProblemStage::confirmed: return "confirmed";
    case core::ProblemStage::rectifying: return "rectifying";
    case core::ProblemStage::submitted: return "submitted";
    case core::ProblemStage::disputed: return "disputed";
    case core::ProblemStage::omitted: return "omitted";
    case core::ProblemStage::closed: return "closed";
    case core::ProblemStage::merged: return "merged";
    case core::ProblemStage::split: return "split";
  }
  return {};
}

std::string mark_id(core::ProblemMark mark) {
  switch (mark) {
    case core::ProblemMark::fresh: return "fresh";
    case core::ProblemMark::persisting: return "persisting";
    case core::ProblemMark::cured: return "cured";
    case core::ProblemMark::relapsed: return "relapsed";
  }
  return {};
}

std::uint32_t matter_of(const core::ProblemRow& row, const View& view) {
  return row.verdict != nullptr ? row.verdict->matter : view.facts.find_matter(core::key_parts(row.key).subject);
}

std::vector<ledger::HistoryLine> known_steps(const Workspace& workspace, const View& view, const std::string& key) {
  std::vector<ledger::HistoryLine> lines;
  const std::string whole(core::whole_key(key));
  if (whole != key) {
    lines = workspace.ledger->history("problem:" + whole);
    std::erase_if(lines, [](const ledger::HistoryLine& line) {
      return !std::holds_alternative<core::ProblemSplit>(line.event.body);
    });
  }
  for (ledger::HistoryLine& line : workspace.ledger->history("problem:" + key)) lines.push_back(std::move(line));
  if (view.known_by.empty()) return lines;
  Diagnostics said;  // nothing: the view was made with the same words
  const std::int64_t last = known_until(workspace, view.known_by, said).value_or(0);
  std::erase_if(lines, [&](const ledger::HistoryLine& line) { return line.event.sequence > last; });
  return lines;
}

}  // namespace fazhi::app
