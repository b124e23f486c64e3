#pragma once
// The ledger of a folder: `ledger.db` (SQLite) and `evidence/`. On-disk format: docs/ledger-format.md.

#include <chrono>
#include <filesystem>
#include <memory>

#include "ledger/ledger.h"

namespace fazhi::ledger {

enum class Access {
  read,   // never waits for a writer, also from read-only media
  write,  // takes turns with other writers at each append
};

// Makes the folder (which may exist but must not hold a ledger) with an empty ledger. Throws Failure.
std::unique_ptr<Ledger> create_ledger(const std::filesystem::path& folder);

// How long an append waits for another writer before it gives up.
inline constexpr std::chrono::milliseconds kPatience{5000};

// Throws Failure: no ledger there, one of a newer program (left untouched), a network share, no permission, not a database.
std::unique_ptr<Ledger> open_ledger(const std::filesystem::path& folder, Access access,
                                    std::chrono::milliseconds patience = kPatience);

bool is_ledger(const std::filesystem::path& folder);

}  // namespace fazhi::ledger
