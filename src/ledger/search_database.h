#pragma once
// search.db as a file: opening, beginning, removing. Not for what is in it.

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <string>

namespace fazhi::ledger {

// In the header of every search.db: "fazs".
inline constexpr std::uint32_t kSearchApplicationId = 0x66617a73;
inline constexpr std::uint32_t kSearchFormat = 1;

std::filesystem::path search_file(const std::filesystem::path& folder);

struct SearchDatabase {
  std::unique_ptr<SQLite::Database> database;
  bool in_memory = false;
  std::string thrown_away;  // why, a Chinese clause; empty: nothing was
};

// Begins one where there is none or none of use; in memory where the folder cannot be written.
SearchDatabase open_search_database(const std::filesystem::path& folder);

// Without a word about it: it is damaged. Nobody's bytes are overwritten.
void remove_search_database(const std::filesystem::path& folder);

// Whether the file itself is at fault, not the disk or another program: it can be made anew.
bool is_lost(const SQLite::Exception& error);

}  // namespace fazhi::ledger
