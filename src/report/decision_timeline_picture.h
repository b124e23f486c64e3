#pragma once
// The steps of one 重大行政决策 on their days, and between two steps what passed beside what the law asks for at least.
// Whatever counts days (calendar or working days, from the day after) is done before: this file only draws.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "report/drawing.h"

namespace fazhi::report {

struct DecisionStep {
  std::string name{};         // 公开征求意见公告
  std::optional<Date> day{};  // none: not recorded
};

struct DecisionInterval {
  std::string name{};                   // 公开征求意见期限
  std::string basis{};                  // 条例第十五条
  std::size_t from = 0;                 // position of the step it begins with
  std::size_t to = 0;                   // and of the one that may follow when it is over
  int minimum = 0;                      // in `unit`
  std::optional<int> actual{};          // none while the second step has no day
  std::optional<Date> minimum_until{};  // its last day; none where the first step has no day
  std::string unit = "日";
};

struct DecisionTimeline {
  std::string title{};
  Date as_of{};
  std::vector<DecisionStep> steps{};
  std::vector<DecisionInterval> intervals{};
};

// None without steps. An interval stands under the step it begins with; one of a step that does not exist is left out.
std::optional<Drawing> decision_timeline_picture(const DecisionTimeline& timeline, double width);

}  // namespace fazhi::report
