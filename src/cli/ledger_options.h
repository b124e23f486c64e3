#pragma once
// Options that most commands share: which ledger, who acts, how much is told.

#include <string>

#include "cli/command.h"

namespace fazhi::cli {

struct LedgerOptions {
  std::string folder;  // as typed
  bool verbose = false;
};

void add_ledger_options(Command& command, LedgerOptions& options);

}  // namespace fazhi::cli
