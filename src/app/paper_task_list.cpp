// 任务清单, one of the 三清单: what is to be done, by whom and when — for each confirmed problem its measures, for each obligation that is
// past its day or falls due soon what it still lacks.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/problem_report.h"
#include "app/rectification_rows.h"
#include "app/unit_tasks.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using report::Align;
using report::TemplateScope;
using report::WordKind;

constexpr const char* kUsualWindow = "90d";
constexpr const char* kOfProblem = "问题整改";
constexpr const char* kOfDuty = "到期应办";

struct ListedTask {
  const char* kind = kOfProblem;
  std::string unit, task, goal;
  std::optional<Date> limit;
  std::string subject;  // the problem, or the matter or period
  std::string basis, state;
};

std::optional<Date> last_day(const PaperScene& scene, Diagnostics& out) {
  const std::string typed = scene.request.option("--within");
  const auto until = end_of_window(scene.view().as_of, typed.empty() ? kUsualWindow : typed);
  if (until) return until;
  out.push_back({Severity::error,
                 {},
                 fmt::format("--within 的「{}」看不懂，要写成30d（天）或2m（月）", typed),
                 "report-option",
                 {}});
  return std::nullopt;
}

ListedTask task_of(const core::ProblemRow& row, const Problems& problems) {
  const report::PaperRow paper = paper_row(row, problems);
  const std::string goal = row.record == nullptr ? std::string() : row.record->goal;
  return {kOfProblem,
          paper.unit,
          paper.measures.empty() ? std::string(kSuggested) + "提出并落实整改措施" : paper.measures,
          goal,
          paper.time_limit,
          paper.number + " " + paper.statement,
          paper.basis,
          paper.state};
}

bool is_suggested(const ListedTask& task) { return task.task.starts_with(kSuggested); }

std::string state_of(const UnitTask& task, const View& view) {
  const auto days = (task.date - view.as_of).count();
  if (task.renewal) return "需续办";
  const std::string text = days < 0 ? fmt::format("已过期限{}日", -days) : fmt::format("还有{}日到期", days);
  return task.verdict->hint || task.verdict->unverified ? text + "（仅作提示）" : text;
}

ListedTask task_of(const UnitTask& task, const View& view) {
  const core::Verdict& verdict = *task.verdict;
  return {kOfDuty,
          core::unit_name(view.facts, verdict.unit, view.as_of),
          verdict.task->title + "：" + missing_text(task),
          "",
          task.date,
          core::subject_of(verdict, view.facts),
          core::basis_text(*verdict.checklist, verdict.task->basis),
          state_of(task, view)};
}

// Problems by their limit, those without one last; then obligations by their day.
std::vector<ListedTask> tasks_of(const PaperScene& scene, const std::vector<DueItem>& items, std::uint32_t unit) {
  std::vector<ListedTask> tasks;
  std::set<std::string> taken;  // obligations that are problems already
  for (const core::ProblemRow& row : scene.problems.rows) {
    if (row.unit != unit || !core::is_open(row.stage)) continue;
    if (row.verdict != nullptr) taken.insert(row.verdict->key);
    if (is_unsolved(row)) tasks.push_back(task_of(row, scene.problems));
  }
  std::ranges::stable_sort(tasks, {}, [](const ListedTask& task) { return task.limit.value_or(Date::max()); });
  std::vector<UnitTask> owed = overdue_tasks(scene.view(), unit);
  std::ranges::copy(tasks_due(items, unit), std::back_inserter(owed));
  for (const UnitTask& task : owed) {
    const bool is_asked = scene.question.checklist.empty() || task.verdict->checklist->id == scene.question.checklist;
    if (is_asked && !taken.contains(task.verdict->key)) tasks.push_back(task_of(task, scene.view()));
  }
  return tasks;
}

report::Cell day(const std::optional<Date>& date) { return date ? report::Cell(*date) : report::Cell(); }

// For paper: one kind; a unit's own paper needs no column of units.
report::Table table_of(const std::vector<ListedTask>& tasks, std::string_view kind, bool with_unit) {
  const bool of_problems = kind == kOfProblem;
  report::Table table;
  table.name = of_problems ? "问题整改任务" : "到期应办任务";
  table.caption = false;
  table.columns = {{"seq", "序号", 2.2, Align::center}};
  if (with_unit) table.columns.push_back({"unit", "责任单位", 5, Align::left});
  table.columns.push_back({"task", of_problems ? "整改任务（措施）" : "任务和还缺的材料", 14, Align::left});
  if (of_problems) table.columns.push_back({"goal", "整改目标", 7, Align::left});
  table.columns.push_back({"limit", of_problems ? "完成时限" : "期限", 6.2, Align::center});
  table.columns.push_back(
      {"subject", of_problems ? "对应问题" : "事项或检查期", of_problems ? 20.0 : 9.0, Align::left});
  if (!of_problems) table.columns.push_back({"basis", "依据", 10, Align::left});
  table.columns.push_back({"state", of_problems ? "状态" : "进度", 5, Align::center});
  for (const ListedTask& task : tasks) {
    if (task.kind != kind) continue;
    report::Row row{static_cast<std::int64_t>(table.rows.size() + 1)};
    if (with_unit) row.emplace_back(task.unit);
    row.emplace_back(task.task);
    if (of_problems) row.emplace_back(task.goal);
    row.push_back(day(task.limit));
    row.emplace_back(task.subject);
    if (!of_problems) row.emplace_back(task.basis);
    row.emplace_back(task.state);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// For Excel and CSV: all of them in one table, to be filtered.
report::Table sheet_of(const std::vector<ListedTask>& tasks) {
  report::Table table;
  table.name = "任务清单";
  table.columns = {{"seq", "序号", 2.2, Align::center},
                   {"kind", "类别", 4, Align::center},
                   {"unit", "责任单位", 5, Align::left},
                   {"task", "任务", 14, Align::left},
                   {"goal", "目标", 6, Align::left},
                   {"limit", "时限", 6, Align::center},
                   {"subject", "对应的问题或事项", 12, Align::left},
                   {"basis", "依据", 9, Align::left},
                   {"state", "状态", 5, Align::center}};
  for (const ListedTask& task : tasks)
    table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1), std::string(task.kind), task.unit,
                          task.task, task.goal, day(task.limit), task.subject, task.basis, task.state});
  return table;
}

