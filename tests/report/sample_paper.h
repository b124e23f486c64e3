#pragma once
// An invented 问题清单 (示例区) for the tests of its writers.

#include <cstddef>

#include "report/problem_paper.h"

namespace fazhi::report::sample {

// Four problems of three units: both areas, every severity, two rows of one rule.
ProblemPaper small_paper();

// As many rows as asked for, with texts of the usual length, over 52 units and 4 areas.
ProblemPaper large_paper(std::size_t rows);

}  // namespace fazhi::report::sample
