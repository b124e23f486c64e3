#pragma once
// What the papers and checks of one obligation add up to, before timing is looked at.

#include <optional>
#include <vector>

#include "core/task.h"
#include "core/verdict.h"

namespace fazhi::core {

struct Tally {
  bool violated = false;                // accepted facts violate a check
  bool only_minor = true;               // of those violated; what is not verified weighs no more than what is minor
  bool papers_complete = true;          // every need, and every check that asks for something
  bool complete = true;                 // papers, and nothing that is still unknown
  bool some = false;                    // at least a part of what is needed
  bool decided_unclear = false;         // a ratio with an empty, unconfirmed denominator
  bool decided_not_applicable = false;  // the same, confirmed
  std::optional<Date> done_on;          // the latest among the papers taken
};

Tally add_up(const std::vector<NeedFinding>& needs, const std::vector<CheckFinding>& checks, const Task& task);

}  // namespace fazhi::core
