#pragma once
// Opening ledger.db safely, and SQLite's errors in words of the user. Not for what the tables mean.

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <string>

#include "base/failure.h"
#include "ledger/sqlite_ledger.h"

namespace fazhi::ledger {

// In the header of every ledger.db: "fazh".
inline constexpr std::uint32_t kApplicationId = 0x66617a68;

std::filesystem::path database_file(const std::filesystem::path& folder);

// An empty ledger.db of the newest schema; complete or not there at all.
void create_database(const std::filesystem::path& folder);

// Throws Failure. A file that is no ledger, or one of a newer program, is only looked at, never opened.
std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& folder, Access access,
                                                std::chrono::milliseconds patience);

// Throws Failure where a file system of this type (statfs) lies on another machine: WAL does not work there.
void refuse_network_share(const std::filesystem::path& folder, std::uint64_t file_system_type);

[[noreturn]] void throw_failure(const SQLite::Exception& error);

// Calls `work`, with SQLite's exceptions turned into Failure.
template <typename Work>
auto guarded(Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    throw_failure(error);
  }
}

}  // namespace fazhi::ledger
