#pragma once
// `fazhi lint`: all errors of checklists, vocabulary and calendars at once. Also the way every other verb reads checklists
// from files, so that what lint accepts is what can be adopted.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "core/checklist.h"
#include "yaml/yaml_document.h"

namespace fazhi::app {

struct Lint {
  std::size_t files = 0;
  std::size_t checklists = 0;
  std::size_t tasks = 0;
  std::size_t unverified_bases = 0;
  Diagnostics diagnostics;
};

// `paths`: files or folders; empty: the built-in content. Words that other files declare are looked up in the built-in ones.
Lint lint(const std::vector<std::string>& paths);

struct ChecklistFiles {
  std::vector<yaml::NamedText> own;     // checklists, vocabulary and outlines as named by the user
  std::vector<yaml::NamedText> cases;   // *.cases.yaml among them
  std::vector<yaml::NamedText> others;  // built-in ones that `own` does not replace
  Diagnostics diagnostics;

  std::vector<yaml::NamedText> all() const;
};

ChecklistFiles gather_checklists(const std::vector<std::string>& paths);

// Read together; empty where anything was wrong (reported).
core::Library read_checklists(const std::vector<std::string>& paths, Diagnostics& out);

}  // namespace fazhi::app
