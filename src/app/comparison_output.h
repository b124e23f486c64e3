#pragma once
// A comparison as a terminal, a program, Excel or a paper takes it.

#include <string>
#include <vector>

#include "app/comparison.h"
#include "app/listing.h"

namespace fazhi::app {

struct ComparisonForm {
  std::string title;    // 变化对比, 封账后变动
  bool causes = false;  // 起因 stands with each row
};

std::string comparison_text(const Comparison& comparison, const ComparisonForm& form);
// {title, from, to, state, total: {new, …}, areas: […], units: […], changes: [{change, key, …}]}
std::string comparison_json(const Comparison& comparison, const ComparisonForm& form);
// One row for each change.
Listing comparison_listing(const Comparison& comparison, const ComparisonForm& form);
// The rows, and how many by area and by unit on sheets of their own.
std::string comparison_workbook(const Comparison& comparison, const ComparisonForm& form);

// 领域 or 单位 and how many changed how.
report::Table counts_table(const std::vector<ChangeCounts>& counts, const ChangeCounts& total, std::string name,
                           std::string heading);
// 新增缺口3项、缺口消除5项…; without those of which there are none.
std::string counts_text(const ChangeCounts& counts);
// ○已落实·按期; －（没有） where the obligation does not exist on that side
std::string state_text(const core::VerdictLine* line);

}  // namespace fazhi::app
