#pragma once
// How long open problems have stood, by area: as pictures for papers.

#include <optional>
#include <vector>

#include "app/problem_rows.h"
#include "report/document.h"

namespace fazhi::app {

// When it was found by others, else confirmed; none: only proposed.
std::optional<Date> found_on(const core::ProblemRow& row);

// Of the rows that are still to be put right; empty where there are none.
std::vector<report::Block> problem_age_blocks(const Problems& problems);

}  // namespace fazhi::app
