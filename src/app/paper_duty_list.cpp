// 责任清单, one of the 三清单: who answers for what — for each confirmed problem the units and persons, and which duties by area and
// article every unit has.

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/problem_report.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using report::Align;
using report::TemplateScope;
using report::WordKind;

// More of them would make a row longer than a page; the sheet and the papers of the units have them all.
constexpr std::size_t kMostUnits = 8;

// One duty of one unit, whatever the matters and periods in which it is owed.
struct Duty {
  const core::Checklist* checklist = nullptr;
  const core::Task* task = nullptr;
  std::uint32_t unit = core::kNone;
  std::string responsible, leader, person;
  std::set<std::string> supporting;  // names
  std::int64_t owed = 0;             // times: matters and periods
};

std::string basis_of(const Duty& duty) { return core::basis_text(*duty.checklist, duty.task->basis); }

void add_supporting(Duty& duty, const core::Verdict& verdict, const View& view) {
  if (verdict.matter == core::kNone || verdict.task->supports.empty()) return;
  for (const core::PartyLine& line : view.facts.matters[verdict.matter].parties) {
    if (line.role != verdict.task->supports) continue;
    const std::uint32_t unit = view.facts.find_unit(line.holder_on(view.as_of));
    if (unit != core::kNone && unit != verdict.unit)
      duty.supporting.insert(core::unit_name(view.facts, unit, view.as_of));
  }
}

// By unit, then in the order of the checklists.
std::vector<Duty> duties_of(const PaperScene& scene) {
  const View& view = scene.view();
  const std::vector<std::uint32_t> asked = units_asked_for(scene);
  const std::set<std::uint32_t> units(asked.begin(), asked.end());
  std::map<std::tuple<std::uint32_t, std::ptrdiff_t, std::ptrdiff_t>, Duty> duties;
  for (const core::Verdict& verdict : view.verdicts) {
    if (!units.contains(verdict.unit) || !core::is_owed(verdict) || !is_shown(verdict, view)) continue;
    if (!scene.question.checklist.empty() && verdict.checklist->id != scene.question.checklist) continue;
    const auto place = std::make_tuple(verdict.unit, verdict.checklist - view.library.checklists.data(),
                                       verdict.task - verdict.checklist->tasks.data());
    Duty& duty = duties[place];
    if (duty.task == nullptr) {
      UnitPeople people = people_of(view.facts.units[verdict.unit].id, view.persons);
      duty = {verdict.checklist,
              verdict.task,
              verdict.unit,
              core::unit_name(view.facts, verdict.unit, view.as_of),
              std::move(people.leader),
              std::move(people.person),
              {},
              0};
    }
    ++duty.owed;
    add_supporting(duty, verdict, view);
  }
  std::vector<Duty> list;
  for (auto& [place, duty] : duties) list.push_back(std::move(duty));
  return list;
}

std::string names_of(const std::vector<std::string>& units) {
  if (units.size() <= kMostUnits) return join(units, "、");
  const std::vector<std::string> first(units.begin(), units.begin() + 3);
  return join(first, "、") + "等" + std::to_string(units.size()) + "个单位";
}

// For paper: a duty of many units is one row.
report::Table duty_table(const std::vector<Duty>& duties, bool with_units) {
  report::Table table;
  table.name = "法定职责任务";
  table.caption = false;
  table.columns = {{"seq", "序号", 2.2, Align::center},
                   {"area", "领域", 7, Align::left},
                   {"task", "任务", 11, Align::left},
                   {"basis", "依据", 16, Align::left}};
  if (with_units) table.columns.push_back({"unit", "责任单位", 16, Align::left});
  table.columns.push_back({"supporting", "配合单位", 8, Align::left});
  std::vector<std::pair<const Duty*, std::vector<std::string>>> rows;
  std::map<const core::Task*, std::size_t> places;
  std::map<const core::Task*, std::set<std::string>> supporting;
  for (const Duty& duty : duties) {
    const auto [place, is_new] = places.emplace(duty.task, rows.size());
    if (is_new) rows.emplace_back(&duty, std::vector<std::string>());
    rows[place->second].second.push_back(duty.responsible);
    supporting[duty.task].insert(duty.supporting.begin(), duty.supporting.end());
  }
  std::ranges::stable_sort(rows, {}, [](const auto& row) { return std::pair(row.first->checklist, row.first->task); });
  for (const auto& [duty, units] : rows) {
    report::Row row{static_cast<std::int64_t>(table.rows.size() + 1), duty->checklist->title, duty->task->title,
                    basis_of(*duty)};
    if (with_units) row.emplace_back(names_of(units));
    const std::set<std::string>& others = supporting[duty->task];
    row.emplace_back(names_of({others.begin(), others.end()}));
    table.rows.push_back(std::move(row));
  }
  return table;
}

