#pragma once
// What the district or one unit owed and did in a period, under the items of inspection_items.h: for papers that tell of the work, not
// only of its faults.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/inspection_items.h"
#include "app/rectification.h"
#include "app/view.h"

namespace fazhi::app {

// Every obligation that is owed counts once.
struct DutyCounts {
  std::int64_t owed = 0;     // the sum of the following
  std::int64_t met = 0;      // 已落实
  std::int64_t waiting = 0;  // 待审核
  std::int64_t open = 0;     // 未到期, 无期限, 中止计时
  std::int64_t gaps = 0;     // 缺口
  std::int64_t hints = 0;    // 提示: rests on nothing verified

  void add(const core::Verdict& verdict);
  DutyCounts& operator+=(const DutyCounts& other);
};

// One task in all its periods, matters and units that were asked for.
struct DutyTask {
  const core::Checklist* checklist = nullptr;
  const core::Task* task = nullptr;
  DutyCounts counts;
  std::vector<const core::Verdict*> verdicts;
};

struct DutyItem {
  const InspectionItem* item = nullptr;
  DutyCounts counts;
  std::vector<DutyTask> tasks;                    // in the order of the checklists
  std::vector<const RectifiedProblem*> problems;  // confirmed ones that belong here, the gravest first
};

struct DutyRecord {
  std::vector<DutyItem> items;  // all of the body's, in their order
  DutyCounts total;
  std::vector<const RectifiedProblem*> elsewhere;  // found by others: under no item
};

// Which article a unit is inspected under: a 区政府 or 乡镇 as a government, others as a department.
InspectedBody body_of(const core::Unit& unit, Date as_of);

// What is looked at: one unit, or all (kNone); one checklist with its overlays, or all (empty).
struct DutyScope {
  std::uint32_t unit = core::kNone;
  std::string checklist{};

  bool takes(const core::Checklist& of) const {
    return checklist.empty() || of.id == checklist || of.overlay == checklist;
  }
};

// Points into the view and into `rectification`, whose problems are those asked for already.
DutyRecord duty_record(const View& view, const DutyScope& scope, const Rectification& rectification);

// 「年度计划」（2026-03-10，法治建设年度计划示政发〔2026〕3号……）, or with several units and matters how many of them did it.
std::string done_text(const DutyTask& task, const View& view);
// What is missing of it and where; empty: nothing.
std::string lacking_text(const DutyTask& task, const View& view);

}  // namespace fazhi::app
