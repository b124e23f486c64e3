#pragma once
// One task (任务) of a checklist. What it may name must be declared already.

#include "core/checklist.h"
#include "yaml/lexicon.h"

namespace fazhi::yaml {

core::Task read_task(Node node, const Lexicon& lexicon, const core::Checklist& home, Diagnostics& out);

}  // namespace fazhi::yaml
