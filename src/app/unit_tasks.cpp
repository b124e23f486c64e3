#include "app/unit_tasks.h"

#include <algorithm>

#include "base/text.h"

namespace fazhi::app {

std::vector<UnitTask> overdue_tasks(const View& view, std::uint32_t unit) {
  std::vector<UnitTask> tasks;
  for (const core::Verdict& verdict : view.verdicts) {
    const bool is_late = verdict.timing == core::Timing::overdue && verdict.gap && !verdict.hint;
    if (verdict.unit != unit || !is_late || !verdict.due.date || !is_shown(verdict, view)) continue;
    tasks.push_back({&verdict, *verdict.due.date, false});
  }
  std::ranges::stable_sort(tasks, {}, &UnitTask::date);
  return tasks;
}

std::vector<UnitTask> tasks_due(const std::vector<DueItem>& items, std::uint32_t unit) {
  std::vector<UnitTask> tasks;
  for (const DueItem& item : items)
    if (item.verdict->unit == unit) tasks.push_back({item.verdict, item.date, item.renewal});
  return tasks;
}

std::string missing_text(const UnitTask& task) {
  if (task.renewal) return "到期前续办";
  std::vector<std::string> missing;
  for (const core::NeedFinding& need : task.verdict->needs)
    missing.insert(missing.end(), need.missing.begin(), need.missing.end());
  return missing.empty() ? "按要求办结" : join(missing, "、");
}

}  // namespace fazhi::app
