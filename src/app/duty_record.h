#pragma once
// What the district or one unit owed and did in a period, under the items of inspection_items.h: for papers that tell of the work, not
// only of its faults.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/duty_counts.h"
#include "app/inspection_items.h"
#include "app/rectification.h"
#include "app/view.h"

namespace fazhi::app {

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

// Points into the view and into `rectification`, whose problems are those asked for already.
DutyRecord duty_record(const View& view, const DutyScope& scope, const Rectification& rectification);

// 「年度计划」（2026-03-10，法治建设年度计划示政发〔2026〕3号……）, or with several units and matters how many of them did it.
std::string done_text(const DutyTask& task, const View& view);
// What was done rests on: the first paper and how many there are.
std::string papers_text(const DutyTask& task, const View& view);
// The matters or units in which it is missing, five of them by name.
std::string lacking_names(const DutyTask& task, const View& view);
// What is missing of it and where; empty: nothing.
std::string lacking_text(const DutyTask& task, const View& view);

}  // namespace fazhi::app
