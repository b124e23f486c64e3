#include "app/adoption_effect.h"

#include <algorithm>
#include <map>

#include "app/calendars.h"
#include "app/evaluate_in_parallel.h"
#include "app/view.h"
#include "core/task_history.h"
#include "yaml/library_reader.h"

namespace fazhi::app {

namespace {

struct Counts {
  std::size_t owed = 0, gaps = 0, to_recheck = 0;
};
using CountsByTask = std::map<std::string, Counts>;  // "checklist/task"

CountsByTask count(const std::vector<core::Verdict>& verdicts, const core::Facts& facts, Date day) {
  CountsByTask counts;
  for (const core::Verdict& verdict : verdicts) {
    if (!is_owed(verdict)) continue;
    Counts& of_task = counts[verdict.checklist->id + "/" + verdict.task->id];
    ++of_task.owed;
    if (verdict.gap && !verdict.hint) ++of_task.gaps;
    if (core::rewording_to_recheck(verdict, facts, day) != nullptr) ++of_task.to_recheck;
  }
  return counts;
}

// The facts as if the drafts had been adopted: where a task was renamed or reworded.
core::Facts with_drafts(core::Facts facts, const std::vector<AdoptionDraft>& drafts, std::int64_t sequence) {
  for (const AdoptionDraft& draft : drafts) core::take_adoption(facts.tasks, draft.body, ++sequence);
  return facts;
}

core::Library library_with(const Workspace& workspace, const core::Facts& facts,
                           const std::vector<AdoptionDraft>& drafts, Date day) {
  std::vector<yaml::NamedText> texts;
  for (const core::AdoptionState& adoption : adoptions_on(facts, day)) {
    const bool is_replaced = std::ranges::any_of(
        drafts, [&](const AdoptionDraft& draft) { return draft.body.checklist == adoption.checklist; });
    if (auto text = is_replaced ? std::nullopt : workspace.ledger->find_text(adoption.digest))
      texts.push_back({adoption.checklist, std::move(*text)});
  }
  for (const AdoptionDraft& draft : drafts) texts.push_back({draft.body.checklist, draft.text});
  return yaml::read_library(texts).library;
}

Counts of(const CountsByTask& counts, const std::string& task) {
  const auto found = counts.find(task);
  return found == counts.end() ? Counts{} : found->second;
}

}  // namespace

void add_effects(const Workspace& workspace, const core::Facts& facts, const std::vector<AdoptionDraft>& drafts,
                 Date day, std::vector<Adopted>& adopted, Diagnostics& out) {
  const LoadedCalendar loaded = load_calendar(workspace.folder);
  out.insert(out.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
  if (has_errors(loaded.diagnostics)) return;
  const core::Library before = library_of(*workspace.ledger, adoptions_on(facts, day));
  const core::Library after = library_with(workspace, facts, drafts, day);
  const core::Facts then = with_drafts(facts, drafts, workspace.ledger->head().sequence);
  const auto judged = [&](const core::Library& library, const core::Facts& seen) {
    return count(evaluate_in_parallel(library, seen, loaded.calendar, day, {}), seen, day);
  };
  const CountsByTask owed = judged(before, facts);
  const CountsByTask will_be_owed = judged(after, then);
  for (Adopted& edition : adopted) {
    for (TaskChange& change : edition.changes) {
      const std::string& old_id = change.before.empty() ? change.task : change.before;
      const Counts old_counts = of(owed, edition.checklist + "/" + old_id);
      const Counts new_counts = of(will_be_owed, edition.checklist + "/" + change.task);
      change.owed_before = old_counts.owed;
      change.gaps_before = old_counts.gaps;
      change.owed_after = new_counts.owed;
      change.gaps_after = new_counts.gaps;
      change.to_recheck = new_counts.to_recheck;
    }
  }
}

}  // namespace fazhi::app
