#pragma once
// `fazhi due --format ics`: what falls due, and the limits of open problems, as entries of a calendar.

#include <string>
#include <vector>

#include "app/due_list.h"
#include "app/problem_rows.h"

namespace fazhi::app {

// The file's bytes: `items` as due_until() gives them, of `problems` those open with a limit from as_of up to and including `until`; by
// day. Empty where there is none of either, because there is no empty calendar.
std::string due_calendar(const View& view, const std::vector<DueItem>& items,
                         const std::vector<core::ProblemRow>& problems, Date until);

}  // namespace fazhi::app
