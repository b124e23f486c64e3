#pragma once
// Two states of one ledger side by side: of sealed periods, of any days, of what was known then. `fazhi diff`, 封账后变动 and the papers that
// compare all go through here.

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/baseline.h"
#include "app/view.h"
#include "core/verdict_change.h"

namespace fazhi::app {

// One state. Of a baseline, `view` has the words only (units, tasks), and no verdicts.
struct Side {
  std::string title;  // 封账基线 2026Q2 #123 · …, 2026年9月30日的情况（所知截至2026-09-30）
  Date as_of;
  std::unique_ptr<View> view;
  std::unique_ptr<Baseline> baseline;  // nullptr: judged now
  std::vector<core::VerdictLine> lines;
};

struct SideQuestion {
  std::string word;         // 2026Q2, 2026Q2#123, 2026-09-30
  std::string known_by;     // of a day only, as in Question
  bool known_then = false;  // of a day: as known by its end
};
// nullopt: reported.
std::optional<Side> read_side(const Workspace& workspace, const SideQuestion& question, Diagnostics& out);
Side side_of(std::unique_ptr<Baseline> baseline, std::unique_ptr<View> words);
Side side_of(std::unique_ptr<View> view);

struct ChangeRow {
  core::VerdictChange what;
  std::string area_id, area, unit_id, unit, handle, task, subject;  // as of the later side that has it
  std::string reason;                        // what decides it now, or, where nothing is wrong now, what was wrong
  std::vector<std::string> came;             // papers that count now and did not
  std::vector<std::string> went;             // papers that counted and do not any more
  std::vector<std::string> causes;           // of 封账后变动: the events
  std::vector<std::string> causes_in_short;  // the same for a paper that is signed
};

// How many obligations changed how; indexed by Change.
struct ChangeCounts {
  std::string id, title;  // of the area or unit
  std::array<std::int64_t, std::size(core::kChanges)> changes{};
  std::int64_t appeared_gaps = 0, gone_gaps = 0;

  std::int64_t of(core::Change change) const { return changes.at(static_cast<std::size_t>(change)); }
  void add(const core::VerdictChange& change);
};

struct Comparison {
  Side before, after;
  std::vector<ChangeRow> rows;  // all but the unchanged, by kind of change, then in the order of the lists
  std::vector<ChangeCounts> areas,
      units;  // in the order of the checklists and of the ledger; without those where nothing is
  ChangeCounts total;
};

// `selection`: ids of a unit and a checklist, empty: all. What moved belongs to both units.
Comparison compare(Side before, Side after, const core::Selection& selection = {});
// A baseline with what is known of its day now.
Comparison compare_same_day(Side sealed, Side now, const core::Selection& selection = {});

}  // namespace fazhi::app
