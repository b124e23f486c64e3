// 第一责任人述法参考: item by item what the ledger shows of a head's duties, what was found and put right, and what is not there. For who
// drafts the 述法; it praises nobody and leaves no gap out.

#include <fmt/format.h>

#include <algorithm>

#include "app/duty_record.h"
#include "app/leader_papers.h"
#include "app/metrics.h"
#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using report::Align;
using report::Table;
using report::TemplateList;
using report::TemplateScope;
using report::TemplateWords;
using report::WordKind;

constexpr std::size_t kMostProblems = 5;  // of an item; the 整改报告 has all
constexpr std::size_t kMostTasks = 5;     // of an item in the text; the annex has all

std::string problem_line(const RectifiedProblem& problem, bool with_unit) {
  std::string text = with_unit ? problem.paper.unit + "：" : std::string();
  text += problem.paper.statement;
  if (problem.closed_on) {
    text += fmt::format("（{}，{}销号）", problem.paper.number, format_date_chinese(*problem.closed_on));
  } else {
    text += fmt::format("（{}，{}）", problem.paper.number, problem.paper.state);
  }
  return text;
}

struct Scene {
  const View& view;
  DutyScope scope;
  const std::vector<CountedMetric>& metrics;
  const std::vector<InspectionItem>& items;
  std::uint32_t head = core::kNone;  // the unit of the one who reports
};

bool is_done(const DutyTask& task) { return task.counts.met > 0; }
bool is_lacking(const DutyTask& task) { return task.counts.gaps > 0; }

// Of those with something done: what nothing is left of first, the head's own unit before others; else as the checklists have it.
std::vector<const DutyTask*> telling_order(const DutyItem& item, std::uint32_t head) {
  std::vector<const DutyTask*> tasks;
  for (const DutyTask& task : item.tasks)
    if (is_done(task)) tasks.push_back(&task);
  const auto rank = [head](const DutyTask* task) {
    const bool is_own =
        std::ranges::any_of(task->verdicts, [head](const core::Verdict* verdict) { return verdict->unit == head; });
    return std::pair(task->counts.met < task->counts.owed, !is_own);
  };
  std::ranges::stable_sort(tasks, {}, rank);
  return tasks;
}

// 主要负责人亲自部署、过问、协调、督办次数5次（其中部署2次、督办3次）
std::vector<std::string> figures_of(const Scene& scene, const InspectionItem& item) {
  std::vector<std::string> figures;
  for (const CountedMetric& counted : scene.metrics) {
    const core::MetricValue& value = counted.value;
    if (!scene.scope.takes(*counted.checklist)) continue;
    if (&scene.items[item_of(scene.items, *counted.checklist, "")] != &item || value.denominator == 0) continue;
    const bool is_unsure = !counted.metric->of_papers && !value.confirmed;
    figures.push_back(figure_text(counted) + (is_unsure ? "〔清单未确认〕" : "") +
                      (is_contradictory(counted) ? "〔超过100%，请核对〕" : ""));
  }
  return figures;
}

// `most`: how many tasks the text has room for.
TemplateScope scope_of(const DutyItem& item, const Scene& scene, std::size_t most) {
  std::vector<std::string> done, lacking, problems;
  const std::vector<const DutyTask*> told = telling_order(item, scene.head);
  for (std::size_t i = 0; i < std::min(most, told.size()); ++i) done.push_back(done_text(*told[i], scene.view));
  for (const DutyTask& task : item.tasks)
    if (is_lacking(task) && lacking.size() < most) lacking.push_back(lacking_text(task, scene.view));
  const std::int64_t all_lacking = std::ranges::count_if(item.tasks, is_lacking);
  std::int64_t closed = 0;
  for (const RectifiedProblem* problem : item.problems) {
    closed += problem->counts.closed;
    if (problems.size() < kMostProblems) problems.push_back(problem_line(*problem, scene.scope.unit == core::kNone));
  }
  TemplateScope scope;
  scope.set("条目", item.item->title)
      .set("条款", item.item->article)
      .set("要求", item.item->asks)
      .set("应办数", item.counts.owed)
      .set("已落实数", item.counts.met)
      .set("待审核数", item.counts.waiting)
      .set("未到期数", item.counts.open)
      .set("缺口数", item.counts.gaps)
      .set("提示数", item.counts.hints)
      .set("落实情况", item.counts.parts_text())
      .set("其余已办数", static_cast<std::int64_t>(told.size() - done.size()))
      .set("其余未见数", all_lacking - static_cast<std::int64_t>(lacking.size()))
      .set("数据", join(figures_of(scene, *item.item), "；"))
      .set("已办", lines_of(done))
      .set("未见", lines_of(lacking))
      .set("问题", lines_of(problems))
      .set("问题数", static_cast<std::int64_t>(item.problems.size()))
      .set("已销号数", closed)
      .set("其余问题", item.problems.size() > kMostProblems)
      .set("清单以外", item.item->beyond);
  return scope;
}

