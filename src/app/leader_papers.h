#pragma once
// The papers of the paragraph on 主要负责人 in a period, as the tasks under it name their kinds: 履职记录, 述法报告, 年度报告 and their 回执.

#include <optional>
#include <string>
#include <vector>

#include "app/duty_record.h"

namespace fazhi::app {

struct LeaderPaper {
  Date day;  // 办理日, as the task reckons it; else 形成日期
  std::string kind;
  std::string name;  // title and 文号
  std::string says;  // 方式：部署、督办；办理人：主要负责人；事由：……
};

// Accepted ones of the unit that cover the view's period or were done in it, by day. kNone: of any that owes such a task.
std::vector<LeaderPaper> leader_papers(const View& view, const DutyItem& leaders, std::uint32_t unit);

}  // namespace fazhi::app
