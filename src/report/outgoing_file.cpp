#include "report/outgoing_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "base/failure.h"

namespace fazhi::report {
namespace {

namespace fs = std::filesystem;

// What people can do something about is said in Chinese; of the rest, the system's own words.
std::string reason_text(int reason) {
  switch (reason) {
    case ENOENT: return "没有这个文件夹，请先建立它，或换一个地方";
    case ENOTDIR: return "路径里有一段不是文件夹，请检查路径";
    case EISDIR: return "那是一个文件夹，请写明文件名";
    case EACCES:
    case EPERM: return "没有写入权限，请换一个文件夹，或请管理员开通";
    case EROFS: return "那里是只读的，请换一个地方";
    case ENOSPC:
    case EDQUOT: return "磁盘空间不足，请清理后再试";
    case EFBIG: return "那个磁盘的格式放不下这么大的文件（FAT32最大4GB），请换一个磁盘，或分单位、分清单生成";
    case ENAMETOOLONG: return "文件名太长，请改短";
    case EIO: return "读写磁盘出错，请检查磁盘或U盘";
    default: return std::string(std::strerror(reason)) + "（错误号 " + std::to_string(reason) + "）";
  }
}

constexpr std::string_view kTemporaryEnd = ".tmp";
constexpr std::string_view kLedgerFile = "ledger.db";  // as in ledger/ledger.h
constexpr std::string_view kSearchFile = "search.db";
constexpr std::string_view kOriginalsFolder = "evidence";

std::string temporary_begin(const fs::path& path) { return "." + path.filename().string() + "."; }

// Same folder, so that rename() stays on one file system; one name per process and call.
fs::path name_beside(const fs::path& path) {
  static std::atomic<unsigned> calls = 0;
  std::string name = temporary_begin(path) + std::to_string(::getpid()) + "-" + std::to_string(calls++);
  return path.parent_path() / name.append(kTemporaryEnd);
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

// The rename itself is on disk only once the folder is; a file system that cannot sync folders has done its best.
void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  (void)::fsync(descriptor);
  ::close(descriptor);
}

// Whoever is still writing holds a lock.
void remove_if_abandoned(const fs::path& temporary) {
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) ::unlink(temporary.c_str());
  ::close(descriptor);
}

// .问题清单.docx.4711-0.tmp: the middle is a process and a count, so that no file of anybody else's is touched.
bool is_temporary_of(const fs::path& path, std::string_view name) {
  const std::string begin = temporary_begin(path);
  if (!name.starts_with(begin) || !name.ends_with(kTemporaryEnd)) return false;
  if (name.size() <= begin.size() + kTemporaryEnd.size()) return false;
  name.remove_prefix(begin.size());
  name.remove_suffix(kTemporaryEnd.size());
  return name.find_first_not_of("0123456789-") == std::string_view::npos;
}

void remove_abandoned(const fs::path& path) {
  std::error_code error;
  for (fs::directory_iterator entry(folder_of(path), error), end; !error && entry != end; entry.increment(error)) {
    if (is_temporary_of(path, entry->path().filename().string())) remove_if_abandoned(entry->path());
  }
}

// What a ledger lives by: its database with what stands beside it, and the originals. Other files in its folder are the office's.
bool is_of_a_ledger(const fs::path& path) {
  std::error_code unknown;
  const fs::path real = fs::weakly_canonical(path, unknown);
  if (unknown) return false;
  const auto has_ledger = [](const fs::path& folder) {
    std::error_code none;
    return fs::is_regular_file(folder / kLedgerFile, none);
  };
  for (fs::path part = real; part.has_relative_path(); part = part.parent_path()) {
    if (part.filename() == kOriginalsFolder && has_ledger(part.parent_path())) return true;
  }
  const std::string name = real.filename().string();
  const bool is_database = name.starts_with(kLedgerFile) || name.starts_with(kSearchFile);
  return is_database && has_ledger(real.parent_path());
}

}  // namespace

OutgoingFile::OutgoingFile(fs::path path) : path_(std::move(path)), temporary_(name_beside(path_)) {
  std::error_code unknown;
  const fs::file_status there = fs::status(path_, unknown);
  if (fs::is_directory(there)) fail(EISDIR);
  // Renamed over a device (/dev/null), the file would take its place.
  if (fs::exists(there) && !fs::is_regular_file(there))
    throw Failure("file-write", "无法写入「" + path_.string() + "」：那不是普通文件，请换一个名字");
  if (is_of_a_ledger(path_))
    throw Failure("file-write",
                  "无法写入「" + path_.string() + "」：那是台账自己的文件或原件，盖掉就找不回来，请换一个地方");
  remove_abandoned(path_);
  descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail(errno);
  (void)::flock(descriptor_, LOCK_EX | LOCK_NB);  // a file system without locks: then nothing is swept there, either
}

OutgoingFile::~OutgoingFile() {
  if (descriptor_ < 0) return;
  ::unlink(temporary_.c_str());
  ::close(descriptor_);
}

void OutgoingFile::fail(int reason) const {
  throw Failure("file-write", "无法写入「" + path_.string() + "」：" + reason_text(reason));
}

void OutgoingFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += static_cast<std::uint64_t>(written);
  }
}

void OutgoingFile::write_at(std::uint64_t position, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(position));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    position += static_cast<std::uint64_t>(written);
  }
}

void OutgoingFile::cut_back_to(std::uint64_t size) {
  const auto end = static_cast<off_t>(size);
  if (::ftruncate(descriptor_, end) != 0 || ::lseek(descriptor_, end, SEEK_SET) != end) fail(errno);
  size_ = size;
}

void OutgoingFile::commit() {
  if (::fsync(descriptor_) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
  ::close(descriptor_);
  descriptor_ = -1;
  sync_folder(folder_of(path_));
}

}  // namespace fazhi::report
