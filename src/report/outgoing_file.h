#pragma once
// A file for a user on its way: written under another name beside the place where it is to be, whole or not at all. It may be
// larger than memory.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace fazhi::report {

// All throw Failure `file-write`, with what to do in words; what was at `path` before is as it was until commit().
class OutgoingFile {
 public:
  // What a run that was killed left beside `path` is removed first.
  explicit OutgoingFile(std::filesystem::path path);
  ~OutgoingFile();  // without commit(): nothing is left
  OutgoingFile(const OutgoingFile&) = delete;
  OutgoingFile& operator=(const OutgoingFile&) = delete;

  void append(std::string_view bytes);
  // Over bytes that are there.
  void write_at(std::uint64_t position, std::string_view bytes);
  void cut_back_to(std::uint64_t size);
  std::uint64_t size() const { return size_; }

  // On disk under its name, over an older file: after a crash there is the old one or the new one.
  void commit();

 private:
  [[noreturn]] void fail(int reason) const;

  std::filesystem::path path_, temporary_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace fazhi::report
