// The files of tests/intake/corpus, whole: what each one reads as stands beside it as FILE.expected.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "described_workbook.h"
#include "intake/read_workbook.h"

using namespace fazhi::intake;

namespace {

const std::filesystem::path kCorpus = std::filesystem::path(FAZHI_SOURCE_DIR) / "tests/intake/corpus";

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE(in);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("every file of the corpus reads as what stands beside it") {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kCorpus)) {
    const std::filesystem::path& file = entry.path();
    const std::filesystem::path expected = file.string() + ".expected";
    if (!std::filesystem::exists(expected)) continue;
    ++files;
    INFO(file.filename().string());
    CHECK(described(read_workbook_bytes(file.filename().string(), bytes_of(file))) == bytes_of(expected));
  }
  CHECK(files >= 7);
}

TEST_CASE("a spreadsheet cut short anywhere, or with a byte changed, is read or refused with a sentence") {
  const std::string whole = bytes_of(kCorpus / "libreoffice.xlsx");
  const auto is_settled = [](const std::string& bytes) {
    const WorkbookRead read = read_workbook_bytes("f.xlsx", bytes);
    return read.workbook.has_value() != fazhi::has_errors(read.diagnostics);
  };
  for (std::size_t size = 0; size < whole.size(); size += 61) CHECK(is_settled(whole.substr(0, size)));
  for (std::size_t at = 0; at < whole.size(); at += 37) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    CHECK(is_settled(changed));
  }
}
