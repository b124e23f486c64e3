#pragma once
// From the words of a command line to the command they name, with its options taken. Nothing is run here.

#include <span>
#include <string>
#include <vector>

#include "cli/command.h"

namespace fazhi::cli {

struct Parsed {
  const Command* command = nullptr;   // the deepest one that was named
  bool help = false;                  // --help was among the words
  std::vector<std::string> problems;  // Chinese sentences; empty: the command may run
};

// `words` without the program's name. Unknown words come with the nearest valid one. A word such as -7 is a number, not an option.
Parsed parse_words(const Command& root, std::span<const std::string> words);

}  // namespace fazhi::cli
