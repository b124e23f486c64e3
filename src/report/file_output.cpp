#include "report/file_output.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <string>

#include "base/failure.h"

namespace fazhi::report {
namespace {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(fd) == 0;
}

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
    case ENAMETOOLONG: return "文件名太长，请改短";
    case EIO: return "读写磁盘出错，请检查磁盘或U盘";
    default: return std::string(std::strerror(reason)) + "（错误号 " + std::to_string(reason) + "）";
  }
}

// Same folder, so that rename() stays on one file system; one name per process and call.
std::filesystem::path name_beside(const std::filesystem::path& path) {
  static std::atomic<unsigned> calls = 0;
  const std::string name =
      "." + path.filename().string() + "." + std::to_string(::getpid()) + "-" + std::to_string(calls++) + ".tmp";
  return path.parent_path() / name;
}

// The rename itself is on disk only once the folder is; a file system that cannot sync folders has done its best.
void sync_folder(const std::filesystem::path& folder) {
  const FileDescriptor fd(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() >= 0) (void)::fsync(fd.get());
}

}  // namespace

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path temporary = name_beside(path);
  bool done = false;
  int reason = 0;
  {
    const FileDescriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    done = fd.get() >= 0 && write_all(fd.get(), bytes);
    reason = errno;
  }
  if (done && ::rename(temporary.c_str(), path.c_str()) != 0) {
    done = false;
    reason = errno;
  }
  if (!done) {
    ::unlink(temporary.c_str());
    throw Failure("file-write", "无法写入「" + path.string() + "」：" + reason_text(reason));
  }
  sync_folder(path.parent_path());
}

}  // namespace fazhi::report
