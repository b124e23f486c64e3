#include "app/paper_kinds.h"

#include <algorithm>

namespace fazhi::app {

const std::vector<PaperKind>& paper_kinds() {
  static const std::vector<PaperKind> kKinds{
      problem_list_paper(), task_list_paper(),   duty_list_paper(), ledger_paper(),        self_inspection_paper(),
      progress_paper(),     supervision_paper(), reminder_paper(),  rectification_paper(), annual_paper(),
      leader_paper(),       brief_paper(),       timeline_paper(),  catalogue_paper(),
  };
  return kKinds;
}

const PaperKind* find_paper_kind(const std::string& id) {
  const auto found = std::ranges::find(paper_kinds(), id, &PaperKind::id);
  return found == paper_kinds().end() ? nullptr : &*found;
}

}  // namespace fazhi::app
