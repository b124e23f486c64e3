#pragma once
// Baselines (封账基线): sealing a period and finding what was sealed. The text of one is never touched again; what changes afterwards is
// told by seal_changes.h.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/record.h"
#include "app/view.h"
#include "core/seal.h"
#include "core/seal_text.h"

namespace fazhi::app {

struct SealForm {
  std::string period;  // 2026Q3, as typed
  bool again = false;
  std::string because;  // why again
};

// Judges everything as of the period's last day, by all that is known now, keeps the text and records its digest.
Recorded seal_period(Workspace& workspace, const SealForm& form, const Acting& acting);

struct Baseline {
  core::SealState seal;
  core::SealText text;
};

// 「2026Q2」: the one in use; 「2026Q2#123」 or 「#123」: that sealing. nullptr: not sealed (reported). Throws Failure where the text is gone or
// altered: nothing may rest on such a one.
std::unique_ptr<Baseline> find_baseline(const Workspace& workspace, const std::string& word, Diagnostics& out);
std::unique_ptr<Baseline> read_baseline(const Workspace& workspace, const core::SealState& seal);

// 封账基线 2026Q2 #123 · SM3前16位
std::string baseline_name(const core::SealState& seal);

// The view's verdicts as lines, by key.
std::vector<core::VerdictLine> lines_of(const View& view);

// SM3 over the kind of every day of the years known.
std::string calendar_digest(const core::Calendar& calendar);

}  // namespace fazhi::app
