#include "bench_inputs.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "base/failure.h"
#include "yaml/calendar_reader.h"
#include "yaml/library_reader.h"

namespace fazhi::bench {

namespace {

namespace fs = std::filesystem;

std::vector<yaml::NamedText> yaml_files(const fs::path& folder) {
  std::vector<yaml::NamedText> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().string(), {std::istreambuf_iterator<char>(in), {}}});
  }
  std::ranges::sort(files, {}, &yaml::NamedText::name);
  return files;
}

void require_clean(const Diagnostics& diagnostics) {
  if (has_errors(diagnostics)) throw Failure("bench-input", format(diagnostics));
}

}  // namespace

core::Library read_checklists(const fs::path& folder) {
  yaml::LibraryReading reading = yaml::read_library(yaml_files(folder));
  require_clean(reading.diagnostics);
  return std::move(reading.library);
}

Inputs read_inputs(const fs::path& folder, const fs::path& calendars) {
  std::vector<core::CalendarYear> years;
  for (const yaml::NamedText& file : yaml_files(calendars)) {
    const yaml::CalendarReading read = yaml::read_calendar(file);
    require_clean(read.diagnostics);
    years.push_back(*read.year);
  }
  return {read_checklists(folder), core::Calendar(years)};
}

}  // namespace fazhi::bench
