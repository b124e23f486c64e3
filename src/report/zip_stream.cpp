#include "report/zip_stream.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

#include "base/failure.h"
#include "base/safe_name.h"

namespace fazhi::report {

namespace {

// Of APPNOTE 6.3: 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3.
constexpr std::uint32_t kLocalHeader = 0x04034b50, kDirectoryLine = 0x02014b50, kDirectoryEnd = 0x06054b50,
                        kZip64End = 0x06064b50, kZip64Locator = 0x07064b50;
constexpr std::uint16_t kVersion = 20, kZip64Version = 45;
constexpr std::uint16_t kNamesAreUtf8 = 1 << 11;
// Of archives made by DOS, Info-ZIP's unzip takes names for code page 437 whatever they say of themselves: 材料 comes out as signs.
constexpr std::uint16_t kMadeByUnix = 3 << 8;
constexpr std::uint32_t kPlainFile = 0100644U << 16;
constexpr std::uint16_t kFull16 = 0xFFFF;
constexpr std::uint32_t kFull32 = 0xFFFFFFFF;

[[noreturn]] void fail(const std::string& why) { throw Failure("zip-write", "无法生成压缩包：" + why); }

template <typename Number>
void put(std::string& out, Number number) {
  for (std::size_t i = 0; i < sizeof(Number); ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
}
void put16(std::string& out, std::size_t number) { put(out, static_cast<std::uint16_t>(number)); }

std::uint16_t dos_date(Date day) {
  constexpr int kFirstYear = 1980, kLastYear = 2107;
  const std::chrono::year_month_day date(day);
  const int year = static_cast<int>(date.year());
  if (year < kFirstYear || year > kLastYear) return 1 << 5 | 1;  // the first of January 1980
  return static_cast<std::uint16_t>((year - kFirstYear) << 9 | static_cast<int>(unsigned(date.month())) << 5 |
                                    static_cast<int>(unsigned(date.day())));
}

std::uint16_t method_of(Packing packing) { return packing == Packing::stored ? 0 : 8; }

}  // namespace

Packing packing_of(std::string_view file_name) {
  constexpr std::array<std::string_view, 17> kWorthIt{{".txt", ".md", ".html", ".htm", ".xml", ".csv", ".json", ".eml",
                                                       ".doc", ".xls", ".ppt", ".wps", ".et", ".dps", ".rtf", ".bmp",
                                                       ".svg"}};
  const std::string extension = folded_name(name_parts(file_name).extension);
  return std::ranges::find(kWorthIt, extension) == kWorthIt.end() ? Packing::stored : Packing::deflated;
}

class ZipStream::Deflater {
 public:
  Deflater() {
    constexpr int kRaw = -15;  // without the wrapper of zlib, which a zip has no use for
    constexpr int kMemory = 8;
    if (deflateInit2(&stream_, 6, Z_DEFLATED, kRaw, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) fail("内存不足");
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  void feed(std::string_view bytes, bool last, OutgoingFile& out) {
    // zlib only reads what next_in points to.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT
    stream_.avail_in = static_cast<uInt>(bytes.size());
    do {
      stream_.next_out = reinterpret_cast<Bytef*>(buffer_.data());  // NOLINT
      stream_.avail_out = static_cast<uInt>(buffer_.size());
      if (::deflate(&stream_, last ? Z_FINISH : Z_NO_FLUSH) == Z_STREAM_ERROR) fail("压缩出错");
      out.append({buffer_.data(), buffer_.size() - stream_.avail_out});
    } while (stream_.avail_out == 0);
  }
  void start_over() { deflateReset(&stream_); }

 private:
  z_stream stream_{};
  std::array<char, 1 << 16> buffer_{};
};

ZipStream::ZipStream(OutgoingFile& file) : file_(file) {}
ZipStream::~ZipStream() = default;

void ZipStream::begin(std::string name, Packing packing, Date day) {
  if (name.size() > kFull16) fail("名称太长：" + name);
  Entry& entry = entries_.emplace_back();
  entry.name = std::move(name);
  entry.packing = packing;
  entry.date = dos_date(day);
  entry.crc = static_cast<std::uint32_t>(::crc32(0, nullptr, 0));
  entry.position = file_.size();
  bytes_ = 0;
  if (packing == Packing::deflated) {
    if (deflater_ == nullptr) deflater_ = std::make_unique<Deflater>();
    deflater_->start_over();
  }
  file_.append(local_header(entry));  // without sizes, which end() knows
}

void ZipStream::write(std::string_view bytes) {
  Entry& entry = entries_.back();
  bytes_ += bytes.size();
  if (bytes_ >= kFull32) fail("「" + entry.name + "」不小于4GB");
  entry.crc = static_cast<std::uint32_t>(
      ::crc32_z(entry.crc, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));  // NOLINT
  if (entry.packing == Packing::stored) {
    file_.append(bytes);
  } else {
    deflater_->feed(bytes, false, file_);
  }
}

void ZipStream::end() {
  Entry& entry = entries_.back();
  if (entry.packing == Packing::deflated) deflater_->feed({}, true, file_);
  entry.bytes = static_cast<std::uint32_t>(bytes_);
  const std::uint64_t packed = file_.size() - entry.position - local_header(entry).size();
  if (packed >= kFull32) fail("「" + entry.name + "」不小于4GB");
  entry.packed_bytes = static_cast<std::uint32_t>(packed);
  file_.write_at(entry.position, local_header(entry));
}

void ZipStream::take_back() {
  file_.cut_back_to(entries_.back().position);
  entries_.pop_back();
}

void ZipStream::add(std::string name, std::string_view bytes, Date day) {
  const Packing packing = packing_of(name);
  begin(std::move(name), packing, day);
  write(bytes);
  end();
}

std::string ZipStream::local_header(const Entry& entry) const {
  std::string header;
  put(header, kLocalHeader);
  put(header, kVersion);
  put(header, kNamesAreUtf8);
  put(header, method_of(entry.packing));
  put16(header, 0);  // midnight
  put(header, entry.date);
  put(header, entry.crc);
  put(header, entry.packed_bytes);
  put(header, entry.bytes);
  put16(header, entry.name.size());
  put16(header, 0);  // no extra field
  return header + entry.name;
}

std::string ZipStream::directory_line(const Entry& entry) const {
  const bool is_far = entry.position >= kFull32;
  const std::uint16_t version = is_far ? kZip64Version : kVersion;
  std::string line;
  put(line, kDirectoryLine);
  put(line, static_cast<std::uint16_t>(kMadeByUnix | version));
  put(line, version);
  put(line, kNamesAreUtf8);
  put(line, method_of(entry.packing));
  put16(line, 0);
  put(line, entry.date);
  put(line, entry.crc);
  put(line, entry.packed_bytes);
  put(line, entry.bytes);
  put16(line, entry.name.size());
  put16(line, is_far ? 12 : 0);
  put16(line, 0);  // no comment
  put16(line, 0);  // all on one disk
  put16(line, 0);  // of text or not: nobody asks
  put(line, kPlainFile);
  put(line, is_far ? kFull32 : static_cast<std::uint32_t>(entry.position));
  line += entry.name;
  if (!is_far) return line;
  put16(line, 1);  // zip64
  put16(line, 8);
  put(line, entry.position);
  return line;
}

void ZipStream::finish() {
  const std::uint64_t begin = file_.size();
  std::string block;
  for (const Entry& entry : entries_) {
    block += directory_line(entry);
    if (block.size() < (1 << 16)) continue;
    file_.append(block);
    block.clear();
  }
  file_.append(block);
  const std::uint64_t end = file_.size(), size = end - begin, count = entries_.size();
  std::string tail;
  if (count >= kFull16 || begin >= kFull32 || size >= kFull32) {
    put(tail, kZip64End);
    put(tail, std::uint64_t{44});  // bytes of what follows
    put(tail, kZip64Version);
    put(tail, kZip64Version);
    put(tail, std::uint64_t{0});  // this disk, the directory's disk
    put(tail, count);
    put(tail, count);
    put(tail, size);
    put(tail, begin);
    put(tail, kZip64Locator);
    put(tail, std::uint32_t{0});
    put(tail, end);
    put(tail, std::uint32_t{1});
  }
  const auto entries = static_cast<std::uint16_t>(std::min<std::uint64_t>(count, kFull16));
  put(tail, kDirectoryEnd);
  put(tail, std::uint32_t{0});
  put(tail, entries);
  put(tail, entries);
  put(tail, static_cast<std::uint32_t>(std::min<std::uint64_t>(size, kFull32)));
  put(tail, static_cast<std::uint32_t>(std::min<std::uint64_t>(begin, kFull32)));
  put16(tail, 0);  // no comment
  file_.append(tail);
}

}  // namespace fazhi::report
