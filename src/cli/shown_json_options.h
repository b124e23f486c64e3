#pragma once
// --json of commands that show one thing.

#include "cli/command.h"

namespace fazhi::cli {

struct ShownJson {
  bool json = false;
  bool personal = false;  // names of persons are written out
};

// --json --personal
void add_shown_json(Command& command, ShownJson& shown);

}  // namespace fazhi::cli
