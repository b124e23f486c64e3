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

void count_articles(const core::Checklist& checklist, std::set<std::string>& seen) {
  for (const core::Task& task : checklist.tasks) {
    count_articles(checklist, task.basis, seen);
    for (const core::Check& check : task.checks) count_articles(checklist, check.basis, seen);
  }
}

AreaCount count_area(const core::Checklist& checklist) {
  AreaCount area{checklist.id,
                 checklist.title,
                 checklist.counting,
                 checklist.tasks.size(),
                 0,
                 0,
                 checklist.basis.size(),
                 0,
                 checklist.metrics.size()};
  std::set<std::string> articles;
  count_articles(checklist, articles);
  area.articles = articles.size();
  area.unverified = static_cast<std::size_t>(std::ranges::count(checklist.basis, false, &core::Basis::verified));
  return area;
}

void count_checklists(const core::Library& library, const std::set<std::string>& own, CaseTest& result) {
  std::set<std::string> articles;
  for (const core::Checklist& checklist : library.checklists) {
    if (!own.contains(checklist.id)) continue;
    result.areas.push_back(count_area(checklist));
    result.tasks += checklist.tasks.size();
    result.unverified += result.areas.back().unverified;
    count_articles(checklist, articles);
  }
  result.articles = articles.size();
}

// What the expectations of all cases say of one task.
struct Expected {
  bool met = false, missed = false;
};
using ExpectedByTask = std::map<std::string, Expected>;

bool is_missed(const core::Expectation& expected) {
  if (expected.gap.value_or(false)) return true;
  if (!expected.result) return false;
  return *expected.result == core::Result::none || *expected.result == core::Result::partial ||
         *expected.result == core::Result::flawed || *expected.result == core::Result::unclear;
}

void run_cases(const yaml::CasesReading& reading, const core::Calendar& calendar, Libraries& libraries,
               ExpectedByTask& named, CaseTest& result) {
  for (const core::Case& worked : reading.cases) {
    ++result.cases;
    const Diagnostics failures = core::run(worked, libraries.of(worked.region), calendar);
    if (has_errors(failures)) ++result.failed;
    std::ranges::copy(failures, std::back_inserter(result.diagnostics));
    for (const core::Expectation& expected : worked.expectations) {
      Expected& of_task = named[expected.checklist + "/" + expected.task];
      of_task.met = of_task.met || expected.result == core::Result::met;
      of_task.missed = of_task.missed || is_missed(expected);
    }
  }
}

void find_untested(const core::Library& library, const std::set<std::string>& own, const ExpectedByTask& named,
                   CaseTest& result) {
  for (const core::Checklist& checklist : library.checklists) {
    if (!own.contains(checklist.id)) continue;
    for (const core::Task& task : checklist.tasks) {
      const std::string id = checklist.id + "/" + task.id;
      const auto found = named.find(id);
      if (found == named.end()) {
        result.untested.push_back(id);
        continue;
      }
      if (!found->second.met) result.never_met.push_back(id);
      if (!found->second.missed) result.never_missed.push_back(id);
    }
  }
}

const char* counting_word(core::Counting counting) {
  switch (counting) {
    case core::Counting::cases: return "逐件登记";
    case core::Counting::figures: return "汇总数据";
    case core::Counting::papers: return "常设和年度材料";
  }
  return "";
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
  ExpectedByTask named;
  std::map<std::string, std::size_t> cases_of;
  for (const yaml::NamedText& file : files.cases) {
    const yaml::CasesReading cases = yaml::read_cases(file, reading.library);
    std::ranges::copy(cases.diagnostics, std::back_inserter(result.diagnostics));
    run_cases(cases, loaded.calendar, libraries, named, result);
    own.insert(cases.checklist);
    cases_of[cases.checklist] += cases.cases.size();
  }
  count_checklists(reading.library, own, result);
  for (AreaCount& area : result.areas) area.cases = cases_of[area.checklist];
  find_untested(reading.library, own, named, result);
  return result;
}

Listing area_table(const CaseTest& test) {
  Listing listing;
  listing.title = "各清单的任务、样例和依据";
  listing.table.name = "清单";
  listing.table.columns = {
      {"checklist", "标识", 10, report::Align::left}, {"title", "清单", 16, report::Align::left},
      {"counting", "怎样计", 8, report::Align::left}, {"tasks", "任务", 4, report::Align::right},
      {"cases", "样例", 4, report::Align::right},     {"articles", "依据条款", 5, report::Align::right},
      {"bases", "依据", 4, report::Align::right},     {"unverified", "待核依据", 5, report::Align::right},
      {"metrics", "指标", 4, report::Align::right}};
  const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  for (const AreaCount& area : test.areas) {
    listing.table.rows.push_back({area.checklist, area.title, std::string(counting_word(area.counting)),
                                  number(area.tasks), number(area.cases), number(area.articles), number(area.bases),
                                  number(area.unverified), number(area.metrics)});
  }
  return listing;
}

}  // namespace fazhi::app
