#pragma once
// 封账后变动: what verdicts of a sealed period would be today, and which entry of the ledger made the difference. The baseline itself is
// never touched.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/comparison.h"
#include "app/listing.h"

namespace fazhi::app {

// The baseline against what is known now of the same day, each row with its causes. nullopt: reported.
std::optional<Comparison> changes_since(const Workspace& workspace, std::unique_ptr<Baseline> baseline,
                                        const core::Selection& selection, Diagnostics& out);

// All sealings, with the number of 封账后变动 of those in use.
Listing seal_list(const Workspace& workspace, Diagnostics& out);

}  // namespace fazhi::app
