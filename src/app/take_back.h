#pragma once
// A handout comes back (收回): what was filled in, held against what was handed out and against what the ledger holds now; recorded
// wholly or not at all. What was accepted is never touched.

#include <optional>
#include <string>
#include <vector>

#include "app/record.h"
#include "app/returned_pack.h"

namespace fazhi::app {

// What to do where the ledger was answered meanwhile in another way.
enum class Take { refuse, ledger, returned };

struct TakeBackOptions {
  bool write = false;  // else only a preview
  bool not_secret = false;
  Take take = Take::refuse;
};

struct PackLine {
  enum class Fate { added, present, conflict, remark };
  Fate fate = Fate::added;
  std::string where;  // 要交的材料!G5
  std::string what;
};

struct TakenBack {
  std::string unit_name;
  std::string handed_out;       // 台账状态 #9946 · 5bf1… ，截至2026年9月30日
  std::vector<PackLine> lines;  // by sheet and row
  std::size_t unanswered = 0;
  std::vector<std::string> left_over;  // files that no row names, with a guess where they belong
  Recorded recorded;
};

TakenBack take_back(Workspace& workspace, const ReturnedPack& pack, const TakeBackOptions& options,
                    const Acting& acting);

// For a terminal; the events themselves are printed as of any recording.
std::string preview_text(const TakenBack& taken);

}  // namespace fazhi::app
