#include "report/scratch_folder.h"

#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "base/failure.h"

namespace fazhi::report {

ScratchFolder::ScratchFolder(const std::filesystem::path& parent) {
  std::string name = (parent / "fazhi-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    const std::string reason = std::strerror(errno);
    throw Failure("scratch-folder", "无法在「" + parent.string() + "」建立临时文件夹：" + reason);
  }
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // nothing a reader of the paper could do about it
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path writable_folder() {
  const char* wish = std::getenv("TMPDIR");
  for (const char* folder : {wish, "/tmp", "/var/tmp"})
    if (folder != nullptr && *folder != '\0' && access(folder, W_OK | X_OK) == 0) return folder;
  return ".";
}

}  // namespace fazhi::report
