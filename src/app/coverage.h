#pragma once
// `fazhi coverage`: which items of the plans (一规划两纲要) the tasks serve, and which nobody answers for.

#include <optional>
#include <string>
#include <vector>

#include "app/listing.h"
#include "base/diagnostic.h"
#include "core/checklist.h"

namespace fazhi::app {

struct ItemCoverage {
  const core::Outline* outline = nullptr;
  const core::OutlineItem* item = nullptr;
  std::vector<std::pair<const core::Checklist*, const core::Task*>> tasks;

  bool is_answered() const { return !tasks.empty() || !item->outside.empty(); }
};

// Every item of every outline, in their order; points into `library`.
std::vector<ItemCoverage> cover(const core::Library& library);

Listing coverage_table(const std::vector<ItemCoverage>& items);

// The tasks of one item by its id; nullopt: reported.
std::optional<Listing> coverage_of(const std::vector<ItemCoverage>& items, const std::string& id, Diagnostics& out);

}  // namespace fazhi::app
