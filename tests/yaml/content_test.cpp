// The checklists we ship, read and run as a clerk's own would be.

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/case_runner.h"
#include "yaml/calendar_reader.h"
#include "yaml/cases_reader.h"
#include "yaml/library_reader.h"

#include "catch.h"
#include "transcript.h"

using namespace fazhi;
using namespace fazhi::yaml;

namespace {

// Files below `folder` whose names end so, sorted.
std::vector<NamedText> files_in(const std::string& folder, const std::string& ending,
                                const std::string& but_not = "/") {
  std::vector<std::string> paths;
  const std::filesystem::path top = FAZHI_SOURCE_DIR;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top / folder)) {
    const std::string path = entry.path().lexically_relative(top).string();
    if (entry.is_regular_file() && path.ends_with(ending) && !path.ends_with(but_not)) paths.push_back(path);
  }
  std::ranges::sort(paths);
  std::vector<NamedText> files;
  for (const std::string& path : paths) files.push_back({path, read_source_file(path)});
  return files;
}

core::Calendar shipped_calendar() {
  std::vector<core::CalendarYear> years;
  for (const NamedText& file : files_in("data/calendars", ".yaml")) {
    const CalendarReading reading = read_calendar(file);
    REQUIRE(format(reading.diagnostics).empty());
    years.push_back(*reading.year);
  }
  return core::Calendar(years);
}

}  // namespace

TEST_CASE("The checklists we ship have no mistakes, and all their worked cases hold") {
  const auto files = files_in("checklists", ".yaml", ".cases.yaml");
  const LibraryReading reading = read_library(files);
  REQUIRE(format(reading.diagnostics).empty());
  CHECK(reading.library.checklists.size() >= 5);
  const core::Calendar calendar = shipped_calendar();
  for (const NamedText& file : files_in("checklists", ".cases.yaml")) {
    const CasesReading cases = read_cases(file, reading.library);
    INFO(file.name);
    CHECK(format(cases.diagnostics).empty());
    for (const core::Case& worked : cases.cases) {
      CHECK(format(core::run(worked, reading.library, calendar)) == "");
    }
  }
}

TEST_CASE("Every task we ship has a worked case") {
  const auto files = files_in("checklists", ".yaml", ".cases.yaml");
  const LibraryReading reading = read_library(files);
  std::vector<std::string> tried;
  for (const NamedText& file : files_in("checklists", ".cases.yaml")) {
    for (const core::Case& worked : read_cases(file, reading.library).cases) {
      for (const core::Expectation& expected : worked.expectations)
        tried.push_back(expected.checklist + "/" + expected.task);
    }
  }
  for (const core::Checklist& checklist : reading.library.checklists) {
    for (const core::Task& task : checklist.tasks) {
      INFO(checklist.id + "/" + task.id);
      CHECK(std::ranges::find(tried, checklist.id + "/" + task.id) != tried.end());
    }
  }
}

TEST_CASE("Every task serves an item of the plans, and every item has a task or says why not") {
  const LibraryReading reading = read_library(files_in("checklists", ".yaml", ".cases.yaml"));
  REQUIRE(format(reading.diagnostics).empty());
  std::set<std::string> served;
  for (const core::Checklist& checklist : reading.library.checklists) {
    for (const core::Task& task : checklist.tasks) {
      INFO(checklist.id + "/" + task.id);
      CHECK_FALSE(task.outline.empty());
      served.insert(task.outline.begin(), task.outline.end());
    }
  }
  REQUIRE(reading.library.outlines.size() == 3);
  for (const core::Outline& outline : reading.library.outlines) {
    for (const core::OutlineItem& item : outline.items) {
      INFO(item.id);
      CHECK((served.contains(item.id) || !item.outside.empty()));
    }
  }
}
