#pragma once
// `fazhi metric`: numbers counted from matters and evidence, with the cases they rest on.

#include <optional>
#include <string>

#include "app/listing.h"
#include "app/view.h"

namespace fazhi::app {

Listing metric_table(const View& view);

// The cases of one metric: "checklist/metric", or the bare id where only one checklist has it. nullopt: reported.
std::optional<Listing> metric_cases(const View& view, const std::string& word, Diagnostics& out);

}  // namespace fazhi::app
