#include "app/evidence_files.h"

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app {

using test::SampleLedger;

namespace {

std::vector<core::Entry> entries_with(const std::string& file) {
  core::EvidenceSubmitted paper;
  paper.id = "e1";
  core::Entry entry;
  entry.body = paper;
  entry.file = file;
  entry.where = {"材料.yaml", 3, 5, {}};
  return {entry};
}

// Looks at the file, lets `happens` happen to it, copies it in; what is reported.
template <typename Happening>
std::string said_when(const SampleLedger& sample, const std::string& file, Happening happens) {
  const std::filesystem::path ledger = sample.folder() / "ledger";
  std::vector<core::Entry> entries = entries_with(file);
  Diagnostics out;
  describe_files(ledger, entries, true, out);
  REQUIRE(format(out) == "");
  happens(file);
  store_files(ledger, entries, out);
  return format(out);
}

}  // namespace

TEST_CASE("a file that vanishes while it is being added is told, with the line that names it") {
  const SampleLedger sample;
  CHECK(said_when(sample, sample.file("批复.txt", "同意\n"), [](const std::string& file) {
          std::filesystem::remove(file);
        }) == "材料.yaml:3:5: 错误: 文件「批复.txt」打不开：可能已被移走、改名或没有读取权限 [file-unreadable]\n");
}

TEST_CASE("a file that is written anew while it is being added is told") {
  const SampleLedger sample;
  const std::string path = sample.file("批复.txt", "同意\n");
  CHECK(said_when(sample, path, [](const std::string& file) { std::ofstream(file) << "不同意\n"; }) ==
        "材料.yaml:3:5: 错误: 文件「" + path + "」在登记时被改动了，没有登记；请重新运行 [file-changed]\n");
}

TEST_CASE("a file that stays as it is comes in") {
  const SampleLedger sample;
  CHECK(said_when(sample, sample.file("批复.txt", "同意\n"), [](const std::string&) {}) == "");
}

}  // namespace fazhi::app
