#pragma once
// `fazhi problem plan`, `progress`, `submit` … : the life of a problem between 认定 and 销号.

#include "cli/command.h"

namespace fazhi::cli {

void add_problem_steps(Command& problem);

}  // namespace fazhi::cli
