#include "core/tally.h"

#include <algorithm>

#include "core/checks.h"

namespace fazhi::core {

namespace {

void add_done(Tally& tally, const std::optional<Date>& date) {
  if (date) tally.done_on = std::max(tally.done_on.value_or(*date), *date);
}

void add_check(Tally& tally, const CheckFinding& finding, const Task& task) {
  switch (finding.status) {
    case CheckStatus::violated:
      tally.violated = true;
      if (!finding.hint && finding.check->severity.value_or(task.severity) != TaskSeverity::minor)
        tally.only_minor = false;
      break;
    case CheckStatus::unsatisfied:
      tally.complete = false;
      if (finding.actual.value_or(0) > 0) tally.some = true;
      if (is_requirement(finding.check->rule)) tally.papers_complete = false;
      break;
    case CheckStatus::unknown:
      tally.complete = false;
      if (finding.decides) tally.decided_unclear = true;
      break;
    case CheckStatus::satisfied:
      if (is_requirement(finding.check->rule)) tally.some = true;
      if (std::holds_alternative<CountRule>(finding.check->rule) && is_requirement(finding.check->rule))
        add_done(tally, finding.to);
      if (std::holds_alternative<WithinRule>(finding.check->rule)) add_done(tally, finding.to);
      break;
    case CheckStatus::not_applicable:
      if (finding.decides) tally.decided_not_applicable = true;
      break;
    case CheckStatus::waiting:
    case CheckStatus::excused: break;
  }
}

}  // namespace

Tally add_up(const std::vector<NeedFinding>& needs, const std::vector<CheckFinding>& checks, const Task& task) {
  Tally tally;
  for (const NeedFinding& need : needs) {
    tally.papers_complete = tally.papers_complete && need.satisfied;
    tally.some = tally.some || need.found > 0;
    add_done(tally, need.done_on);
  }
  tally.complete = tally.papers_complete;
  for (const CheckFinding& check : checks) add_check(tally, check, task);
  return tally;
}

}  // namespace fazhi::core
