// lint_files FILE…: prints what the readers have to say about the given files together, and runs the worked cases among them
// (*.cases.yaml) by the calendars among them (cn-*.yaml). For developers; users have `fazhi lint` and `fazhi test`.

#include <fstream>
#include <iostream>
#include <iterator>

#include "core/case_runner.h"
#include "yaml/calendar_reader.h"
#include "yaml/cases_reader.h"
#include "yaml/library_reader.h"

namespace {

using fazhi::yaml::NamedText;

struct Files {
  std::vector<NamedText> library, cases, calendars;
};

Files read_files(int argc, char** argv) {
  Files files;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string name = argv[i];
    NamedText file{name, {std::istreambuf_iterator<char>(in), {}}};
    if (name.ends_with(".cases.yaml")) {
      files.cases.push_back(std::move(file));
    } else if (name.find("/cn-") != std::string::npos) {
      files.calendars.push_back(std::move(file));
    } else {
      files.library.push_back(std::move(file));
    }
  }
  return files;
}

fazhi::core::Calendar read_calendars(const std::vector<NamedText>& files) {
  std::vector<fazhi::core::CalendarYear> years;
  for (const NamedText& file : files) {
    const auto reading = fazhi::yaml::read_calendar(file);
    std::cout << fazhi::format(reading.diagnostics);
    if (reading.year) years.push_back(*reading.year);
  }
  return fazhi::core::Calendar(years);
}

// Returns how many messages there were.
std::size_t run_cases(const NamedText& file, const fazhi::core::Library& library,
                      const fazhi::core::Calendar& calendar) {
  const auto read = fazhi::yaml::read_cases(file, library);
  std::size_t messages = read.diagnostics.size();
  std::cout << fazhi::format(read.diagnostics);
  for (const auto& worked : read.cases) {
    const auto failures = fazhi::core::run(worked, library, calendar);
    messages += failures.size();
    std::cout << fazhi::format(failures);
  }
  std::cout << file.name << ": " << read.cases.size() << " cases, " << messages << " messages\n";
  return messages;
}

}  // namespace

int main(int argc, char** argv) {
  const Files files = read_files(argc, argv);
  const auto reading = fazhi::yaml::read_library(files.library);
  std::cout << fazhi::format(reading.diagnostics);
  std::size_t tasks = 0;
  for (const auto& checklist : reading.library.checklists) tasks += checklist.tasks.size();
  std::cout << files.library.size() << " files, " << tasks << " tasks, " << reading.diagnostics.size() << " messages\n";
  if (fazhi::has_errors(reading.diagnostics)) return 1;
  const fazhi::core::Calendar calendar = read_calendars(files.calendars);
  std::size_t messages = 0;
  for (const NamedText& file : files.cases) messages += run_cases(file, reading.library, calendar);
  return messages == 0 ? 0 : 1;
}
