#pragma once
// calendars/cn-YYYY.yaml: one year's holidays and make-up working days with the notice they come from. A clerk writes the
// next one by hand, and every limit rests on it: what cannot be right is refused. Format: docs/calendar-format.md.

#include <optional>

#include "core/calendar.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

struct CalendarReading {
  std::optional<core::CalendarYear> year;  // nothing where there are errors
  Diagnostics diagnostics;                 // sorted by place
};

CalendarReading read_calendar(const NamedText& file);

}  // namespace fazhi::yaml
