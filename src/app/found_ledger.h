#pragma once
// `fazhi init` and `fazhi adopt`: a new ledger, and the checklists that bind it.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/record.h"
#include "app/workspace.h"

namespace fazhi::app {

struct NewLedger {
  std::filesystem::path folder;
  std::string name;            // 示例市示例区法治台账
  std::string region;          // 示例市示例区
  std::optional<Date> begins;  // default: 1 January of the year
  bool demo = false;
  bool public_only = false;
};

struct Adopted {
  std::string checklist;
  std::string edition;
  Date from;
  std::size_t tasks = 0;
  // Against the edition adopted before; all of them are new where there was none.
  std::vector<std::string> added, reworded, retired;
  std::size_t unchanged = 0;
};

struct Founded {
  Diagnostics diagnostics;
  std::vector<Adopted> adopted;
  std::optional<ledger::Head> head;  // none where nothing was made
};

// Makes the folder with a ledger that has adopted the built-in checklists, the overlays of its region included, from the day
// it begins on. Nothing is left behind where something was wrong.
Founded found_ledger(const NewLedger& wanted, const Acting& acting);

struct Adoption {
  std::vector<std::string> paths;  // files or folders; empty: the ledger's own checklists/, else built in
  std::optional<Date> from;        // default: today in Beijing
  bool dry_run = false;
};

// Adopts what differs from the editions in force; the others are left alone.
Founded adopt(Workspace& workspace, const Adoption& adoption, const Acting& acting);

}  // namespace fazhi::app