// 未到期1项，缺口2项: what of it is not done.
std::string rest_text(DutyCounts counts) {
  counts.met = 0;
  return counts.parts_text();
}

// Every task of the items told of, a table an item: the text has only some.
std::vector<report::Block> task_tables(const DutyRecord& record, const View& view) {
  std::vector<report::Block> tables;
  for (const DutyItem& item : record.items) {
    if (&item == &record.items.back() || item.tasks.empty()) continue;  // the head's own is told in full
    Table table;
    table.name = item.item->title;
    table.columns = {{"task", "任务", 13, Align::left},           {"owed", "应办", 3, Align::right},
                     {"met", "已落实", 3.5, Align::right},        {"rest", "其余", 12, Align::left},
                     {"papers", "已落实的材料", 17, Align::left}, {"lacking", "有缺口的", 17, Align::left}};
    for (const DutyTask& task : item.tasks)
      table.rows.push_back({task.task->title, task.counts.owed, task.counts.met, rest_text(task.counts),
                            papers_text(task, view), lacking_names(task, view)});
    tables.emplace_back(std::move(table));
  }
  return tables;
}

std::vector<report::Block> paper_table(const std::vector<LeaderPaper>& papers) {
  if (papers.empty()) return {};
  Table table;
  table.name = "主要负责人履职、述法和年度报告的材料";
  table.columns = {{"day", "日期", 5.5, Align::center},
                   {"kind", "材料", 8, Align::left},
                   {"name", "题名、文号", 8, Align::left},
                   {"says", "登记的内容", 13, Align::left}};
  for (const LeaderPaper& paper : papers) table.rows.push_back({paper.day, paper.kind, paper.name, paper.says});
  return {std::move(table)};
}

PaperContent content_of(const PaperScene& scene, std::uint32_t unit) {
  const View& view = scene.view();
  const Rectification rectification = rectification_of(scene.problems);
  const std::string& checklist = scene.question.checklist;
  const DutyRecord record = duty_record(view, {unit, checklist}, rectification);
  // The district's own head is that of its government; the units answer for their own.
  const std::uint32_t head = unit == core::kNone ? district_government(view) : unit;
  const std::string id = unit == core::kNone ? std::string() : view.facts.units[unit].id;
  const std::vector<CountedMetric> metrics = count_metrics(view, id);
  const InspectedBody body = body_of(view, unit);
  const Scene told{view, {unit, checklist}, metrics, inspection_items(body), head};

  PaperContent content;
  if (unit != core::kNone) content.unit = core::unit_name(view.facts, unit, view.as_of);
  TemplateList items;
  for (const DutyItem& item : record.items) {
    if (&item != &record.items.back() && (item.counts.owed > 0 || !item.problems.empty()))
      items.push_back(scope_of(item, told, kMostTasks));
  }
  std::vector<std::string> elsewhere;
  for (const RectifiedProblem* problem : record.elsewhere)
    elsewhere.push_back(problem->paper.source + "：" + problem_line(*problem, unit == core::kNone));
  // Own acts are the head's alone; what departments handed in about theirs is no deed of the district's head.
  const DutyRecord own = duty_record(view, {head, checklist}, rectification);
  const std::vector<CountedMetric> own_metrics =
      head == unit ? metrics : count_metrics(view, view.facts.units[head].id);
  const DutyItem& leaders = own.items.back();
  content.data
      .set("述法人单位", head == core::kNone ? view.facts.ledger.name : core::unit_name(view.facts, head, view.as_of))
      .set("范围", content.unit.empty() ? view.facts.ledger.name : content.unit)
      .set("一个单位", unit != core::kNone)
      .set("依照条文", std::string(body == InspectedBody::government ? "第八条" : "第九条"))
      .set("县级以上政府", body == InspectedBody::government &&
                               (head == core::kNone || view.facts.units[head].has_type_on("区政府", view.as_of)))
      .set("应办数", record.total.owed)
      .set("已落实数", record.total.met)
      .set("待审核数", record.total.waiting)
      .set("未到期数", record.total.open)
      .set("缺口数", record.total.gaps)
      .set("提示数", record.total.hints)
      .set("落实情况", record.total.parts_text())
      .set("问题数", rectification.total.total())
      .set("已销号数", rectification.total.closed)
      .set("未销号数", rectification.total.total() - rectification.total.closed)
      .set("超期数", rectification.total.late)
      .set("未认定数", rectification.proposed)
      .set("本人", TemplateList{scope_of(leaders, {view, {head, checklist}, own_metrics, told.items, head},
                                         leaders.tasks.size())})
      .set("履职表", paper_table(leader_papers(view, leaders, head)))
      .set("条目", std::move(items))
      .set("任务表", task_tables(record, view))
      .set("其他来源问题", lines_of(elsewhere));
  return content;
}

