#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "base/content.h"
#include "catch.h"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

fs::path source_of(std::string_view name) {
  const fs::path root = FAZHI_SOURCE_DIR;
  return name.starts_with("checklists/") ? root / name : root / "data" / name;
}

}  // namespace

TEST_CASE("every embedded file is byte for byte the file of the tree") {
  for (const fazhi::ContentFile& file : fazhi::embedded_content()) {
    INFO(file.name);
    CHECK(read(source_of(file.name)) == file.text);
  }
}

TEST_CASE("every checklist of the tree is embedded") {
  std::set<std::string_view> names;
  for (const fazhi::ContentFile& file : fazhi::embedded_content()) names.insert(file.name);
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(FAZHI_SOURCE_DIR) / "checklists")) {
    if (!entry.is_regular_file() || entry.path().extension() != ".yaml") continue;
    CHECK(names.contains(fs::relative(entry.path(), FAZHI_SOURCE_DIR).string()));
  }
}

TEST_CASE("embedded files are sorted, so a listing is the same everywhere") {
  CHECK(std::ranges::is_sorted(fazhi::embedded_content(), {}, &fazhi::ContentFile::name));
}
