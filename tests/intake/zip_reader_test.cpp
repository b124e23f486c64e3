#include "intake/zip_reader.h"

#include "catch.h"
#include "made_zip.h"

using namespace fazhi;
using namespace fazhi::intake;

namespace {

// The whole of an entry, or what was said.
std::string content(const std::string& bytes, const std::string& name, const ZipLimits& limits = {}) {
  Diagnostics out;
  std::optional<ZipReader> archive = ZipReader::open_bytes("f.zip", bytes, limits, out);
  if (!archive) return format(out);
  const ZipEntry* entry = archive->find(name);
  REQUIRE(entry != nullptr);
  return archive->read_whole(*entry, out).value_or(format(out));
}

}  // namespace

TEST_CASE("entries are listed with safe names in UTF-8 and read whole") {
  const std::string bytes = made_zip({{"材料/", ""}, {"\xB2\xC4\xC1\xCF\\b.txt", "乙"}, {"./a//c.txt", "丙"}});
  Diagnostics out;
  std::optional<ZipReader> archive = ZipReader::open_bytes("f.zip", bytes, {}, out);
  REQUIRE(archive);
  const std::vector<ZipEntry>& entries = archive->entries();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].name == "材料");
  CHECK(entries[0].folder);
  CHECK(entries[1].name == "材料/b.txt");
  CHECK_FALSE(entries[1].folder);
  CHECK(entries[2].name == "a/c.txt");
  CHECK(content(bytes, "材料/b.txt") == "乙");
  CHECK(content(bytes, "A/C.TXT") == "丙");
  CHECK(archive->find("b.txt") == nullptr);
}

TEST_CASE("names that lead out of a folder are not safe") {
  CHECK(safe_entry_name("a/b.txt") == "a/b.txt");
  CHECK(safe_entry_name("a\\b.txt") == "a/b.txt");
  CHECK(safe_entry_name("a..b/..c") == "a..b/..c");
  for (const std::string name :
       {"", "/", "/etc/passwd", "\\\\server\\share", "../a", "a/../../b", "a/..", "C:/a", "c:a", "."}) {
    INFO(name);
    CHECK_FALSE(safe_entry_name(name));
  }
}

TEST_CASE("what is really unpacked counts, not what is claimed") {
  const std::string text(1000, 'x');
  CHECK(content(made_zip({{"a", text}}), "a", {.entry_bytes = 1000}) == text);
  CHECK(content(made_zip({{"a", text}}), "a", {.entry_bytes = 999}) ==
        "f.zip: 错误: 「a」解开后有 1000 字节，最多 999 字节，没有解开：请查明来历，或分成几个文件 [zip-too-large]\n");
  CHECK(content(made_zip({{"a", text, 10}}), "a", {.entry_bytes = 999}) ==
        "f.zip: 错误: 「a」解开后有 1000 字节，最多 999 字节，没有解开：请查明来历，或分成几个文件 [zip-too-large]\n");
  CHECK(content(made_zip({{"a", text}, {"b", ""}}), "a", {.entries = 1}) ==
        "f.zip: 错误: 压缩包里有 2 项，最多 1 项：请检查是否选错了文件，或分成几个 [zip-too-many]\n");
}

TEST_CASE("all that is read from an archive is counted together") {
  const std::string bytes = made_zip({{"a", std::string(600, 'x')}, {"b", std::string(600, 'y')}});
  Diagnostics out;
  std::optional<ZipReader> archive = ZipReader::open_bytes("f.zip", bytes, {.total_bytes = 1000}, out);
  REQUIRE(archive);
  CHECK(archive->read_whole(*archive->find("a"), out).has_value());
  CHECK_FALSE(archive->read_whole(*archive->find("b"), out).has_value());
  CHECK(format(out) ==
        "f.zip: 错误: 解到「b」时共有 1.2 KB，整个压缩包最多 1000 字节，没有再解：请查明来历，或分成几个文件 "
        "[zip-too-large]\n");
}

TEST_CASE("what packs too well is a bomb, whether it says so or claims to be small") {
  const std::string megabytes(std::size_t{80} << 20, ' ');
  std::string bomb = packed_zip("a", megabytes);
  const auto refused = [](const std::string& bytes) {
    const std::string said = content(bytes, "a");
    return said.substr(0, said.find("只占")) + said.substr(std::min(said.find("，解开后"), said.size()));
  };
  const std::string expected =
      "f.zip: 错误: 「a」，解开后有 64.0 MB 以上，像是“压缩炸弹”，没有解开：请查明来历 [zip-bomb]\n";
  CHECK(refused(bomb) == expected);
  constexpr std::size_t kSizeInDirectory = 24;
  bomb.replace(bomb.find("PK\x01\x02") + kSizeInDirectory, 4, std::string("\x64\0\0\0", 4));
  CHECK(refused(bomb) == expected);
  CHECK(content(packed_zip("a", std::string(1 << 20, ' ')), "a") == std::string(1 << 20, ' '));
}

TEST_CASE("reading stops when enough was seen") {
  const std::string bytes = made_zip({{"a", std::string(200'000, 'x')}});
  Diagnostics out;
  std::optional<ZipReader> archive = ZipReader::open_bytes("f.zip", bytes, {}, out);
  REQUIRE(archive);
  std::size_t pieces = 0;
  CHECK(archive->read(
      *archive->find("a"), [&](std::string_view) { return ++pieces < 2; }, out));
  CHECK(pieces == 2);
}

TEST_CASE("sizes are said as people say them") {
  CHECK(size_in_words(0) == "0 字节");
  CHECK(size_in_words(1023) == "1023 字节");
  CHECK(size_in_words(1536) == "1.5 KB");
  CHECK(size_in_words(std::uint64_t{10} << 30) == "10.0 GB");
}
