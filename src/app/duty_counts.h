#pragma once
// Obligations counted for papers: every one that is owed counts once.

#include <cstdint>
#include <string>
#include <string_view>

#include "app/inspection_items.h"
#include "app/view.h"

namespace fazhi::app {

struct DutyCounts {
  std::int64_t owed = 0;     // the sum of the following
  std::int64_t met = 0;      // 已落实
  std::int64_t waiting = 0;  // 待审核
  std::int64_t open = 0;     // 未到期, 无期限, 中止计时
  std::int64_t gaps = 0;     // 缺口
  std::int64_t hints = 0;    // 提示: rests on nothing verified, no finding

  void add(const core::Verdict& verdict);
  // 已落实2项，未到期1项，缺口1项，只作提示1项: their sum is what is owed; parts of 0 are left out.
  std::string parts_text(std::string_view measure = "项") const;
  DutyCounts& operator+=(const DutyCounts& other);
};

// What is looked at: one unit, or all (kNone); one checklist with its overlays, or all (empty).
struct DutyScope {
  std::uint32_t unit = core::kNone;
  std::string checklist{};

  bool takes(const core::Checklist& of) const {
    return checklist.empty() || of.id == checklist || of.overlay == checklist;
  }
  // Owed, of the view's period, and asked for.
  bool counts(const core::Verdict& verdict, const View& view) const;
};

// Which article a unit is inspected under: the district (kNone), a 区政府 or 乡镇 as a government, others as a department.
InspectedBody body_of(const View& view, std::uint32_t unit);

}  // namespace fazhi::app
