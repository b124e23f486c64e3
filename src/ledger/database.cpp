#include "ledger/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "ledger/schema.h"

namespace fazhi::ledger {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;

using Header = std::array<unsigned char, kHeaderBytes>;

std::uint32_t big_endian(const Header& header, std::size_t at) {
  return (std::uint32_t{header[at]} << 24) | (std::uint32_t{header[at + 1]} << 16) |
         (std::uint32_t{header[at + 2]} << 8) | std::uint32_t{header[at + 3]};
}

Header read_header(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Failure("ledger-unreadable", "打不开「" + file.string() + "」：请检查文件权限");
  Header header{};
  in.read(reinterpret_cast<char*>(header.data()), header.size());
  const bool is_sqlite = in && std::equal(kMagic.begin(), kMagic.end(), reinterpret_cast<const char*>(header.data()));
  if (!is_sqlite || big_endian(header, kApplicationIdAt) != kApplicationId) {
    throw Failure("not-a-ledger", "「" + file.string() + "」不是台账文件：请用 --ledger 指明台账所在的文件夹");
  }
  return header;
}

// Looks at the bytes only: opening would already write beside the file.
void require_known_version(const fs::path& file) {
  const std::uint32_t version = big_endian(read_header(file), kUserVersionAt);
  if (version <= schemas().size()) return;
  throw Failure("ledger-newer", "台账「" + file.string() + "」由更新版本的程序建立（格式 " + std::to_string(version) +
                                    "，本程序只认到 " + std::to_string(schemas().size()) +
                                    "）：请换用新版程序；台账未被改动");
}

void require_local_disk(const fs::path& folder) {
  struct statfs status {};
  if (statfs(folder.c_str(), &status) != 0) return;  // whatever is wrong there is told by opening
  refuse_network_share(folder, static_cast<std::uint64_t>(status.f_type));
}

bool has_unfinished_log(const fs::path& file) {
  std::error_code error;
  const auto bytes = fs::file_size(fs::path(file).concat("-wal"), error);
  return !error && bytes > 0;
}

// SQLite reads a URI, in which these characters end the path or are escapes themselves.
std::string uri_of(const fs::path& file) {
  std::string uri = "file:";
  for (const char c : file.string()) {
    if (c == '%') {
      uri += "%25";
    } else if (c == '?') {
      uri += "%3f";
    } else if (c == '#') {
      uri += "%23";
    } else {
      uri += c;
    }
  }
  return uri;
}

// Read-only media: SQLite must neither make a log nor lock.
std::unique_ptr<SQLite::Database> open_unwritable(const fs::path& file) {
  if (has_unfinished_log(file)) {
    throw Failure(
        "ledger-unfinished",
        "台账「" + file.string() + "」在只读介质上，且带有未并入的日志（-wal）：请在可写的电脑上打开一次后重新复制");
  }
  const std::string uri = uri_of(fs::absolute(file)) + "?immutable=1";
  return std::make_unique<SQLite::Database>(uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX);
}

// So that the new name survives a loss of power.
void sync_folder(const fs::path& folder) {
  const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  fsync(opened);
  close(opened);
}

bool is_writable(const fs::path& file) {
  return access(file.c_str(), W_OK) == 0 && access(file.parent_path().c_str(), W_OK) == 0;
}

void set_up(SQLite::Database& database, Access access) {
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA mmap_size = 2147483648");
  if (access == Access::read) {
    database.exec("PRAGMA query_only = ON");
    return;
  }
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA secure_delete = ON");  // a purge must leave no trace in free pages
  database.exec("PRAGMA cache_size = -32768");
}

}  // namespace

void refuse_network_share(const fs::path& folder, std::uint64_t file_system_type) {
  constexpr std::array<std::uint64_t, 7> kShares{
      0x6969 /* NFS */,     0x517B /* SMB */, 0xFF534D42 /* CIFS */, 0xFE534D42 /* SMB2 */, 0x564C /* NCP */,
      0x5346414F /* AFS */, 0x73757245 /* Coda */};
  if (std::ranges::find(kShares, file_system_type & 0xFFFFFFFF) == kShares.end()) return;
  throw Failure("network-share",
                "台账「" + folder.string() + "」在网络共享盘上，多台电脑同时写会损坏：请移到本机磁盘再用");
}

fs::path database_file(const fs::path& folder) { return folder / "ledger.db"; }

void create_database(const fs::path& folder) {
  require_local_disk(folder);
  const fs::path file = database_file(folder);
  const fs::path unfinished = fs::path(file).concat(".new");
  fs::remove(unfinished);
  {
    SQLite::Database database(unfinished.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA page_size = 16384");  // before anything is written; measured in tests/bench
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    SQLite::Transaction transaction(database);
    for (const std::string_view schema : schemas()) database.exec(std::string(schema));
    database.exec("PRAGMA user_version = " + std::to_string(schemas().size()));
    transaction.commit();
    database.exec("PRAGMA journal_mode = WAL");
  }
  fs::rename(unfinished, file);
  sync_folder(folder);
}

std::unique_ptr<SQLite::Database> open_database(const fs::path& folder, Access access,
                                                std::chrono::milliseconds patience) {
  const fs::path file = database_file(folder);
  if (!fs::exists(file)) {
    throw Failure("no-ledger",
                  "「" + folder.string() + "」中没有台账（ledger.db）：请用 --ledger 指明，或用 fazhi init 新建");
  }
  require_known_version(file);
  require_local_disk(folder);
  if (!is_writable(file)) {
    if (access == Access::read) {
      auto database = open_unwritable(file);
      set_up(*database, access);
      return database;
    }
    throw Failure("ledger-read-only",
                  "台账「" + file.string() + "」是只读的，不能登记：请检查文件权限，或把台账从光盘、只读盘复制出来");
  }
  // No mutex: a connection belongs to one thread. Also a reader takes part in the log's shared memory, hence read-write; query_only keeps it from changing anything.
  auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                                                     static_cast<int>(patience.count()));
  set_up(*database, access);
  return database;
}

void throw_failure(const SQLite::Exception& error) {
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_FULL: throw Failure("disk-full", "磁盘已满，这次登记的内容一条也没有写入：请腾出空间后重试");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Failure("ledger-busy",
                    "另一个程序正在写这个台账，等了一会儿仍未结束：请稍后重试；这次登记的内容一条也没有写入");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: throw Failure("ledger-read-only", "台账所在的磁盘或文件夹不可写，没有登记任何内容：请检查权限");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Failure("ledger-damaged", "台账文件已损坏，读不下去：请不要再写入，运行 fazhi verify 查明后从备份恢复");
    case SQLITE_IOERR: throw Failure("disk-error", "读写台账时磁盘出错，这次登记的内容一条也没有写入：请检查磁盘");
    case SQLITE_NOMEM: throw Failure("out-of-memory", "内存不足，没有登记任何内容");
    default: throw Failure("ledger-error", std::string("台账数据库报错「") + error.what() + "」，没有登记任何内容");
  }
}

}  // namespace fazhi::ledger
