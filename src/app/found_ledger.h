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

// One task against the edition adopted before; all are new where there was none.
struct TaskChange {
  enum class Kind { added, reworded, renamed, retired };
  Kind kind = Kind::added;
  std::string task;          // of a retired one, as it was called
  std::string before;        // of a renamed one
  bool is_reworded = false;  // renamed, and its meaning is another too
  // Obligations on the day the edition is looked at, by the edition before and by this one; how many of the latter rest on
  // papers handed in before (待复核). Told by adopt() only.
  std::size_t owed_before = 0, owed_after = 0, gaps_before = 0, gaps_after = 0, to_recheck = 0;
};

struct Adopted {
  std::string checklist;
  std::string edition;
  Date from;
  std::size_t tasks = 0;
  std::size_t unchanged = 0;
  std::vector<TaskChange> changes;

  std::size_t count(TaskChange::Kind kind) const;
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
  bool confirmed = false;          // else only the changes are told, and nothing is adopted
};

// Adopts what differs from the editions in force, or is to count from an earlier day; the others are left alone. Refused: another
// meaning under the number of the edition adopted already.
Founded adopt(Workspace& workspace, const Adoption& adoption, const Acting& acting);

}  // namespace fazhi::app
