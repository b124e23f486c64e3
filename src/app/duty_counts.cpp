#include "app/duty_counts.h"

#include <fmt/format.h>

#include <vector>

#include "app/lights.h"
#include "base/text.h"

namespace fazhi::app {

void DutyCounts::add(const core::Verdict& verdict) {
  ++owed;
  if (verdict.gap) {
    ++(verdict.hint ? hints : gaps);
  } else if (verdict.result == core::Result::pending) {
    ++waiting;
  } else if (verdict.result == core::Result::met) {
    ++met;
  } else {
    ++open;
  }
}

std::string DutyCounts::parts_text(std::string_view measure) const {
  std::vector<std::string> parts;
  const auto say = [&](std::string_view what, std::int64_t count) {
    if (count > 0) parts.push_back(fmt::format("{}{}{}", what, count, measure));
  };
  parts.push_back(
      fmt::format("已落实{}{}", met, measure));  // also where it is none: whoever reads it asks for this number
  say("待审核", waiting);
  say("未到期", open);
  say("缺口", gaps);
  say("只作提示", hints);
  return join(parts, "，");
}

DutyCounts& DutyCounts::operator+=(const DutyCounts& other) {
  owed += other.owed;
  met += other.met;
  waiting += other.waiting;
  open += other.open;
  gaps += other.gaps;
  hints += other.hints;
  return *this;
}

bool DutyScope::counts(const core::Verdict& verdict, const View& view) const {
  return (unit == core::kNone || verdict.unit == unit) && takes(*verdict.checklist) && core::is_owed(verdict) &&
         is_shown(verdict, view);
}

InspectedBody body_of(const View& view, std::uint32_t unit) {
  if (unit == core::kNone) return InspectedBody::government;
  const core::Unit& body = view.facts.units[unit];
  const bool is_government = body.has_type_on("区政府", view.as_of) || body.has_type_on("乡镇", view.as_of);
  return is_government ? InspectedBody::government : InspectedBody::department;
}

}  // namespace fazhi::app
