#include "app/due_calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/stable_uuid.h"
#include "base/text.h"
#include "core/phrases.h"
#include "report/calendar_file.h"

namespace fazhi::app {

namespace {

constexpr int kProblemWarnDays = 7;

std::string uid_of(const View& view, const std::string& what) {
  return uuid_of("calendar\n" + view.facts.ledger.region + "\n" + view.facts.ledger.name + "\n" + what) + "@fazhi";
}

// Working days as days of a calendar: five make a week.
int warn_days_of(const core::Task& task) { return task.warn_workdays + 2 * (task.warn_workdays / 5); }

report::CalendarEntry entry_of(const DueItem& item, const View& view) {
  const core::Verdict& verdict = *item.verdict;
  const std::string subject = core::subject_of(verdict, view.facts);
  report::CalendarEntry entry;
  entry.uid = uid_of(view, "obligation " + verdict.key);
  entry.day = item.date;
  entry.summary = core::unit_name(view.facts, verdict.unit, view.as_of) + "：" + verdict.task->title;
  if (!subject.empty() && subject != verdict.task->title) entry.summary += "（" + subject + "）";
  std::vector<std::string> lines;
  lines.push_back(core::result_phrase(verdict, view.wording()) + (item.renewal ? "，到期前续办" : ""));
  for (std::string& reason : core::reasons(verdict, view.wording())) lines.push_back(std::move(reason));
  lines.push_back("依据：" + core::basis_text(*verdict.checklist, verdict.task->basis));
  lines.push_back("fazhi explain " + core::handle_of(verdict.key));
  lines.push_back(view.state_line());
  entry.description = join(lines, "\n");
  entry.categories = {"应办", verdict.checklist->title};
  entry.tentative = verdict.due.hint;
  entry.warn_days = warn_days_of(*verdict.task);
  return entry;
}

report::CalendarEntry entry_of(const core::ProblemRow& row, Date limit, const View& view) {
  report::CalendarEntry entry;
  entry.uid = uid_of(view, "problem " + row.key);
  entry.day = limit;
  entry.summary = fmt::format("{}：{}整改时限", unit_text(row, view), row.number);
  entry.description = join(std::vector<std::string>{statement_of(row, view), stage_text(row),
                                                    "fazhi problem show " + row.number, view.state_line()},
                           "\n");
  entry.categories = {"问题整改"};
  entry.warn_days = kProblemWarnDays;
  return entry;
}

}  // namespace

std::string due_calendar(const View& view, const std::vector<DueItem>& items,
                         const std::vector<core::ProblemRow>& problems, Date until) {
  report::CalendarFile file;
  file.name = view.facts.ledger.name + "法治建设时限";
  file.as_of = view.as_of;
  file.revision = view.head.sequence;
  file.demo = view.facts.ledger.demo;
  for (const DueItem& item : items) file.entries.push_back(entry_of(item, view));
  for (const core::ProblemRow& row : problems) {
    const auto limit = limit_of(row);
    if (core::is_open(row.stage) && limit && *limit >= view.as_of && *limit <= until)
      file.entries.push_back(entry_of(row, *limit, view));
  }
  std::ranges::stable_sort(file.entries, {}, &report::CalendarEntry::day);
  return file.entries.empty() ? std::string() : report::to_ics(file);
}

}  // namespace fazhi::app
