#pragma once
// How results and complaints leave the program.

#include "base/diagnostic.h"
#include "cli/console.h"

namespace fazhi::cli {

// All of them on `err`; returns kBadInput.
int print_bad_input(const Diagnostics& diagnostics, Console& console);

}  // namespace fazhi::cli
