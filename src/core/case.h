#pragma once
// Worked cases (样例): facts and a date, and the verdicts they must lead to. Written by those who write the checklist; how a
// checklist is tested like code.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/entry.h"
#include "core/verdict.h"

namespace fazhi::core {

// `none`: no due day (no trigger, or no limit at all); `not_before` with the first day that no calendar covers.
struct ExpectedDue {
  DueDay::Status status = DueDay::Status::none;
  std::optional<Date> date;
};

// Only what is given is compared. `unit`, `matter` and `period` say which obligation of the task is meant.
struct Expectation {
  std::string checklist, task;
  std::string unit, matter, period;
  bool exists = true;  // false: there must be no such obligation
  std::optional<Result> result;
  std::optional<Timing> timing;
  std::optional<Light> light;
  std::optional<ExpectedDue> due;
  std::optional<Date> done;
  std::optional<bool> gap, hint;
  std::vector<std::pair<std::string, CheckStatus>> checks;  // by id
  std::optional<std::vector<std::string>> missing;          // kinds or titles, in any order; all of them
  Location where;
  std::string source_line;
};

struct Case {
  std::string name;
  Date as_of;
  Date begins;  // 建账日
  std::string region;
  std::vector<Entry> entries;
  std::vector<Expectation> expectations;
};

}  // namespace fazhi::core
