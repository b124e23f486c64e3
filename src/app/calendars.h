#pragma once
// The calendar in use: the notices built in and, before them, those a ledger's folder brings along (calendars/*.yaml).

#include <filesystem>
#include <optional>

#include "base/diagnostic.h"
#include "core/calendar.h"

namespace fazhi::app {

struct LoadedCalendar {
  core::Calendar calendar;
  Diagnostics diagnostics;
};

// `ledger_folder`: none: built-in notices only.
LoadedCalendar load_calendar(const std::optional<std::filesystem::path>& ledger_folder);

}  // namespace fazhi::app
