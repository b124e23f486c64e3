#pragma once
// `fazhi evidence scan`, which stands in a file of its own.

#include "cli/command.h"

namespace fazhi::cli {

void add_scan(Command& evidence);

}  // namespace fazhi::cli
