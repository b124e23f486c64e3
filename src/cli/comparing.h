#pragma once
// What commands that compare two states share: whose rows, and the forms of the answer.

#include <optional>

#include "app/comparison_output.h"
#include "cli/reading.h"

namespace fazhi::cli {

// --unit --checklist --json --format -o --strict --ledger
void add_comparison_output(Command& command, Reading& reading);

// Ids of --unit and --checklist; nullopt: reported.
std::optional<core::Selection> selection_of(const app::Workspace& workspace, const Reading& reading, Diagnostics& out);

int print_comparison(const app::Comparison& comparison, const app::ComparisonForm& form, const Reading& reading,
                     Console& console);

}  // namespace fazhi::cli
