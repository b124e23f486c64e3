#include "app/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/calendars.h"
#include "app/evaluate_in_parallel.h"
#include "app/known_until.h"
#include "app/words.h"
#include "core/problem_support.h"
#include "core/task_history.h"

namespace fazhi::app {

namespace {

constexpr int kYearsAhead = 10;

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

std::optional<std::int64_t> as_number(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  std::int64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

Instant end_of_day_in_beijing(Date day) {
  return Instant(day + std::chrono::days(1)) - std::chrono::hours(8) - std::chrono::seconds(1);
}

void settle(View& view) {
  const core::ProblemSupport support(view.problems, view.facts);
  for (const core::ProblemRecord& problem : view.problems) {
    const bool is_decided = problem.state == core::ProblemState::omitted || problem.state == core::ProblemState::closed;
    if (is_decided && support.lost(problem).empty())
      view.settled.emplace(core::present_name(view.facts.tasks, problem.key), &problem);
  }
}

// The facts and problems as known by then; false where the question was wrong.
bool read_facts(const Workspace& workspace, const std::string& known_by, View& view, Diagnostics& out) {
  view.head = workspace.ledger->head();
  view.persons = workspace.ledger->persons();
  if (known_by.empty()) {
    view.facts = workspace.ledger->facts();
    view.problems = workspace.ledger->problems();
    settle(view);
    return true;
  }
  const auto sequence = known_until(workspace, known_by, out);
  if (!sequence) return false;
  if (*sequence == 0) {
    report(out, "known-by", fmt::format("到「{}」时台账还没有建立", known_by));
    return false;
  }
  view.known_by = known_by;
  view.facts = workspace.ledger->facts_known_by(*sequence);
  view.problems = core::fold_problems(workspace.ledger->events(1, static_cast<std::size_t>(*sequence)));
  settle(view);
  return true;
}

bool read_period(const std::string& text, View& view, Diagnostics& out) {
  view.period = {year_of(view.as_of), core::Cycle::year, 1};
  if (text.empty()) return true;
  const auto period = core::parse_period(text);
  if (period) {
    view.period = *period;
    return true;
  }
  report(out, "period", fmt::format("--period 的「{}」不是检查期，应为2026、2026H1、2026Q3或2026-09", text));
  return false;
}

// Date from which nothing of the verdict is left to happen: its due day, its matter's closing, its period's last day.
std::optional<Date> last_day_of(const core::Verdict& verdict, const core::Facts& facts) {
  if (verdict.due.status == core::DueDay::Status::known) return verdict.due.date;
  if (const auto period = core::parse_period(verdict.period)) return core::last_day(*period);
  if (verdict.matter != core::kNone) return facts.matters[verdict.matter].closed_on;
  return std::nullopt;
}

bool is_settled(const core::Verdict& verdict, const core::Deficit& deficit, const View& view) {
  const auto known = view.settled.find(verdict.key + "!" + deficit.rule);
  return known != view.settled.end() &&
         known->second->facts_digest == core::digest_of_facts(verdict, deficit, view.facts);
}

}  // namespace

Date today_in_beijing() {
  return day_in_beijing(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

std::optional<std::int64_t> known_until(const Workspace& workspace, const std::string& known_by, Diagnostics& out) {
  const std::int64_t head = workspace.ledger->head().sequence;
  if (const auto number = as_number(known_by)) {
    if (*number >= 1 && *number <= head) return number;
    report(out, "known-by", fmt::format("--known-by 的事件号「{}」不在台账里，现有1至{}号", known_by, head));
    return std::nullopt;
  }
  if (const auto day = parse_date(known_by)) return workspace.ledger->sequence_at(end_of_day_in_beijing(*day));
  if (const auto instant = parse_instant(known_by)) return workspace.ledger->sequence_at(*instant);
  report(out, "known-by",
         fmt::format("--known-by 的「{}」看不懂，应为日期2026-03-31、时刻2026-03-31T17:00:00+08:00或事件号#123",
                     known_by));
  return std::nullopt;
}

std::unique_ptr<View> look_at_facts(const Workspace& workspace, const Question& question, Diagnostics& out) {
  auto view = std::make_unique<View>();
  view->as_of = question.as_of.value_or(today_in_beijing());
  bool good = read_period(question.period, *view, out);
  if (!read_facts(workspace, question.known_by, *view, out)) return nullptr;
  const std::vector<core::AdoptionState> adoptions = adoptions_on(view->facts, view->as_of);
  if (adoptions.empty()) {
    report(out, "as-of",
           fmt::format("截至{}还没有采用任何清单；建账日是{}", format_date(view->as_of),
                       format_date(view->facts.ledger.begins)));
    return nullptr;
  }
  view->library = library_of(*workspace.ledger, adoptions);
  if (!question.unit.empty()) {
    const auto unit = find_unit(view->facts, question.unit, out);
    good = good && unit;
    if (unit) view->selection.unit = view->facts.units[*unit].id;
  }
  if (!question.checklist.empty()) {
    good = check_checklist(view->library, question.checklist, out) && good;
    view->selection.checklist = question.checklist;
  }
  LoadedCalendar loaded = load_calendar(workspace.folder);
  out.insert(out.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
  if (!good || has_errors(loaded.diagnostics)) return nullptr;
  view->calendar = std::move(loaded.calendar);
  return view;
}

std::unique_ptr<View> look(const Workspace& workspace, const Question& question, Diagnostics& out) {
  auto view = look_at_facts(workspace, question, out);
  if (view == nullptr) return nullptr;
  // Every period up to then is judged: a slip of the year would take hours and all memory.
  if (view->as_of > today_in_beijing() + std::chrono::days(366 * kYearsAhead)) {
    report(out, "as-of",
           fmt::format("截至日{}太远：最多看到{}年以后，请核对年份", format_date(view->as_of), kYearsAhead));
    return nullptr;
  }
  view->verdicts = evaluate_in_parallel(view->library, view->facts, view->calendar, view->as_of, view->selection);
  return view;
}

bool is_shown(const core::Verdict& verdict, const View& view) {
  if (core::belongs_to(verdict, view.facts, core::days_of(view.period))) return true;
  const auto last = last_day_of(verdict, view.facts);
  if (!verdict.gap || !last || *last >= core::first_day(view.period)) return false;
  return std::ranges::any_of(core::deficits(verdict),
                             [&](const core::Deficit& deficit) { return !is_settled(verdict, deficit, view); });
}

}  // namespace fazhi::app
