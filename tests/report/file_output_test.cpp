#include "report/file_output.h"

#include <fstream>
#include <sstream>

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

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is written whole, over an older one, with nothing left beside it") {
  const ScratchFolder folder(writable_folder());
  const fs::path path = folder.path() / "问题清单.docx";
  write_file(path, std::string_view("old\0old", 7));
  write_file(path, "new");
  CHECK(read(path) == "new");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("what cannot be written is said, and what was there stays") {
  const ScratchFolder folder(writable_folder());
  fs::create_directory(folder.path() / "taken");
  std::ofstream(folder.path() / "taken" / "file") << "x";
  const std::string path = (folder.path() / "taken").string();
  CHECK_THROWS_WITH(write_file(path, "bytes"), "无法写入「" + path + "」：那是一个文件夹，请写明文件名");
  CHECK(files_in(folder.path()) == 1);
  CHECK_THROWS_WITH(write_file(path + "/", "bytes"), "无法写入「" + path + "/」：那是一个文件夹，请写明文件名");
  CHECK_THROWS_WITH(write_file("/dev/null", "bytes"), "无法写入「/dev/null」：那不是普通文件，请换一个名字");
  CHECK(fs::is_character_file("/dev/null"));
  const std::string nowhere = (folder.path() / "none" / "a.md").string();
  CHECK_THROWS_WITH(write_file(nowhere, "bytes"),
                    "无法写入「" + nowhere + "」：没有这个文件夹，请先建立它，或换一个地方");
}

TEST_CASE("a scratch folder is private and goes away") {
  fs::path path;
  {
    const ScratchFolder folder(writable_folder());
    path = folder.path();
    CHECK(fs::status(path).permissions() == fs::perms::owner_all);
    std::ofstream(path / "part") << "x";
  }
  CHECK_FALSE(fs::exists(path));
  CHECK_THROWS_AS(ScratchFolder("/nonexistent"), Failure);
}
