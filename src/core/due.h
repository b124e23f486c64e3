#pragma once
// The day on which an obligation falls due, read from the clauses of a task in a scene.

#include "core/scene.h"
#include "core/verdict.h"

namespace fazhi::core {

struct ResolvedCount {
  int n = 0;
  bool confirmed = true;  // false: an unconfirmed default
};

// A fixed number, or the parameter's value on `day`.
ResolvedCount resolve(const Count& count, const Scene& scene, Date day);

// The first clause whose `when` holds; a clause with an unknown `when` is passed over and said so. No clause: the end of
// the period for `every`, none otherwise. `with_steps`: keep how it was counted.
DueDay due_day(const Task& task, const Scene& scene, bool with_steps = false);

}  // namespace fazhi::core
