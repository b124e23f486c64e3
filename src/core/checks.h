#pragma once
// Checks judged in a scene: which records a rule is applied to (pick), whether it applies (when), whether a failure is
// excused (unless).

#include "core/scene.h"
#include "core/verdict.h"

namespace fazhi::core {

CheckFinding run_check(const Check& check, const Task& task, const Scene& scene);

// present and count at_least ask for something still to come: never violated, only unsatisfied. The numbers of a period
// (ratio, compare of an `every` task) are so while it runs.
bool is_requirement(const Rule& rule);

// Whether nothing it cites is a verified basis in force on that day (a plan that has ended carries nobody): then only a 提示.
bool rests_unverified(const Checklist& checklist, const std::vector<ArticleRef>& basis, Date day);

}  // namespace fazhi::core
