#pragma once
// Archives that come from outside: what lies in them, and their contents piece by piece, within limits. Names are made safe here, so
// that no caller can be led out of a folder. Not for writing archives (report/zip_container.h).

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

struct zip;  // libzip's
struct zip_error;

namespace fazhi::intake {

struct ZipEntry {
  std::string name;  // UTF-8, separated by /, relative, without empty parts, . and ..; of a folder without the last /
  bool folder = false;
  bool encrypted = false;
  std::uint64_t size = 0;    // unpacked, as the archive claims
  std::uint64_t packed = 0;  // as the archive claims
  std::uint64_t index = 0;
};

// An archive may claim anything; what is really unpacked is counted against the same limits.
struct ZipLimits {
  std::size_t entries = 20'000;                        // a unit's year of papers is some hundreds
  std::uint64_t entry_bytes = std::uint64_t{1} << 31;  // as an evidence file: 2 GB
  std::uint64_t total_bytes = std::uint64_t{1} << 34;  // of all that is read from this archive: 16 GB
};

class ZipReader {
 public:
  // None, and diagnostics that name `path` and the entry, where it is no whole archive, has too many entries, an unsafe name (absolute,
  // a drive, ..), a symbolic link, the same name twice, or claims more than the limits. `bytes` must outlive the reader.
  static std::optional<ZipReader> open_bytes(std::string path, std::string_view bytes, const ZipLimits& limits,
                                             Diagnostics& out);
  // Reads the file as it is needed. The file has been looked at before: it exists and is a regular file.
  static std::optional<ZipReader> open_file(std::string path, const ZipLimits& limits, Diagnostics& out);

  ~ZipReader();
  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;

  // In the order of the archive.
  const std::vector<ZipEntry>& entries() const;
  // By whole name; where there is none, the first whose name differs in the case of ASCII letters only.
  const ZipEntry* find(std::string_view name) const;

  // The content in order, in pieces of up to 64 KB; `take` returns false when it has seen enough, which is no error.
  // False, and one diagnostic: encrypted, a way of packing that is not known, damaged, or more than the limits.
  bool read(const ZipEntry& entry, const std::function<bool(std::string_view)>& take, Diagnostics& out);
  std::optional<std::string> read_whole(const ZipEntry& entry, Diagnostics& out);

 private:
  struct Archive;
  explicit ZipReader(std::unique_ptr<Archive> archive);
  // Takes `opened` over; nullptr: it was no archive, and `error` says why.
  static std::optional<ZipReader> open(zip* opened, zip_error& error, std::string path, const ZipLimits& limits,
                                       Diagnostics& out);
  std::unique_ptr<Archive> archive_;
};

// The name as ZipEntry has it; none where it is not safe. Backslashes separate as well: some programs of Windows write them.
std::optional<std::string> safe_entry_name(std::string_view name);

// 「10.0 GB」「3.2 MB」「512 字节」, for messages
std::string size_in_words(std::uint64_t bytes);

}  // namespace fazhi::intake
