#include "ledger/search_database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/failure.h"
#include "ledger/schema.h"
#include "ledger/search_index.h"
#include "ledger/sqlite_ledger.h"

namespace fazhi::ledger {

namespace {

namespace fs = std::filesystem;

constexpr const char* kDamaged = "检索索引已损坏";

bool is_writable(const fs::path& folder) {
  const fs::path file = search_file(folder);
  std::error_code error;
  if (access(folder.c_str(), W_OK) != 0) return false;
  return !fs::exists(file, error) || access(file.c_str(), R_OK | W_OK) == 0;
}

void begin(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  // Another process may have begun it while this one waited.
  if (database.execAndGet("PRAGMA user_version").getInt() != 0) return;
  database.exec(std::string(search_schema()));
  database.exec("PRAGMA application_id = " + std::to_string(kSearchApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(kSearchFormat));
  transaction.commit();
}

void set_up(SQLite::Database& database) {
  database.exec("PRAGMA mmap_size = 2147483648");
  database.exec("PRAGMA cache_size = -65536");
  database.exec("PRAGMA secure_delete = ON");
  // Losing the last steps costs a moment; a damaged file is found out and made anew.
  database.exec("PRAGMA synchronous = NORMAL");
}

std::unique_ptr<SQLite::Database> in_memory() {
  auto database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  begin(*database);
  return database;
}

std::unique_ptr<SQLite::Database> open_or_begin(const fs::path& folder) {
  auto database = std::make_unique<SQLite::Database>(
      search_file(folder).string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
      static_cast<int>(kPatience.count()));
  if (database->execAndGet("PRAGMA user_version").getInt() == 0) {
    database->exec("PRAGMA page_size = 16384");  // before anything is written
    begin(*database);
  }
  set_up(*database);
  return database;
}

// Empty: it is an index of this format.
std::string fault_of(SQLite::Database& database) {
  const auto id = static_cast<std::uint32_t>(database.execAndGet("PRAGMA application_id").getInt64());
  const auto format = static_cast<std::uint32_t>(database.execAndGet("PRAGMA user_version").getInt64());
  if (id != kSearchApplicationId) return "search.db不是检索索引";
  return format == kSearchFormat ? "" : "检索索引是另一版程序建的";
}

void overwrite(const fs::path& file) {
  std::error_code error;
  const auto bytes = fs::file_size(file, error);
  const int opened = error ? -1 : open(file.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
  if (opened < 0) return;
  const std::string zeros(1 << 16, '\0');
  for (std::uintmax_t left = bytes; left > 0;) {
    const ssize_t written = write(opened, zeros.data(), std::min<std::uintmax_t>(left, zeros.size()));
    if (written <= 0) break;
    left -= static_cast<std::uintmax_t>(written);
  }
  fsync(opened);
  close(opened);
}

fs::path journal_of(const fs::path& folder) { return search_file(folder).concat("-journal"); }

}  // namespace

fs::path search_file(const fs::path& folder) { return folder / "search.db"; }

bool is_lost(const SQLite::Exception& error) {
  const int code = error.getErrorCode() & 0xFF;
  // Moved: removed under us, by a purge or by whoever found it damaged.
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || error.getExtendedErrorCode() == SQLITE_READONLY_DBMOVED;
}

SearchDatabase open_search_database(const fs::path& folder) {
  if (!is_writable(folder)) return {in_memory(), true, {}};
  std::string thrown_away;
  try {
    auto database = open_or_begin(folder);
    thrown_away = fault_of(*database);
    if (thrown_away.empty()) return {std::move(database), false, {}};
  } catch (const SQLite::Exception& error) {
    if (!is_lost(error)) throw;
    thrown_away = kDamaged;
  }
  remove_search_database(folder);
  return {open_or_begin(folder), false, thrown_away};
}

void remove_search_database(const fs::path& folder) {
  std::error_code ignored;
  fs::remove(search_file(folder), ignored);
  fs::remove(journal_of(folder), ignored);
}

void erase_search_index(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(search_file(folder), error)) return;
  std::unique_ptr<SQLite::Database> lock;
  try {
    // Whoever is writing it finishes first: what was written after this would not be overwritten.
    lock = std::make_unique<SQLite::Database>(search_file(folder).string(), SQLite::OPEN_READWRITE,
                                              static_cast<int>(kPatience.count()));
    lock->exec("BEGIN EXCLUSIVE");
  } catch (const SQLite::Exception&) {
    // Damaged or held by somebody: it goes all the same.
  }
  overwrite(search_file(folder));
  overwrite(journal_of(folder));
  remove_search_database(folder);
  if (fs::exists(search_file(folder), error)) {
    throw Failure("search-index",
                  "检索索引「" + search_file(folder).string() + "」删不掉，清除没有进行：请检查文件权限后重试");
  }
}

}  // namespace fazhi::ledger
