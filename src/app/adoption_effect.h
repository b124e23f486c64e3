#pragma once
// What a new edition does to obligations, told before it is adopted: the ledger is judged by both.

#include <vector>

#include "app/adoption.h"
#include "app/workspace.h"

namespace fazhi::app {

// Fills in the numbers of every change in `adopted`, as of `day`. `facts`: of the ledger as it is. Reported: calendars that
// cannot be read.
void add_effects(const Workspace& workspace, const core::Facts& facts, const std::vector<AdoptionDraft>& drafts,
                 Date day, std::vector<Adopted>& adopted, Diagnostics& out);

}  // namespace fazhi::app
