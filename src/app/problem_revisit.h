#pragma once
// 回头看: what was closed, judged again: does it hold, did it come back (反弹), is the same found elsewhere again (屡犯).

#include "app/problem_rows.h"

namespace fazhi::app {

// One row for each problem that was closed once, those that came back first.
Listing revisit_table_of(const Problems& problems);

}  // namespace fazhi::app
