#pragma once
// What a unit has still to do: obligations past their day and those that fall due soon, as papers to units name them.

#include <cstdint>
#include <string>
#include <vector>

#include "app/due_list.h"

namespace fazhi::app {

struct UnitTask {
  const core::Verdict* verdict = nullptr;
  Date date;             // last day in time
  bool renewal = false;  // met, but what it rests on runs out
};

// By date. What rests on nothing verified stands aside: it is no ground for holding anybody to it.
std::vector<UnitTask> overdue_tasks(const View& view, std::uint32_t unit);

// Of `items` (due_until) those of the unit.
std::vector<UnitTask> tasks_due(const std::vector<DueItem>& items, std::uint32_t unit);

// 还缺: the papers, or that it is to be finished as required.
std::string missing_text(const UnitTask& task);

}  // namespace fazhi::app
