#pragma once
// A folder of our own for a moment, readable by nobody else, gone with the object.

#include <filesystem>

namespace fazhi::report {

class ScratchFolder {
 public:
  // Inside `parent`; throws Failure `scratch-folder`.
  explicit ScratchFolder(const std::filesystem::path& parent);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The first writable of $TMPDIR, /tmp, /var/tmp and the current folder (which is what remains in a bare root).
std::filesystem::path writable_folder();

}  // namespace fazhi::report
