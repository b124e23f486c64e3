#include "app/find_ledger.h"

#include <cstdlib>
#include <system_error>

#include "ledger/sqlite_ledger.h"

namespace fazhi::app {

std::optional<std::filesystem::path> nearest_ledger(const std::string& named) {
  if (!named.empty()) return named;
  if (const char* set = std::getenv("FAZHI_LEDGER"); set != nullptr && *set != '\0') return set;
  std::error_code error;
  std::filesystem::path folder = std::filesystem::current_path(error);
  while (!error && !folder.empty()) {
    if (ledger::is_ledger(folder)) return folder;
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return std::nullopt;
}

}  // namespace fazhi::app
