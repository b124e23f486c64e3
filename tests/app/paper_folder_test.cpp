#include "app/paper_folder.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/failure.h"
#include "catch.h"
#include "report/scratch_folder.h"

namespace fazhi::app {

namespace fs = std::filesystem;

namespace {

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("papers become a folder, over older ones, and beside what else lies there") {
  const report::ScratchFolder scratch(report::writable_folder());
  const fs::path folder = scratch.path() / "一" / "督办单";
  write_folder(folder.string(), {{"甲.md", "旧"}, {"乙.md", "旧"}});
  std::ofstream(folder / "别的.txt") << "x";
  write_folder(folder.string(), {{"甲.md", "新"}});
  CHECK(names_in(folder) == std::set<std::string>{"甲.md", "乙.md", "别的.txt"});
  CHECK(read(folder / "甲.md") == "新");
}

TEST_CASE("where one file has no place none is written, and nothing is left") {
  const report::ScratchFolder scratch(report::writable_folder());
  const fs::path folder = scratch.path() / "督办单";
  fs::create_directories(folder / "乙.md");
  CHECK_THROWS_WITH(write_folder(folder.string(), {{"甲.md", "新"}, {"乙.md", "新"}}),
                    "无法写入「" + (folder / "乙.md").string() + "」：那是一个文件夹，请换一个地方");
  CHECK(names_in(folder) == std::set<std::string>{"乙.md"});

  const fs::path file = scratch.path() / "file";
  std::ofstream(file) << "x";
  CHECK_THROWS_WITH(write_folder(file.string(), {{"甲.md", "新"}}),
                    "无法写入「" + file.string() + "」：那里已有一个文件，要的是文件夹，请换一个名字");
  CHECK(read(file) == "x");

  const fs::path fresh = scratch.path() / "新";
  CHECK_THROWS_AS(write_folder(fresh.string(), {{std::string(400, 'x'), "新"}}), Failure);
  CHECK_FALSE(fs::exists(fresh));
}

}  // namespace fazhi::app
