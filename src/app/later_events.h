#pragma once
// Which events recorded after a sealing changed which verdict: those about its papers and its matter are known by what they name;
// where that leaves a doubt, the ledger is judged as it was known in between until the one that turned the verdict is found.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/event_text.h"
#include "app/view.h"
#include "core/verdict_change.h"

namespace fazhi::app {

using VerdictsByKey = std::unordered_map<std::string, const core::Verdict*>;

struct Cause {
  std::string text;      // #130 2026-10-12 更正佐证材料 gw-1（李某）：…; of what no event made, the reason
  std::string in_short;  // 2026年10月12日更正佐证材料：…
};

class LaterEvents {
 public:
  // `now` must outlive it. `known_by`: the last event that was known at the sealing. `keys`: of the obligations it will be asked about.
  LaterEvents(const Workspace& workspace, const View& now, std::int64_t known_by, std::set<std::string> keys);

  // In the chain's order.
  std::vector<Cause> causes_of(const core::VerdictChange& change);

 private:
  struct Later {
    core::Event event;
    core::EventBody body;  // what it is about: of a voiding, what was voided
  };
  struct Touched {
    std::vector<const Later*> narrow;
    bool any_wide = false;
  };
  using Lines = std::unordered_map<std::string, core::VerdictLine>;

  void read_events();
  std::unique_ptr<View> look_back(std::int64_t known_by) const;
  Lines lines_of(const View& view) const;  // those of `keys_`
  Touched touched_by(const core::VerdictChange& change) const;
  // Events after `before` up to and including `until` turned the verdict into what it is now.
  struct Turn {
    std::int64_t before = 0, until = 0;
  };
  // As near as what was recorded together, then to the one event. nullopt: nothing did.
  std::optional<Turn> turning_batch(const std::string& key);
  Turn turning_event(const std::string& key, Turn turn);
  bool is_as_now(const std::string& key, const Lines& then) const;
  const Lines* judged(std::int64_t known_by);
  Cause cause_of(const Later& later) const;

  const Workspace& workspace_;
  const View& now_;
  std::int64_t known_by_;
  std::set<std::string> keys_;
  std::vector<Later> events_;
  std::vector<std::int64_t> ends_;  // of what was recorded together, before it: known_by_
  std::unique_ptr<View> then_;      // as it was sealed
  VerdictsByKey then_verdicts_, now_verdicts_;
  Lines now_lines_;
  std::map<std::int64_t, Lines> judged_;
  core::Library library_;
  EventWords words_;
};

}  // namespace fazhi::app
