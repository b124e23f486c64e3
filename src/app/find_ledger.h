#pragma once
// Which folder is the ledger's: the one that was named, $FAZHI_LEDGER, or the nearest one above the current folder.

#include <filesystem>
#include <optional>
#include <string>

namespace fazhi::app {

// `named`: as typed after --ledger; empty: not given. A named folder is returned even if there is no ledger in it.
std::optional<std::filesystem::path> nearest_ledger(const std::string& named);

}  // namespace fazhi::app
