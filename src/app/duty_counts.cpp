#include "app/duty_counts.h"

#include "app/lights.h"

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