// Of the district, of the unit asked for, or of each that owes anything.
std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics&) {
  std::vector<PaperContent> papers;
  if (!scene.request.by_unit && scene.question.unit.empty()) {
    papers.push_back(content_of(scene, core::kNone));
    return papers;
  }
  for (const std::uint32_t unit : units_asked_for(scene)) {
    PaperContent content = content_of(scene, unit);
    const auto* owed = std::get_if<std::int64_t>(content.data.find("应办数"));
    if (!scene.question.unit.empty() || *owed > 0) papers.push_back(std::move(content));
  }
  return papers;
}

TemplateWords count_words() {
  return {{"应办数", "owed", WordKind::number, "下面五个数的和", {}},
          {"已落实数", "met", WordKind::number, "材料齐全并审核通过", {}},
          {"待审核数", "waiting", WordKind::number, "交了还没有审", {}},
          {"未到期数", "open", WordKind::number, "没有到期、没有期限或中止计时", {}},
          {"缺口数", "gaps", WordKind::number, "", {}},
          {"提示数", "hints", WordKind::number, "依据或口径没有核实，不作认定", {}},
          {"落实情况", "parts", WordKind::text, "应办数分成哪几部分，没有的部分不写", {}},
          {"问题数", "problem_count", WordKind::number, "认定过的", {}},
          {"已销号数", "closed", WordKind::number, "", {}}};
}

TemplateWords item_words() {
  TemplateWords words = count_words();
  const TemplateWords more{{"条目", "title", WordKind::text, "", {}},
                           {"条款", "article", WordKind::text, "第八条第（三）项", {}},
                           {"要求", "asks", WordKind::text, "", {}},
                           {"数据", "figures", WordKind::text, "各项指标", {}},
                           {"已办", "done", WordKind::list, "已落实的任务，日期和材料；其他各项只举五个", line_words()},
                           {"其余已办数", "more_done", WordKind::number, "没有列出的，在任务表里", {}},
                           {"未见", "lacking", WordKind::list, "有缺口的任务；其他各项只列五个", line_words()},
                           {"其余未见数", "more_lacking", WordKind::number, "没有列出的，在任务表里", {}},
                           {"问题", "problems", WordKind::list, "最重的五个", line_words()},
                           {"其余问题", "has_more", WordKind::choice, "还有没有列出的", {}},
                           {"清单以外", "beyond", WordKind::text, "没有清单可查、要由起草人写的", {}}};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TemplateWords paper_words() {
  TemplateWords words = count_words();
  const TemplateWords more{{"述法人单位", "head_of", WordKind::text, "谁的主要负责人", {}},
                           {"范围", "scope", WordKind::text, "区县，或--unit写的单位", {}},
                           {"一个单位", "single_unit", WordKind::choice, "", {}},
                           {"依照条文", "article", WordKind::text, "第八条（政府）、第九条（部门）", {}},
                           {"县级以上政府", "government", WordKind::choice, "职责规定直接适用的", {}},
                           {"未销号数", "unsolved", WordKind::number, "", {}},
                           {"超期数", "late", WordKind::number, "", {}},
                           {"未认定数", "proposed", WordKind::number, "", {}},
                           {"本人", "own", WordKind::list, "主要负责人本人的一项，只有一个", item_words()},
                           {"履职表", "acts", WordKind::table, "履职记录、述法报告、年度报告", {}},
                           {"条目", "items", WordKind::list, "其他各项，没有应办的不列", item_words()},
                           {"任务表", "tasks", WordKind::table, "其他各项的全部任务", {}},
                           {"其他来源问题", "from_outside", WordKind::list, "督察反馈、群众反映等", line_words()}};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

PaperKind leader_paper() {
  PaperKind kind;
  kind.id = "leader";
  kind.title = "第一责任人述法参考";
  kind.help = "第一责任人述法参考：逐项列台账里办了什么、哪天、什么材料，查出和整改的问题，没有的";
  kind.formats = {"docx", "html", "md", "json"};
  kind.for_units = ForUnits::on_request;
  kind.words = paper_words();
  kind.details = "不写--unit的是区政府主要负责人，看全区；写了是那个单位的主要负责人，只看本单位。只供起草参考，不评价";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
