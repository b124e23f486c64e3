#pragma once
// `fazhi problem import`: a 整改台账 that was edited comes back. Each changed cell is held against the ledger as it was when the file was
// made and as it is now; all of it is recorded or nothing, and never over what was written meanwhile.

#include <string>
#include <vector>

#include "app/record.h"
#include "base/diagnostic.h"

namespace fazhi::app {

struct TakenCell {
  std::string where;    // 整改台账!K5
  std::string number;   // 2026-001
  std::string heading;  // 责任领导
  std::string was, will;
};

struct ProblemImport {
  std::string made;  // 台账状态 #43 · 5bf1…，截至2026年9月30日; empty: no 整改台账 of ours
  std::vector<TakenCell> taken;
  std::size_t present = 0;  // cells that the ledger says already
  std::size_t rows = 0, deleted = 0;
  Recorded recorded;
};

// Only a preview unless `write`.
ProblemImport import_problems(Workspace& workspace, const std::string& path, bool write, const Acting& acting);

// 改了2个问题的6格
std::string summary_text(const ProblemImport& import);

// For a terminal: each cell with what it was and will be.
std::string preview_text(const ProblemImport& import);

}  // namespace fazhi::app
