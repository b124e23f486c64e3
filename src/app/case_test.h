#pragma once
// `fazhi test`: runs worked cases (*.cases.yaml) against the checklists beside them.

#include <cstdint>
#include <string>
#include <vector>

#include "app/listing.h"
#include "base/diagnostic.h"
#include "core/checklist.h"

namespace fazhi::app {

// One checklist in numbers, for docs/checklists.md.
struct AreaCount {
  std::string checklist, title;
  core::Counting counting = core::Counting::cases;
  std::size_t tasks = 0, cases = 0, articles = 0, bases = 0, unverified = 0, metrics = 0;
};

struct CaseTest {
  std::size_t files = 0;
  std::size_t cases = 0;
  std::size_t failed = 0;                            // cases with at least one expectation that does not hold
  std::size_t tasks = 0;                             // of the checklists that were tested
  std::size_t articles = 0;                          // different articles their tasks and checks rest on
  std::size_t unverified = 0;                        // bases marked 待核
  std::vector<std::string> untested;                 // "checklist/task" that no expectation names
  std::vector<std::string> never_met, never_missed;  // that no case meets; that no case leaves open or breaks
  std::vector<AreaCount> areas;
  Diagnostics diagnostics;  // of the files, and one per expectation that does not hold
};

// `paths` as for lint(). Checklists without cases are counted, too.
CaseTest test_cases(const std::vector<std::string>& paths);

Listing area_table(const CaseTest& test);

}  // namespace fazhi::app
