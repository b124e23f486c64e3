#include "app/case_test.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "app/calendars.h"
#include "app/content_files.h"
#include "app/lint.h"
#include "core/case_runner.h"
#include "yaml/cases_reader.h"
#include "yaml/library_reader.h"

namespace fazhi::app {

namespace {

// Libraries by region: overlays of other regions bind nobody there.
class Libraries {
 public:
  explicit Libraries(const core::Library& whole) : whole_(whole) {}

  const core::Library& of(const std::string& region) {
    const auto known = by_region_.find(region);
    if (known != by_region_.end()) return known->second;
    core::Library library = whole_;
    std::erase_if(library.checklists, [&](const core::Checklist& checklist) {
      return !checklist.region.empty() && !region.starts_with(checklist.region);
    });
    return by_region_.emplace(region, std::move(library)).first->second;
  }

 private:
  const core::Library& whole_;
  std::map<std::string, core::Library> by_region_;
};

void count_articles(const core::Checklist& checklist, const std::vector<core::ArticleRef>& articles,
                    std::set<std::string>& seen) {
  for (const core::ArticleRef& article : articles) {
    const core::Basis* basis = checklist.find_basis(article.basis);
    const std::string name = basis == nullptr ? checklist.id + article.basis : basis->title + basis->number;
    seen.insert(name + " " + article.article);
  }
}

void count_checklists(const core::Library& library, const std::set<std::string>& own, CaseTest& result) {
  std::set<std::string> articles;
  for (const core::Checklist& checklist : library.checklists) {
    if (!own.contains(checklist.id)) continue;
    result.tasks += checklist.tasks.size();
    result.unverified += static_cast<std::size_t>(std::ranges::count(checklist.basis, false, &core::Basis::verified));
    for (const core::Task& task : checklist.tasks) {
      count_articles(checklist, task.basis, articles);
      for (const core::Check& check : task.checks) count_articles(checklist, check.basis, articles);
    }
  }
  result.articles = articles.size();
}

void run_cases(const yaml::CasesReading& reading, const core::Calendar& calendar, Libraries& libraries,
               std::set<std::string>& named, CaseTest& result) {
  for (const core::Case& worked : reading.cases) {
    ++result.cases;
    const Diagnostics failures = core::run(worked, libraries.of(worked.region), calendar);
    if (has_errors(failures)) ++result.failed;
    std::ranges::copy(failures, std::back_inserter(result.diagnostics));
    for (const core::Expectation& expected : worked.expectations)
      named.insert(expected.checklist + "/" + expected.task);
  }
}

void find_untested(const core::Library& library, const std::set<std::string>& own, const std::set<std::string>& named,
                   CaseTest& result) {
  for (const core::Checklist& checklist : library.checklists) {
    for (const core::Task& task : checklist.tasks) {
      const std::string id = checklist.id + "/" + task.id;
      if (own.contains(checklist.id) && !named.contains(id)) result.untested.push_back(id);
    }
  }
}

}  // namespace

CaseTest test_cases(const std::vector<std::string>& paths) {
  CaseTest result;
  ChecklistFiles files = gather_checklists(paths);
  result.diagnostics = files.diagnostics;
  result.files = files.cases.size();
  const std::vector<yaml::NamedText> all = files.all();
  const yaml::LibraryReading reading = yaml::read_library(all);
  const LoadedCalendar loaded = load_calendar(std::nullopt);
  std::ranges::copy(reading.diagnostics, std::back_inserter(result.diagnostics));
  if (has_errors(result.diagnostics)) return result;

  std::set<std::string> own;
  for (const yaml::NamedText& file : files.own) own.insert(declared_id(file.text));
  Libraries libraries(reading.library);
  std::set<std::string> named;
  for (const yaml::NamedText& file : files.cases) {
    const yaml::CasesReading cases = yaml::read_cases(file, reading.library);
    std::ranges::copy(cases.diagnostics, std::back_inserter(result.diagnostics));
    run_cases(cases, loaded.calendar, libraries, named, result);
    own.insert(cases.checklist);
  }
  count_checklists(reading.library, own, result);
  find_untested(reading.library, own, named, result);
  return result;
}

}  // namespace fazhi::app
