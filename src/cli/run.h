#pragma once
// The command line program: words in, text out, an exit code.

#include <span>
#include <string>

#include "cli/console.h"

namespace fazhi::cli {

int run(int argc, char** argv);

// The same, for tests. `words` without the program's name.
int run_words(std::span<const std::string> words, Console& console);

}  // namespace fazhi::cli
