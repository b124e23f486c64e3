#pragma once
// A self-inspection counted: the obligations and problems of a view under the items of inspection_items.h.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/duty_counts.h"
#include "app/inspection_items.h"
#include "app/lights.h"
#include "app/paper.h"
#include "report/problem_paper.h"

namespace fazhi::app {

struct ItemFindings {
  const InspectionItem* item = nullptr;
  DutyCounts counts;
  std::vector<std::pair<std::string, int>> areas;  // checklists that answer for it: title and how many obligations
  std::vector<std::string> figures;                // 负责人出庭率 85.71%（12/14）
  std::vector<report::PaperRow> rows;              // problems to be put right, the gravest first
  std::map<std::uint32_t, LightCell> cells;        // by unit, in the order of the ledger
};

struct SelfInspection {
  std::vector<ItemFindings> items;
  DutyCounts total;
  std::vector<report::PaperRow> from_outside;  // 督察反馈, 群众反映 …: found by others, under no item
  std::set<std::uint32_t> units;               // that owe anything
  int proposed = 0;                            // problems among them that nobody has confirmed yet
  int to_be_closed = 0;                        // confirmed, put right, waiting for 销号
  int unverified = 0;                          // bases that nobody has verified
};

// Of one unit, or of all (kNone), as far as --checklist asks.
SelfInspection inspect(const PaperScene& scene, std::uint32_t unit, InspectedBody body);

}  // namespace fazhi::app
