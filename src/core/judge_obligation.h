#pragma once
// One obligation judged in its scene: result, timing, light, gap (design.md §6).

#include "core/scene.h"
#include "core/verdict.h"

namespace fazhi::core {

// `scene.with_submitted` must be false; whether 待审核 would do is found out here. Fills everything of the verdict but
// `key`. nullopt: what fell due before the ledger begins (建账日) — without a due day: whose matter or period ended before it — does
// not exist.
std::optional<Verdict> judge_obligation(const Task& task, const Scene& scene);

}  // namespace fazhi::core