report::Cell day(const std::optional<Date>& date) { return date ? report::Cell(*date) : report::Cell(); }

report::Table problem_table_of(const std::vector<report::PaperRow>& problems, bool with_units) {
  report::Table table;
  table.name = "问题整改责任";
  table.caption = false;
  table.columns = {{"seq", "序号", 2.2, Align::center},
                   {"number", "编号", 5.4, Align::center},
                   {"statement", "问题", 20, Align::left}};
  if (with_units) table.columns.push_back({"unit", "责任单位", 7, Align::left});
  for (report::Column& column : std::vector<report::Column>{{"supporting", "配合单位", 7, Align::left},
                                                            {"leader", "责任领导", 4.5, Align::center},
                                                            {"person", "责任人", 4.5, Align::center},
                                                            {"limit", "整改时限", 6.2, Align::center},
                                                            {"basis", "依据", 11, Align::left}})
    table.columns.push_back(std::move(column));
  for (const report::PaperRow& paper : problems) {
    report::Row row{static_cast<std::int64_t>(table.rows.size() + 1), paper.number, paper.statement};
    if (with_units) row.emplace_back(paper.unit);
    row.emplace_back(join(paper.supporting, "、"));
    row.emplace_back(paper.leader);
    row.emplace_back(paper.person);
    row.push_back(day(paper.time_limit));
    row.emplace_back(paper.basis);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// For Excel and CSV: every unit's every duty on a row of its own, to be filtered.
report::Table duty_sheet(const std::vector<Duty>& duties) {
  report::Table table;
  table.name = "职责任务";
  table.columns = {{"seq", "序号", 2.2, Align::center},        {"unit", "责任单位", 6, Align::left},
                   {"supporting", "配合单位", 6, Align::left}, {"leader", "责任领导", 4, Align::center},
                   {"person", "责任人", 4, Align::center},     {"area", "领域", 6, Align::left},
                   {"task", "任务", 9, Align::left},           {"basis", "依据", 14, Align::left},
                   {"owed", "本期应办次数", 4, Align::center}};
  for (const Duty& duty : duties)
    table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1), duty.responsible,
                          join(std::vector<std::string>(duty.supporting.begin(), duty.supporting.end()), "、"),
                          duty.leader, duty.person, duty.checklist->title, duty.task->title, basis_of(duty),
                          duty.owed});
  return table;
}

