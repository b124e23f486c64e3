#include "intake/zip_reader.h"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <unordered_map>

#include "base/text.h"
#include "intake/about_file.h"
#include "intake/text_encoding.h"

namespace fazhi::intake {
namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;
// Deflate packs at most 1032 times; sheets and papers stay below 60. Small parts may be anything.
constexpr std::uint64_t kGreatestRatio = 500;
constexpr std::uint64_t kRatioFromBytes = 64 << 20;

struct ArchiveDiscard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FileClose {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string why_not_opened(int code) {
  switch (code) {
    case ZIP_ER_NOZIP:
    case ZIP_ER_INCONS:
    case ZIP_ER_EOF: return "文件不完整或已损坏（压缩包末尾的目录找不到或对不上）";
    case ZIP_ER_OPEN:
    case ZIP_ER_NOENT:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK: return "打不开（可能已被移走、改名、没有读取权限，或正被别的程序占用）";
    default: return "不是能读的压缩包";
  }
}

}  // namespace

struct ZipReader::Archive {
  std::string path;
  ZipLimits limits;
  std::unique_ptr<zip_t, ArchiveDiscard> zip;
  std::vector<ZipEntry> entries;
  std::unordered_map<std::string, std::size_t> by_name;
  std::unordered_map<std::string, std::size_t> by_lower_name;
  std::uint64_t unpacked = 0;

  void report(Diagnostics& out, std::string code, std::string message) const {
    out.push_back(about_file(path, std::move(code), std::move(message)));
  }
  bool list(Diagnostics& out);
  bool add(zip_uint64_t index, Diagnostics& out);
  bool is_link(zip_uint64_t index) const;
  bool within_limits(const ZipEntry& entry, std::uint64_t bytes, Diagnostics& out) const;
};

// As Unix programs pack a symbolic link: its target stands where the content would.
bool ZipReader::Archive::is_link(zip_uint64_t index) const {
  constexpr zip_uint32_t kKindOfFile = 0170000;
  constexpr zip_uint32_t kLink = 0120000;
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_file_get_external_attributes(zip.get(), index, 0, &system, &attributes) != 0) return false;
  return system == ZIP_OPSYS_UNIX && ((attributes >> 16) & kKindOfFile) == kLink;
}

bool ZipReader::Archive::add(zip_uint64_t index, Diagnostics& out) {
  zip_stat_t stat;
  const char* raw = zip_get_name(zip.get(), index, ZIP_FL_ENC_RAW);
  if (raw == nullptr || zip_stat_index(zip.get(), index, 0, &stat) != 0) {
    report(out, "zip-damaged",
           fmt::format("压缩包目录的第 {} 项读不出：文件已损坏，请重新拷贝或请对方重发", index + 1));
    return false;
  }
  const std::optional<std::string> decoded = decode_name(raw);
  const std::optional<std::string> name = decoded ? safe_entry_name(*decoded) : std::nullopt;
  if (!name) {
    report(out, "zip-unsafe-name",
           fmt::format("压缩包里有一项名为「{}」，会写到文件夹以外或不是能用的名字，整个文件都不采用：请查明来历，"
                       "或用原来的软件重新保存",
                       decoded ? shown(*decoded) : std::string("（无法识别的编码）")));
    return false;
  }
  if (is_link(index)) {
    report(
        out, "zip-link",
        fmt::format("压缩包里的「{}」是指向别处的链接，整个文件都不采用：请把文件本身放进去，重新压缩", shown(*name)));
    return false;
  }
  const bool folder = raw[0] != '\0' && (*decoded).find_last_of("/\\") + 1 == decoded->size();
  const std::size_t place = entries.size();
  if (!by_name.emplace(*name, place).second) {
    report(out, "zip-name-twice",
           fmt::format("压缩包里有两项都名为「{}」，说不清该读哪一个：请用原来的软件重新保存", shown(*name)));
    return false;
  }
  by_lower_name.emplace(lower_ascii(*name), place);
  entries.push_back(
      {.name = *name,
       .folder = folder,
       .encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE,
       .size = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0,
       .packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0,
       .index = index});
  return true;
}

bool ZipReader::Archive::list(Diagnostics& out) {
  const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
  if (count > static_cast<zip_int64_t>(limits.entries)) {
    report(out, "zip-too-many",
           fmt::format("压缩包里有 {} 项，最多 {} 项：请检查是否选错了文件，或分成几个", count, limits.entries));
    return false;
  }
  for (zip_int64_t index = 0; index < count; ++index)
    if (!add(static_cast<zip_uint64_t>(index), out)) return false;
  return true;
}

bool ZipReader::Archive::within_limits(const ZipEntry& entry, std::uint64_t bytes, Diagnostics& out) const {
  if (bytes > limits.entry_bytes) {
    report(out, "zip-too-large",
           fmt::format("「{}」解开后有 {}，最多 {}，没有解开：请查明来历，或分成几个文件", shown(entry.name),
                       size_in_words(bytes), size_in_words(limits.entry_bytes)));
    return false;
  }
  if (unpacked + bytes > limits.total_bytes) {
    report(out, "zip-too-large",
           fmt::format("解到「{}」时共有 {}，整个压缩包最多 {}，没有再解：请查明来历，或分成几个文件",
                       shown(entry.name), size_in_words(unpacked + bytes), size_in_words(limits.total_bytes)));
    return false;
  }
  if (bytes >= kRatioFromBytes && bytes / kGreatestRatio > entry.packed) {
    report(out, "zip-bomb",
           fmt::format("「{}」只占 {}，解开后有 {} 以上，像是“压缩炸弹”，没有解开：请查明来历", shown(entry.name),
                       size_in_words(entry.packed), size_in_words(kRatioFromBytes)));
    return false;
  }
  return true;
}

