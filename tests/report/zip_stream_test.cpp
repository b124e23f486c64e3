#include "report/zip_stream.h"

#include <fstream>
#include <sstream>

#include "archive.h"
#include "base/failure.h"
#include "catch.h"
#include "report/scratch_folder.h"

using namespace fazhi;
using namespace fazhi::report;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

const Date kDay = make_date(2026, 3, 1);

// The bytes of an archive that `fill` wrote.
template <typename Fill>
std::string written(Fill fill) {
  const ScratchFolder folder(writable_folder());
  const fs::path path = folder.path() / "a.zip";
  OutgoingFile file(path);
  ZipStream zip(file);
  fill(zip);
  zip.finish();
  file.commit();
  return read(path);
}

}  // namespace

TEST_CASE("entries come out as they went in, stored or deflated, in pieces or whole") {
  const std::string text(300'000, 't');
  const std::string bytes = written([&](ZipStream& zip) {
    zip.begin("01-决策/扫描件.pdf", Packing::stored, kDay);
    zip.write("%PDF");
    zip.write("-1.4");
    zip.end();
    zip.add("说明.txt", text, kDay);
    zip.add("空.txt", "", kDay);
  });
  const sample::Archive archive = sample::unzip(bytes);
  CHECK(archive.names == std::vector<std::string>{"01-决策/扫描件.pdf", "说明.txt", "空.txt"});
  CHECK(archive.files.at("01-决策/扫描件.pdf") == "%PDF-1.4");
  CHECK(archive.files.at("说明.txt") == text);
  CHECK(archive.files.at("空.txt").empty());
  CHECK(bytes.size() < 2'000);
}

TEST_CASE("an entry that is taken back leaves nothing behind") {
  const auto with_or_without = [](bool with) {
    return written([with](ZipStream& zip) {
      zip.add("a.txt", "一", kDay);
      for (const Packing packing : {Packing::stored, Packing::deflated}) {
        if (!with) continue;
        zip.begin("被改过.pdf", packing, kDay);
        zip.write(std::string(200'000, 'x'));
        zip.take_back();
      }
      zip.add("b.txt", "二", kDay);
    });
  };
  CHECK(with_or_without(true) == with_or_without(false));
}

TEST_CASE("more entries than a plain zip can count are still all there") {
  constexpr int kMany = 66'000;
  const std::string bytes = written([](ZipStream& zip) {
    for (int i = 0; i < kMany; ++i) zip.add("n" + std::to_string(i) + ".pdf", "", kDay);
  });
  const sample::Archive archive = sample::unzip(bytes);
  CHECK(archive.names.size() == kMany);
  CHECK(archive.names.back() == "n65999.pdf");
}

TEST_CASE("only types that are not packed already are deflated") {
  CHECK(packing_of("会议纪要.TXT") == Packing::deflated);
  CHECK(packing_of("a/b.doc") == Packing::deflated);
  for (const char* name : {"a.pdf", "a.docx", "a.jpg", "a.zip", "无后缀", "a.ofd"})
    CHECK(packing_of(name) == Packing::stored);
}

TEST_CASE("what a killed run left beside the file goes; what somebody still writes, or somebody else's, stays") {
  const ScratchFolder folder(writable_folder());
  const fs::path path = folder.path() / "迎检.zip";
  for (const char* name : {".迎检.zip.4711-0.tmp", ".迎检.zip.mine.tmp", ".别的.zip.4711-0.tmp", "迎检.zip.4711-0.tmp"})
    std::ofstream(folder.path() / name) << "x";
  const OutgoingFile still_writing(path);
  { OutgoingFile file(path); }
  CHECK_FALSE(fs::exists(folder.path() / ".迎检.zip.4711-0.tmp"));
  CHECK(fs::exists(folder.path() / ".迎检.zip.mine.tmp"));
  CHECK(fs::exists(folder.path() / ".别的.zip.4711-0.tmp"));
  CHECK(fs::exists(folder.path() / "迎检.zip.4711-0.tmp"));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 4);
  CHECK_FALSE(fs::exists(path));
}

TEST_CASE("a name that leaves no room for a temporary one is refused, and nothing is left") {
  const ScratchFolder folder(writable_folder());
  const fs::path path = folder.path() / (std::string(250, 'a') + ".zip");
  CHECK_THROWS_WITH(OutgoingFile(path), "无法写入「" + path.string() + "」：文件名太长，请改短");
  CHECK(fs::is_empty(folder.path()));
}