std::vector<report::Block> placed(report::Table table) {
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

report::TemplateWords duty_words() {
  return {{"责任单位", "responsible", WordKind::text, "", {}},
          {"配合单位", "supporting", WordKind::text, "", {}},
          {"责任领导", "leader", WordKind::text, "按人员登记的职务，没有登记的没有", {}},
          {"责任人", "person", WordKind::text, "同上", {}},
          {"领域", "area", WordKind::text, "", {}},
          {"任务", "task", WordKind::text, "", {}},
          {"依据", "basis", WordKind::text, "", {}},
          {"次数", "owed", WordKind::number, "本检查期应办几次：事项和期间", {}}};
}

report::TemplateList list_of(const std::vector<Duty>& duties) {
  report::TemplateList list;
  for (const Duty& duty : duties) {
    list.emplace_back()
        .set("责任单位", duty.responsible)
        .set("配合单位", join(std::vector<std::string>(duty.supporting.begin(), duty.supporting.end()), "、"))
        .set("责任领导", duty.leader)
        .set("责任人", duty.person)
        .set("领域", duty.checklist->title)
        .set("任务", duty.task->title)
        .set("依据", basis_of(duty))
        .set("次数", duty.owed);
  }
  return list;
}

PaperContent content_of(const std::string& unit, const std::vector<report::PaperRow>& problems,
                        const std::vector<Duty>& duties) {
  PaperContent content;
  content.unit = unit;
  report::TemplateList list;
  for (const report::PaperRow& row : problems)
    list.push_back(problem_scope(row).set("配合单位", join(row.supporting, "、")));
  std::set<std::uint32_t> units;
  std::set<const core::Task*> tasks;
  std::set<const core::Task*> unverified;
  for (const Duty& duty : duties) {
    units.insert(duty.unit), tasks.insert(duty.task);
    if (is_to_be_verified(basis_of(duty))) unverified.insert(duty.task);
  }
  if (!unit.empty() && !duties.empty())
    content.data.set("责任领导", duties.front().leader).set("责任人", duties.front().person);
  content.data.set("问题数", std::ssize(problems))
      .set("单位数", std::ssize(units))
      .set("任务数", std::ssize(tasks))
      .set("待核数",
           std::ssize(unverified) + std::ranges::count_if(problems, is_to_be_verified, &report::PaperRow::basis))
      .set("问题", std::move(list))
      .set("职责", list_of(duties))
      .set("整改责任表", placed(problem_table_of(problems, unit.empty())))
      .set("职责任务表", placed(duty_table(duties, unit.empty())));
  report::Table of_problems = problem_table_of(problems, true);
  content.sheets = {duty_sheet(duties)};
  if (!of_problems.rows.empty()) content.sheets.push_back(std::move(of_problems));
  return content;
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics&) {
  std::map<std::uint32_t, std::vector<report::PaperRow>> problems;
  std::vector<report::PaperRow> all;
  for (const core::ProblemRow& row : scene.problems.rows) {
    if (!is_unsolved(row)) continue;
    all.push_back(paper_row(row, scene.problems));
    problems[row.unit].push_back(all.back());
  }
  const std::vector<Duty> duties = duties_of(scene);
  if (duties.empty() && all.empty()) return {};
  if (!scene.request.by_unit && scene.question.unit.empty()) return {content_of("", all, duties)};
  const View& view = scene.view();
  std::vector<PaperContent> papers;
  for (const std::uint32_t unit : units_asked_for(scene)) {
    std::vector<Duty> own;
    std::ranges::copy_if(duties, std::back_inserter(own), [&](const Duty& duty) { return duty.unit == unit; });
    if (own.empty() && problems[unit].empty()) continue;
    papers.push_back(content_of(core::unit_name(view.facts, unit, view.as_of), problems[unit], own));
  }
  return papers;
}

}  // namespace

PaperKind duty_list_paper() {
  PaperKind kind;
  kind.id = "duties";
  kind.title = "责任清单";
  kind.help = "责任清单：每个问题由谁整改，各单位有哪些法定任务、依据哪一条";
  kind.formats = {"xlsx", "docx", "html", "md", "json", "csv"};
  kind.for_units = ForUnits::on_request;
  report::TemplateWords of_problem = problem_words();
  of_problem.push_back({"配合单位", "supporting", WordKind::text, "", {}});
  kind.words = {{"责任领导", "leader", WordKind::text, "一个单位一份的，按人员登记的职务", {}},
                {"责任人", "person", WordKind::text, "同上", {}},
                {"问题数", "problem_count", WordKind::number, "已认定、还没有整改到位的", {}},
                {"单位数", "unit_count", WordKind::number, "有法定任务的单位", {}},
                {"任务数", "task_count", WordKind::number, "", {}},
                {"待核数", "unverified", WordKind::number, "依据还没有核实、文号还没有填的任务和问题", {}},
                {"问题", "problems", WordKind::list, "", std::move(of_problem)},
                {"职责", "duties", WordKind::list, "一个单位一项任务一条", duty_words()},
                {"整改责任表", "problem_table", WordKind::table, "", {}},
                {"职责任务表", "duty_table", WordKind::table, "几个单位的同一项任务并成一行", {}}};
  kind.details =
      "Word里几个单位的同一项任务并成一行；Excel、CSV、JSON一个单位一项任务一行。责任领导、责任人按登记的人员职务";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
