#pragma once
// A zip archive of any size, entry by entry into a file: memory holds one block and the list of entries. An entry may be taken back
// after it was written, and later ones may depend on how earlier ones went; libzip, which writes all of an archive in one call, can do
// neither (docs/benchmarks.md). The same entries give the same bytes. For small archives in memory: zip_container.h.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "report/outgoing_file.h"

namespace fazhi::report {

enum class Packing { stored, deflated };

// Packed types (pdf, docx, jpg, zip …) are stored: deflating them again saves nothing and costs more than all the rest.
Packing packing_of(std::string_view file_name);

// Zip64 where there are more than 65,534 entries or 4 GiB; one entry must stay below 4 GiB, else Failure `zip-write`.
class ZipStream {
 public:
  // `file` must outlive it and be empty; committing it is the caller's.
  explicit ZipStream(OutgoingFile& file);
  ~ZipStream();
  ZipStream(const ZipStream&) = delete;
  ZipStream& operator=(const ZipStream&) = delete;

  // `name`: UTF-8, with / between folders. `day`: what an unpacked file is dated, at midnight; nothing before 1980.
  void begin(std::string name, Packing packing, Date day);
  void write(std::string_view bytes);
  void end();
  // As if it had never begun; after begin(), instead of end().
  void take_back();

  void add(std::string name, std::string_view bytes, Date day);

  // The directory, behind the last entry.
  void finish();

 private:
  struct Entry {
    std::string name;
    Packing packing = Packing::stored;
    std::uint16_t date = 0;
    std::uint32_t crc = 0, packed_bytes = 0, bytes = 0;
    std::uint64_t position = 0;
  };
  class Deflater;

  void deflate(std::string_view bytes, bool last);
  std::string local_header(const Entry& entry) const;
  std::string directory_line(const Entry& entry) const;

  OutgoingFile& file_;
  std::vector<Entry> entries_;
  std::uint64_t bytes_ = 0;  // of the entry begun
  std::unique_ptr<Deflater> deflater_;
};

}  // namespace fazhi::report
