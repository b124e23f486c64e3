#pragma once
// Invented figures of 示例区 for the four pictures, and a paper with all of them.

#include "report/decision_timeline_picture.h"
#include "report/document.h"
#include "report/light_matrix_picture.h"
#include "report/problem_age_picture.h"
#include "report/trend_picture.h"

namespace fazhi::report::sample {

// Every tone, figures of one to three digits, long and short names.
LightMatrix light_matrix(std::size_t areas, std::size_t units);

Trend trend();
ProblemAges problem_ages(std::size_t areas);
DecisionTimeline decision_timeline();

// In print and for the screen: upright and landscape pages.
Document every_picture();

}  // namespace fazhi::report::sample
