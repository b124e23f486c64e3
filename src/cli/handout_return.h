#pragma once
// `fazhi import` where what comes in is a handout that was filled in: preview, then record.

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/recording.h"

namespace fazhi::cli {

struct HandoutReturnOptions {
  std::string take;  // ledger, returned; empty: conflicts refuse the whole
};

// --take
void add_handout_return(Command& command, HandoutReturnOptions& options);

// nullopt: none of the paths is a handout; the caller goes on. One handout at a time.
std::optional<int> import_handout(const std::vector<std::string>& paths, const HandoutReturnOptions& options, bool yes,
                                  bool not_secret, const ActingOptions& acting, Console& console);

}  // namespace fazhi::cli
