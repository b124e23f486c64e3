#pragma once
// `fazhi problem import`: the 整改台账 that was edited in Excel comes back.

#include "cli/command.h"

namespace fazhi::cli {

void add_problem_import(Command& problem);

}  // namespace fazhi::cli
