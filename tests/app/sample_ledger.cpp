#include "sample_ledger.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>

#include "catch.h"

namespace fazhi::app::test {

namespace fs = std::filesystem;

SampleLedger::SampleLedger(const std::string& region) {
  std::string name = (fs::temp_directory_path() / "fazhi-app-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  folder_ = name;
  NewLedger wanted;
  wanted.folder = folder_ / "ledger";
  wanted.name = wanted.region = region;
  wanted.begins = make_date(2026, 1, 1);
  wanted.demo = true;
  const Founded founded = found_ledger(wanted, on("2026-01-02"));
  REQUIRE(format(founded.diagnostics) == "");
  Diagnostics problems;
  workspace_ = std::move(*open_workspace(wanted.folder.string(), Access::write, problems));
}

SampleLedger::~SampleLedger() {
  workspace_ = {};
  std::error_code error;
  fs::remove_all(folder_, error);
}

std::string SampleLedger::file(const std::string& name, const std::string& text) const {
  const fs::path path = folder_ / name;
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

Recorded SampleLedger::import(const std::string& day, const std::string& yaml) {
  return import_files(workspace_, {file("facts.yaml", "secret_checked: true\n" + yaml)}, on(day), {});
}

core::Verdict SampleLedger::verdict(const std::string& key, const Question& question) {
  Diagnostics problems;
  view_ = look(workspace_, question, problems);
  REQUIRE(format(problems) == "");
  const auto found = std::ranges::find(view_->verdicts, key, &core::Verdict::key);
  REQUIRE(found != view_->verdicts.end());
  return *found;
}

}  // namespace fazhi::app::test
