#pragma once
// A demo ledger in a folder of its own, removed with it; facts come in as YAML text.

#include <filesystem>
#include <string>

#include "app/found_ledger.h"
#include "app/import_facts.h"
#include "app/view.h"
#include "app/workspace.h"

namespace fazhi::app::test {

class SampleLedger {
 public:
  explicit SampleLedger(const std::string& region = "示例市示例区");
  ~SampleLedger();
  SampleLedger(const SampleLedger&) = delete;
  SampleLedger& operator=(const SampleLedger&) = delete;

  Workspace& workspace() { return workspace_; }
  const std::filesystem::path& folder() const { return folder_; }

  // Nine o'clock on that day, by 建账.
  static Acting on(const std::string& day) { return {"建账", day + "T09:00:00+08:00"}; }

  // A file of this name beside the ledger.
  std::string file(const std::string& name, const std::string& text) const;
  Recorded import(const std::string& day, const std::string& yaml);
  // The verdict of that key as of that day; fails the test where there is none.
  core::Verdict verdict(const std::string& key, const Question& question);

 private:
  std::filesystem::path folder_;
  Workspace workspace_;
  std::unique_ptr<View> view_;  // what the last verdict points into
};

}  // namespace fazhi::app::test
