#include "ledger/evidence_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

#include "base/digest.h"
#include "base/failure.h"
#include "base/text.h"

namespace fazhi::ledger {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kTooLarge = std::int64_t{2} << 30;  // 2 GiB
constexpr std::size_t kHeadBytes = 4096;
constexpr std::size_t kBufferBytes = 1 << 16;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

[[noreturn]] void fail_writing(const fs::path& path) {
  if (errno == ENOSPC) throw Failure("disk-full", "磁盘已满，原件没有存入台账：请腾出空间后重试");
  throw Failure("evidence-unwritable", "原件写不进台账的文件夹「" + path.string() + "」：请检查磁盘和权限");
}

void write_all(const Descriptor& out, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = write(out.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail_writing(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void sync_folder(const fs::path& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened.is_open() || fsync(opened.get()) != 0) fail_writing(folder);
}

Refused refused(std::string code, const std::string& name, const std::string& why) {
  return {std::move(code), "文件「" + name + "」" + why};
}

// The name as it may be shown in a message: control characters as ?.
std::string printable(std::string name) {
  if (!is_valid_utf8(name)) return "（名称不是有效的 UTF-8）";
  std::ranges::replace_if(
      name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
  return name;
}

std::optional<Refused> refuse_name(const std::string& name) {
  const bool has_control =
      std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  if (has_control || !is_valid_utf8(name)) {
    return refused("file-name", printable(name), "的名称含控制字符或乱码：请改名后再登记");
  }
  return std::nullopt;
}

std::optional<Refused> refuse_status(const struct stat& status, const std::string& name) {
  if (S_ISDIR(status.st_mode)) return refused("file-is-folder", name, "是文件夹：请逐个登记其中的文件");
  if (!S_ISREG(status.st_mode))
    return refused("file-not-regular", name, "不是普通文件（快捷方式、设备等）：请登记文件本身");
  if (status.st_size == 0) return refused("file-empty", name, "是空的（0 字节）：请检查扫描或复制是否完成");
  if (status.st_size >= kTooLarge) return refused("file-too-large", name, "不小于 2 GiB：请拆分，或登记档号和存放地点");
  return std::nullopt;
}

std::optional<Refused> refuse_marking(const std::string& name, std::string_view head) {
  const std::string marking = secrecy_marking(name, head);
  return marking.empty() ? std::nullopt : std::optional(refused_as_secret(name, marking));
}

Refused gone(const std::string& name) {
  return refused("file-unreadable", name, "打不开：可能已被移走、改名或没有读取权限");
}
Refused changing(const std::string& name) {
  return refused("file-changing", name, "在登记过程中被改动：请等它写完后再登记");
}

// One pass over an opened file: its digest, and its bytes to `out` where that is open.
struct Pass {
  std::string sm3, head;
  std::int64_t bytes = 0;
  bool failed = false;
};
// Stops one byte after `expected`: a file that goes on growing must not be followed.
Pass pass_over(const Descriptor& in, std::int64_t expected, const Descriptor& out, const fs::path& out_path) {
  Pass pass;
  Sm3 digest;
  std::array<char, kBufferBytes> buffer{};
  while (pass.bytes <= expected) {
    const ssize_t got = read(in.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) pass.failed = true;
    if (got <= 0) break;
    const std::string_view piece(buffer.data(), static_cast<std::size_t>(got));
    pass.head += piece.substr(0, kHeadBytes - std::min(kHeadBytes, pass.head.size()));
    digest.update(piece);
    if (out.is_open()) write_all(out, piece, out_path);
    pass.bytes += got;
  }
  pass.sm3 = digest.finish_hex();
  return pass;
}

// A file on its way in; removed again unless it was kept.
class Incoming {
 public:
  explicit Incoming(const fs::path& folder) : path_((folder / "incoming-XXXXXX").string()) {
    descriptor_ = mkstemp(path_.data());
    if (descriptor_ < 0) fail_writing(folder);
  }
  ~Incoming() {
    if (!kept_) unlink(path_.c_str());
  }
  Incoming(const Incoming&) = delete;
  Incoming& operator=(const Incoming&) = delete;

  const std::string& path() const { return path_; }
  int descriptor() const { return descriptor_; }

  void keep_as(const fs::path& target) {
    if (fchmod(descriptor_, 0444) != 0 || fsync(descriptor_) != 0) fail_writing(path_);
    if (rename(path_.c_str(), target.c_str()) != 0) fail_writing(target);
    kept_ = true;
    sync_folder(target.parent_path());
  }

 private:
  std::string path_;
  int descriptor_ = -1;
  bool kept_ = false;
};

bool same_file_still(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

using Taken = std::variant<core::FileOriginal, Refused>;

struct Opened {
  Descriptor in;
  std::string name;
  struct stat before {};
};

// Everything that can be refused before reading; O_NOFOLLOW so that a link put there meanwhile is not followed.
std::optional<Refused> refuse_before_reading(Opened& file, const fs::path& path) {
  if (auto why = refuse_name(file.name)) return why;
  if (!file.in.is_open()) {
    if (errno == ELOOP)
      return refused("file-not-regular", file.name, "不是普通文件（快捷方式、设备等）：请登记文件本身");
    return gone(path.filename().string());
  }
  if (fstat(file.in.get(), &file.before) != 0) return gone(file.name);
  return refuse_status(file.before, file.name);
}

std::optional<Refused> refuse_after_reading(const Opened& file, const Pass& pass) {
  if (pass.failed) return gone(file.name);
  struct stat after {};
  const bool changed =
      fstat(file.in.get(), &after) != 0 || !same_file_still(file.before, after) || pass.bytes != after.st_size;
  if (changed) return changing(file.name);
  return refuse_marking(file.name, pass.head);
}

}  // namespace

Refused refused_as_secret(const std::string& name, const std::string& marking) {
  return refused("file-secret", name,
                 "带有「" + marking + "」标志，已拒收：本台账不是涉密系统，请按保密规定处理该文件");
}

EvidenceStore::EvidenceStore(fs::path folder) : folder_(std::move(folder)) {}

std::string EvidenceStore::name_of(const std::string& sm3) {
  return "evidence/" + sm3.substr(0, 2) + "/" + sm3.substr(std::min<std::size_t>(2, sm3.size()));
}

fs::path EvidenceStore::path_of(const std::string& sm3) const { return folder_ / name_of(sm3); }

bool EvidenceStore::holds(const std::string& sm3) const {
  std::error_code error;
  return fs::is_regular_file(path_of(sm3), error);
}

Taken EvidenceStore::inspect(const fs::path& path) const {
  Opened file{Descriptor(open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)), path.filename().string()};
  if (auto why = refuse_before_reading(file, path)) return *why;
  const Pass pass = pass_over(file.in, file.before.st_size, Descriptor(-1), {});
  if (auto why = refuse_after_reading(file, pass)) return *why;
  return core::FileOriginal{pass.sm3, file.name, pass.bytes};
}

Taken EvidenceStore::add(const fs::path& path) const {
  Opened file{Descriptor(open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)), path.filename().string()};
  if (auto why = refuse_before_reading(file, path)) return *why;
  std::error_code error;
  fs::create_directories(folder_ / "evidence", error);
  if (error) fail_writing(folder_ / "evidence");
  Incoming incoming(folder_ / "evidence");
  const Descriptor out(incoming.descriptor());
  const Pass pass = pass_over(file.in, file.before.st_size, out, incoming.path());
  if (auto why = refuse_after_reading(file, pass)) return *why;
  if (!holds(pass.sm3)) {
    const fs::path target = path_of(pass.sm3);
    fs::create_directories(target.parent_path(), error);
    if (error) fail_writing(target.parent_path());
    incoming.keep_as(target);
    sync_folder(folder_ / "evidence");
  }
  return core::FileOriginal{pass.sm3, file.name, pass.bytes};
}

std::optional<std::string> EvidenceStore::rehash(const std::string& sm3) const {
  // Somebody may have put a pipe there, which would never end.
  const Descriptor in(open(path_of(sm3).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (!in.is_open() || fstat(in.get(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const Pass pass = pass_over(in, kTooLarge, Descriptor(-1), {});
  return pass.failed ? std::nullopt : std::optional(pass.sm3);
}

void EvidenceStore::erase(const std::string& sm3) const {
  const fs::path path = path_of(sm3);
  if (!holds(sm3)) return;
  std::error_code error;
  const auto bytes = fs::file_size(path, error);
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
  {
    const Descriptor out(open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!out.is_open()) fail_writing(path);
    const std::string zeros(kBufferBytes, '\0');
    for (std::uintmax_t left = bytes; left > 0; left -= std::min<std::uintmax_t>(left, zeros.size())) {
      write_all(out, std::string_view(zeros).substr(0, std::min<std::uintmax_t>(left, zeros.size())), path);
    }
    if (fsync(out.get()) != 0) fail_writing(path);
  }
  if (unlink(path.c_str()) != 0) fail_writing(path);
  sync_folder(path.parent_path());
}

}  // namespace fazhi::ledger