std::vector<report::Block> placed(report::Table table) {
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

report::TemplateWords task_words() {
  return {{"类别", "category", WordKind::text, "问题整改，或者到期应办", {}},
          {"责任单位", "responsible", WordKind::text, "", {}},
          {"任务", "task", WordKind::text, "整改措施；应办的，任务和还缺的材料", {}},
          {"目标", "goal", WordKind::text, "整改目标", {}},
          {"时限", "limit", WordKind::date, "没有定的没有", {}},
          {"对应", "subject", WordKind::text, "问题的编号和表述，或者事项、检查期", {}},
          {"依据", "basis", WordKind::text, "", {}},
          {"进度", "progress", WordKind::text, "问题的状态，或者离期限几日", {}}};
}

PaperContent content_of(const std::string& unit, const std::vector<ListedTask>& tasks, Date until) {
  PaperContent content;
  content.unit = unit;
  report::TemplateList list;
  for (const ListedTask& task : tasks) {
    TemplateScope& scope = list.emplace_back();
    scope.set("类别", std::string(task.kind))
        .set("责任单位", task.unit)
        .set("任务", task.task)
        .set("目标", task.goal)
        .set("对应", task.subject)
        .set("依据", task.basis)
        .set("进度", task.state);
    if (task.limit) scope.set("时限", *task.limit);
  }
  const auto of_problems = std::ranges::count(tasks, std::string_view(kOfProblem), &ListedTask::kind);
  content.data.set("止日", until)
      .set("整改任务数", of_problems)
      .set("应办任务数", std::ssize(tasks) - of_problems)
      .set("待核数", std::ranges::count_if(tasks, is_to_be_verified, &ListedTask::basis))
      .set("建议数", std::ranges::count_if(tasks, is_suggested))
      .set("未定时限数", std::ranges::count(tasks, std::optional<Date>(), &ListedTask::limit))
      .set("任务", std::move(list))
      .set("整改任务表", placed(table_of(tasks, kOfProblem, unit.empty())))
      .set("应办任务表", placed(table_of(tasks, kOfDuty, unit.empty())));
  content.sheets = {sheet_of(tasks)};
  return content;
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics& out) {
  const View& view = scene.view();
  const auto until = last_day(scene, out);
  if (!until) return {};
  const std::vector<DueItem> items = due_until(view, *until);
  const bool one_each = scene.request.by_unit || !scene.question.unit.empty();
  std::vector<PaperContent> papers;
  std::vector<ListedTask> all;
  for (const std::uint32_t unit : units_asked_for(scene)) {
    std::vector<ListedTask> tasks = tasks_of(scene, items, unit);
    if (tasks.empty()) continue;
    if (one_each) papers.push_back(content_of(core::unit_name(view.facts, unit, view.as_of), tasks, *until));
    std::ranges::move(tasks, std::back_inserter(all));
  }
  if (!one_each && !all.empty()) papers.push_back(content_of("", all, *until));
  return papers;
}

}  // namespace

PaperKind task_list_paper() {
  PaperKind kind;
  kind.id = "tasks";
  kind.title = "任务清单";
  kind.help = "任务清单：各单位要做什么、什么时候做完、为了哪个问题或哪项应办";
  kind.formats = {"xlsx", "docx", "html", "md", "json", "csv"};
  kind.for_units = ForUnits::on_request;
  kind.options = {{"--within", "时间", "应办的看到多久以后到期：90d（缺省）、2m"}};
  kind.words = {{"止日", "until", WordKind::date, "应办任务看到哪一天为止到期的", {}},
                {"整改任务数", "problem_count", WordKind::number, "", {}},
                {"应办任务数", "duty_count", WordKind::number, "", {}},
                {"未定时限数", "without_limit", WordKind::number, "还没有定整改时限的", {}},
                {"待核数", "unverified", WordKind::number, "依据还没有核实、文号还没有填的", {}},
                {"建议数", "suggested", WordKind::number, "整改任务里面，措施还没有人定、只是清单建议的", {}},
                {"任务", "tasks", WordKind::list, "按单位，整改在前，再按时限", task_words()},
                {"整改任务表", "problem_table", WordKind::table, "", {}},
                {"应办任务表", "duty_table", WordKind::table, "", {}}};
  kind.details = "已经列为问题的应办，只在整改任务里出现一次；等着销号的不再列";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
