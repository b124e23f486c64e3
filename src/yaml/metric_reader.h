#pragma once
// `metrics`: numbers counted from matters and evidence.

#include "core/checklist.h"
#include "yaml/lexicon.h"

namespace fazhi::yaml {

// Before conditions can be read only the ids are known, and whose cases they count: any ratio may name them.
void declare_metrics(Node list, core::Checklist& checklist);

core::Metric read_metric(Node node, const Lexicon& lexicon, const core::Checklist& home, Diagnostics& out);

}  // namespace fazhi::yaml
