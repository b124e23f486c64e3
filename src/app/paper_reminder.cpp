// 提醒函: to one unit, what it has not done by its day and what falls due soon, before either becomes a problem.

#include <fmt/format.h>

#include <algorithm>

#include "app/due_list.h"
#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/unit_tasks.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using report::TemplateList;
using report::TemplateScope;
using report::WordKind;

constexpr const char* kUsualWindow = "30d";

core::ShortBasis basis_of(const core::Verdict& verdict) {
  return core::short_basis(*verdict.checklist, verdict.task->basis);
}

// What the short names of both tables stand for.
std::string full_names(const std::vector<UnitTask>& overdue, const std::vector<UnitTask>& due) {
  std::vector<std::string> names;
  for (const auto* tasks : {&overdue, &due}) {
    for (const UnitTask& task : *tasks) {
      for (const std::string& name : basis_of(*task.verdict).names)
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
  }
  return join(names, "；");
}

TemplateScope scope_of(const UnitTask& task, const View& view) {
  const core::Verdict& verdict = *task.verdict;
  TemplateScope scope;
  scope.set("任务", verdict.task->title)
      .set("事项", core::subject_of(verdict, view.facts))
      .set("期限", task.date)
      .set("天数", static_cast<std::int64_t>(std::abs((task.date - view.as_of).count())))
      .set("还缺", missing_text(task))
      .set("依据", core::basis_text(*verdict.checklist, verdict.task->basis))
      .set("领域", verdict.checklist->title)
      .set("仅作提示", verdict.hint || verdict.due.hint || verdict.unverified);
  return scope;
}

report::Table table_of(const std::vector<UnitTask>& tasks, const View& view, const std::string& name) {
  report::Table table;
  table.name = name;
  table.columns = {{"due", "期限", 6, report::Align::center},
                   {"task", "任务", 9, report::Align::left},
                   {"subject", "事项或检查期", 9, report::Align::left},
                   {"missing", "还缺", 11, report::Align::left},
                   {"basis", "依据", 12, report::Align::left}};
  for (const UnitTask& task : tasks) {
    const bool hint = task.verdict->hint || task.verdict->due.hint || task.verdict->unverified;
    table.rows.push_back({task.date, task.verdict->task->title, core::subject_of(*task.verdict, view.facts),
                          missing_text(task), basis_of(*task.verdict).text + (hint ? "（仅作提示）" : "")});
  }
  return table;
}

TemplateList list_of(const std::vector<UnitTask>& tasks, const View& view) {
  TemplateList list;
  for (const UnitTask& task : tasks) list.push_back(scope_of(task, view));
  return list;
}

std::vector<report::Block> placed(report::Table table) {
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

std::optional<Date> last_day(const PaperScene& scene, Diagnostics& out) {
  const std::string typed = scene.request.option("--within");
  const auto until = end_of_window(scene.view().as_of, typed.empty() ? kUsualWindow : typed);
  if (!until) {
    out.push_back({Severity::error,
                   {},
                   fmt::format("--within 的「{}」看不懂，要写成30d（天）或2m（月）", typed),
                   "report-option",
                   {}});
  }
  return until;
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics& out) {
  const View& view = scene.view();
  const auto until = last_day(scene, out);
  if (!until) return {};
  const std::vector<DueItem> items = due_until(view, *until);
  std::vector<PaperContent> papers;
  for (const std::uint32_t unit : units_asked_for(scene)) {
    const std::vector<UnitTask> overdue = overdue_tasks(view, unit), due = tasks_due(items, unit);
    if (overdue.empty() && due.empty()) continue;
    PaperContent content;
    content.unit = core::unit_name(view.facts, unit, view.as_of);
    content.data.set("止日", *until)
        .set("临期数", static_cast<std::int64_t>(due.size()))
        .set("逾期数", static_cast<std::int64_t>(overdue.size()))
        .set("临期", list_of(due, view))
        .set("逾期", list_of(overdue, view))
        .set("依据全称", full_names(overdue, due))
        .set("临期表", placed(table_of(due, view, "即将到期的事项")))
        .set("逾期表", placed(table_of(overdue, view, "已过期限、台账中未见完成的事项")));
    papers.push_back(std::move(content));
  }
  return papers;
}

report::TemplateWords task_words() {
  return {{"任务", "task", WordKind::text, "", {}},
          {"事项", "subject", WordKind::text, "事项名称或检查期", {}},
          {"期限", "due", WordKind::date, "最后一天", {}},
          {"天数", "days", WordKind::number, "还剩或已过的天数", {}},
          {"还缺", "missing", WordKind::text, "", {}},
          {"依据", "basis", WordKind::text, "", {}},
          {"领域", "area", WordKind::text, "", {}},
          {"仅作提示", "hint", WordKind::choice, "依据或期限待核，不作认定", {}}};
}

}  // namespace

PaperKind reminder_paper() {
  PaperKind kind;
  kind.id = "reminder";
  kind.title = "提醒函";
  kind.help = "提醒函：一个单位一份，即将到期的和已过期限还没有办的";
  kind.formats = {"docx", "html", "md", "json"};
  kind.for_units = ForUnits::always;
  kind.options = {{"--within", "时间", "看到多久以后：30d（缺省）、2m"}};
  kind.words = {{"止日", "until", WordKind::date, "看到哪一天为止到期的", {}},
                {"临期数", "due_count", WordKind::number, "", {}},
                {"逾期数", "overdue_count", WordKind::number, "", {}},
                {"依据全称", "basis_names", WordKind::text, "表里的简称各指什么", {}},
                {"临期", "due", WordKind::list, "即将到期的，按期限先后", task_words()},
                {"逾期", "overdue", WordKind::list, "已过期限的，按期限先后", task_words()},
                {"临期表", "due_table", WordKind::table, "", {}},
                {"逾期表", "overdue_table", WordKind::table, "", {}}};
  kind.details = "没有临期、逾期事项的单位不出。不写--unit的，要写--split unit -o 文件夹，每个单位一个文件";
  kind.of_problems = false;
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
