#include "ledger/evidence_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "base/digest.h"

namespace fazhi::ledger {

namespace {

constexpr std::size_t kBlockBytes = 1 << 18;

class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& path)
      : descriptor_(open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  bool is_regular() const {
    struct stat status {};
    return fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
  }
  // 0 at the end, less on failure.
  ssize_t read_into(std::vector<char>& block) const {
    ssize_t got = -1;
    do {
      got = read(descriptor_, block.data(), block.size());
    } while (got < 0 && errno == EINTR);
    return got;
  }

 private:
  int descriptor_;
};

}  // namespace

ReadAs read_evidence(const std::filesystem::path& path, const std::string& sm3, std::int64_t bytes,
                     const std::function<bool(std::string_view)>& take) {
  const OpenFile file(path);
  if (!file.is_open()) return errno == ENOENT || errno == ENOTDIR ? ReadAs::gone : ReadAs::unreadable;
  if (!file.is_regular()) return ReadAs::unreadable;
  Sm3 digest;
  std::vector<char> block(kBlockBytes);
  std::int64_t taken = 0;
  for (ssize_t got = file.read_into(block); got != 0; got = file.read_into(block)) {
    if (got < 0) return ReadAs::unreadable;
    const std::string_view piece(block.data(), static_cast<std::size_t>(got));
    digest.update(piece);
    taken += got;
    if (taken > bytes) return ReadAs::altered;
    if (!take(piece)) return ReadAs::stopped;
  }
  return taken == bytes && digest.finish_hex() == sm3 ? ReadAs::whole : ReadAs::altered;
}

}  // namespace fazhi::ledger
