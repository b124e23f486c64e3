#include "app/calendars.h"

#include <algorithm>
#include <iterator>

#include "app/content_files.h"
#include "yaml/calendar_reader.h"

namespace fazhi::app {

LoadedCalendar load_calendar(const std::optional<std::filesystem::path>& ledger_folder) {
  LoadedCalendar loaded;
  std::vector<yaml::NamedText> texts = built_in("calendars");
  if (ledger_folder) {
    // Of two notices for one year the later in the list counts: the ledger's own.
    std::vector<yaml::NamedText> own = yaml_files_in(*ledger_folder / "calendars", loaded.diagnostics);
    std::ranges::move(own, std::back_inserter(texts));
  }
  std::vector<core::CalendarYear> years;
  for (const yaml::NamedText& text : texts) {
    yaml::CalendarReading reading = yaml::read_calendar(text);
    std::ranges::move(reading.diagnostics, std::back_inserter(loaded.diagnostics));
    if (reading.year) years.push_back(std::move(*reading.year));
  }
  loaded.calendar = core::Calendar(years);
  return loaded;
}

}  // namespace fazhi::app
