#include "report/zip_container.h"

#include <zip.h>

#include <memory>

#include "base/failure.h"

namespace fazhi::report {
namespace {

constexpr zip_uint16_t kDosTime = 0;
constexpr zip_uint16_t kDosDate = (0 << 9) | (1 << 5) | 1;  // 1980-01-01

// Of archives made by DOS, Info-ZIP's unzip takes names for code page 437, whatever they say of themselves.
constexpr zip_uint32_t kPlainFile = 0100644U << 16;

struct SourceFree {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;

struct ArchiveDiscard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ArchiveDiscard>;

[[noreturn]] void fail(const char* step) { throw Failure("zip-write", std::string("无法生成压缩包：") + step); }

void add_part(zip_t* archive, const ZipPart& part) {
  zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) fail(zip_strerror(archive));
  const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail(zip_strerror(archive));
  }
  const auto entry = static_cast<zip_uint64_t>(index);
  // zip_file_set_mtime would go through localtime(): the same moment gives other bytes in another zone.
  if (zip_file_set_dostime(archive, entry, kDosTime, kDosDate, 0) != 0) fail(zip_strerror(archive));
  if (zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, kPlainFile) != 0) fail(zip_strerror(archive));
  if (zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6) != 0) fail(zip_strerror(archive));
}

std::string read_all(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) fail("读取");
  std::string bytes(stat.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) fail("读取");
  return bytes;
}

}  // namespace

std::string zip_bytes(const std::vector<ZipPart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!buffer) fail(zip_error_strerror(&error));
  zip_source_keep(buffer.get());  // the archive takes one reference, we read from the other
  Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(buffer.get());
    fail(zip_error_strerror(&error));
  }
  for (const ZipPart& part : parts) add_part(archive.get(), part);
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  (void)archive.release();
  return read_all(buffer.get());
}

}  // namespace fazhi::report