ZipReader::ZipReader(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;

namespace {

// Takes over the source.
zip_t* open_source(zip_source_t* source, zip_error_t& error) {
  if (source == nullptr) return nullptr;
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip == nullptr) zip_source_free(source);
  return zip;
}

Diagnostic not_opened(const std::string& path, zip_error_t& error) {
  Diagnostic out = about_file(
      path, "zip-damaged", why_not_opened(zip_error_code_zip(&error)) + "：请重新拷贝，或用原来的软件打开后另存再试");
  zip_error_fini(&error);
  return out;
}

}  // namespace

std::optional<ZipReader> ZipReader::open(zip* opened, zip_error& error, std::string path, const ZipLimits& limits,
                                         Diagnostics& out) {
  auto archive = std::make_unique<Archive>();
  archive->zip.reset(opened);
  archive->path = std::move(path);
  archive->limits = limits;
  if (!archive->zip) {
    out.push_back(not_opened(archive->path, error));
    return std::nullopt;
  }
  if (!archive->list(out)) return std::nullopt;
  return ZipReader(std::move(archive));
}

std::optional<ZipReader> ZipReader::open_bytes(std::string path, std::string_view bytes, const ZipLimits& limits,
                                               Diagnostics& out) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t* opened = open_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), error);
  return open(opened, error, std::move(path), limits, out);
}

std::optional<ZipReader> ZipReader::open_file(std::string path, const ZipLimits& limits, Diagnostics& out) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t* opened = open_source(zip_source_file_create(path.c_str(), 0, -1, &error), error);
  return open(opened, error, std::move(path), limits, out);
}

const std::vector<ZipEntry>& ZipReader::entries() const { return archive_->entries; }

const ZipEntry* ZipReader::find(std::string_view name) const {
  const auto whole = archive_->by_name.find(std::string(name));
  if (whole != archive_->by_name.end()) return &archive_->entries[whole->second];
  const auto lower = archive_->by_lower_name.find(lower_ascii(name));
  return lower == archive_->by_lower_name.end() ? nullptr : &archive_->entries[lower->second];
}

bool ZipReader::read(const ZipEntry& entry, const std::function<bool(std::string_view)>& take, Diagnostics& out) {
  Archive& archive = *archive_;
  if (entry.encrypted) {
    archive.report(out, "zip-encrypted",
                   fmt::format("「{}」有解压密码，读不出：请用密码解开，不设密码重新压缩后再试", shown(entry.name)));
    return false;
  }
  if (!archive.within_limits(entry, entry.size, out)) return false;
  const auto damaged = [&](const char* why) {
    archive.report(out, "zip-damaged",
                   fmt::format("「{}」解不开（{}）：文件已损坏，请重新拷贝，或用原来的软件打开后另存再试",
                               shown(entry.name), why));
    return false;
  };
  const std::unique_ptr<zip_file_t, FileClose> file(zip_fopen_index(archive.zip.get(), entry.index, 0));
  if (!file) {
    const int code = zip_error_code_zip(zip_get_error(archive.zip.get()));
    return damaged(code == ZIP_ER_COMPNOTSUPP ? "不认得这种压缩方法" : "压缩包的目录与内容对不上");
  }
  std::array<char, kPieceBytes> piece;
  for (std::uint64_t bytes = 0;;) {
    const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
    if (got < 0) return damaged("内容与校验码不符");
    if (got == 0) {
      archive.unpacked += bytes;
      return true;
    }
    bytes += static_cast<std::uint64_t>(got);
    if (!archive.within_limits(entry, bytes, out)) return false;
    if (!take({piece.data(), static_cast<std::size_t>(got)})) {
      archive.unpacked += bytes;
      return true;
    }
  }
}

std::optional<std::string> ZipReader::read_whole(const ZipEntry& entry, Diagnostics& out) {
  std::string bytes;
  const auto take = [&bytes](std::string_view piece) {
    bytes += piece;
    return true;
  };
  if (!read(entry, take, out)) return std::nullopt;
  return bytes;
}

std::optional<std::string> safe_entry_name(std::string_view name) {
  std::string slashes(name);
  for (char& c : slashes)
    if (c == '\\') c = '/';
  if (slashes.empty() || slashes[0] == '/' || slashes.find('\0') != std::string::npos) return std::nullopt;
  if (slashes.size() > 1 && slashes[1] == ':') return std::nullopt;  // C:, a drive
  std::vector<std::string> parts;
  for (std::string& part : split(slashes, '/')) {
    if (part == "..") return std::nullopt;
    if (!part.empty() && part != ".") parts.push_back(std::move(part));
  }
  if (parts.empty()) return std::nullopt;
  return join(parts, "/");
}

std::string size_in_words(std::uint64_t bytes) {
  constexpr double kStep = 1024;
  const auto amount = static_cast<double>(bytes);
  if (amount < kStep) return fmt::format("{} 字节", bytes);
  if (amount < kStep * kStep) return fmt::format("{:.1f} KB", amount / kStep);
  if (amount < kStep * kStep * kStep) return fmt::format("{:.1f} MB", amount / (kStep * kStep));
  return fmt::format("{:.1f} GB", amount / (kStep * kStep * kStep));
}

}  // namespace fazhi::intake
