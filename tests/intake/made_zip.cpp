#include "made_zip.h"

#include <zip.h>

#include <array>

#include "catch.h"

namespace fazhi::intake {
namespace {

constexpr std::uint32_t kSeeExtraField = 0xFFFFFFFF;

std::string little(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

std::array<std::uint32_t, 256> crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    table[byte] = byte;
    for (int bit = 0; bit < 8; ++bit)
      table[byte] = (table[byte] & 1) != 0 ? table[byte] >> 1 ^ 0xEDB88320 : table[byte] >> 1;
  }
  return table;
}

std::uint32_t crc32(const std::string& bytes) {
  static const std::array<std::uint32_t, 256> table = crc_table();
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ crc >> 8;
  return ~crc;
}

// What the local header and the directory say alike; sizes that need 64 bits go into `extra`.
std::string description(const MadeEntry& entry, std::string& extra) {
  const std::uint64_t size = entry.claimed_size.value_or(entry.bytes.size());
  const bool large = size >= kSeeExtraField;
  extra = large ? little(1, 2) + little(16, 2) + little(size, 8) + little(entry.bytes.size(), 8) : "";
  const std::uint32_t crc = crc32(entry.bytes) ^ (entry.wrong_checksum ? 1U : 0U);
  return little(large ? 45 : 20, 2) + little(entry.encrypted ? 1 : 0, 2) + little(entry.method, 2) + little(0, 2) +
         little(0x21, 2) + little(crc, 4) + little(large ? kSeeExtraField : entry.bytes.size(), 4) +
         little(large ? kSeeExtraField : size, 4) + little(entry.name.size(), 2) + little(extra.size(), 2);
}

}  // namespace

std::string made_zip(const std::vector<MadeEntry>& entries) {
  std::string out;
  std::string directory;
  for (const MadeEntry& entry : entries) {
    std::string extra;
    const std::string described = description(entry, extra);
    directory += "PK\x01\x02" + little(20, 2) + described + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                 little(out.size(), 4) + entry.name + extra;
    out += "PK\x03\x04" + described + entry.name + extra + entry.bytes;
  }
  const std::size_t at = out.size();
  return out + directory + "PK\x05\x06" + little(0, 4) + little(entries.size(), 2) + little(entries.size(), 2) +
         little(directory.size(), 4) + little(at, 4) + little(0, 2);
}

std::string packed_zip(const std::string& name, const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t* zip = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  REQUIRE(zip != nullptr);
  REQUIRE(zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8) ==
          0);
  REQUIRE(zip_close(zip) == 0);
  zip_stat_t stat;
  REQUIRE(zip_source_stat(buffer, &stat) == 0);
  REQUIRE(zip_source_open(buffer) == 0);
  std::string out(stat.size, '\0');
  REQUIRE(zip_source_read(buffer, out.data(), out.size()) == static_cast<zip_int64_t>(out.size()));
  zip_source_close(buffer);
  zip_source_free(buffer);
  return out;
}

}  // namespace fazhi::intake
