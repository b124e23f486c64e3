#include "app/lint.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "app/content_files.h"
#include "yaml/calendar_reader.h"
#include "yaml/library_reader.h"

namespace fazhi::app {

namespace {

bool declares_calendar(const yaml::NamedText& file) {
  return file.text.starts_with("year:") || file.text.find("\nyear:") != std::string::npos;
}

// What is built in and neither replaced by a file with the same id nor an overlay of some region.
std::vector<yaml::NamedText> built_in_beside(const std::vector<yaml::NamedText>& own) {
  std::set<std::string> declared;
  for (const yaml::NamedText& file : own) declared.insert(declared_id(file.text));
  std::vector<yaml::NamedText> others;
  for (yaml::NamedText& file : built_in("checklists")) {
    const std::string id = declared_id(file.text);
    const bool local = file.name.starts_with("checklists/local/");
    if (!is_cases_file(file.name) && !local && !declared.contains(id)) others.push_back(std::move(file));
  }
  return others;
}

void count_bases(const core::Checklist& checklist, Lint& result) {
  for (const core::Basis& basis : checklist.basis) result.unverified_bases += basis.verified ? 0 : 1;
}

void lint_calendars(ChecklistFiles& files, Lint& result) {
  const auto calendars =
      std::ranges::stable_partition(files.own, [](const auto& file) { return !declares_calendar(file); });
  for (const yaml::NamedText& file : calendars) {
    yaml::CalendarReading reading = yaml::read_calendar(file);
    std::ranges::move(reading.diagnostics, std::back_inserter(result.diagnostics));
  }
  files.own.erase(calendars.begin(), calendars.end());
}

}  // namespace

std::vector<yaml::NamedText> ChecklistFiles::all() const {
  std::vector<yaml::NamedText> files = own;
  files.insert(files.end(), others.begin(), others.end());
  return files;
}

ChecklistFiles gather_checklists(const std::vector<std::string>& paths) {
  ChecklistFiles files;
  std::vector<yaml::NamedText> found = paths.empty() ? built_in("checklists") : yaml_files(paths, files.diagnostics);
  for (yaml::NamedText& file : found) (is_cases_file(file.name) ? files.cases : files.own).push_back(std::move(file));
  files.others = built_in_beside(files.own);
  return files;
}

core::Library read_checklists(const std::vector<std::string>& paths, Diagnostics& out) {
  const ChecklistFiles files = gather_checklists(paths);
  yaml::LibraryReading reading = yaml::read_library(files.all());
  out.insert(out.end(), files.diagnostics.begin(), files.diagnostics.end());
  std::ranges::move(reading.diagnostics, std::back_inserter(out));
  return std::move(reading.library);
}

Lint lint(const std::vector<std::string>& paths) {
  Lint result;
  ChecklistFiles files = gather_checklists(paths);
  result.files = files.own.size();
  result.diagnostics = files.diagnostics;
  lint_calendars(files, result);
  if (!files.own.empty()) {
    const std::vector<yaml::NamedText> all = files.all();
    yaml::LibraryReading reading = yaml::read_library(all);
    std::ranges::move(reading.diagnostics, std::back_inserter(result.diagnostics));
    std::set<std::string> own;
    for (const yaml::NamedText& file : files.own) own.insert(declared_id(file.text));
    for (const core::Checklist& checklist : reading.library.checklists) {
      if (!own.contains(checklist.id)) continue;
      ++result.checklists;
      result.tasks += checklist.tasks.size();
      count_bases(checklist, result);
    }
  }
  sort_by_place(result.diagnostics);
  return result;
}

}  // namespace fazhi::app
