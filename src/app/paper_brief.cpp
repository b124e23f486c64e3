// 领导一页纸: the lights, the few things that somebody has to decide, and what comes next. One page: every list is cut to what fits, with
// the number of what is left out.

#include <fmt/format.h>

#include <algorithm>

#include "app/due_list.h"
#include "app/lights.h"
#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/problem_report.h"
#include "app/tones.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using report::Table;
using report::WordKind;

constexpr std::size_t kMostAreas = 4;      // named in a row of lights
constexpr std::size_t kMostDecisions = 5;  // rows
constexpr std::size_t kMostDue = 4;
constexpr int kDaysAhead = 30;

struct Standing {
  int unsolved = 0, veto = 0, relapsed = 0, repeated = 0, fresh = 0, proposed = 0;
  int disputed = 0, submitted = 0, without_leader = 0, to_be_closed = 0;
  PastLimit late;
  std::string gravest;                               // the first of 一票否决, with its number
  std::vector<std::pair<std::string, int>> by_unit;  // of those that came back or were repeated
};

void add_to_unit(Standing& standing, const std::string& unit) {
  const auto found = std::ranges::find(standing.by_unit, unit, &std::pair<std::string, int>::first);
  ++(found == standing.by_unit.end() ? standing.by_unit.emplace_back(unit, 0) : *found).second;
}

void add_unsolved(Standing& standing, const core::ProblemRow& row, const report::PaperRow& paper) {
  ++standing.unsolved;
  const bool is_back = row.mark == core::ProblemMark::relapsed;
  standing.relapsed += is_back ? 1 : 0;
  standing.fresh += row.mark == core::ProblemMark::fresh ? 1 : 0;
  standing.repeated += row.repeated ? 1 : 0;
  standing.disputed += row.stage == core::ProblemStage::disputed ? 1 : 0;
  standing.submitted += row.stage == core::ProblemStage::submitted ? 1 : 0;
  standing.without_leader += paper.leader.empty() ? 1 : 0;
  if (is_back || row.repeated) add_to_unit(standing, paper.unit);
  if (paper.severity != core::TaskSeverity::veto) return;
  if (standing.veto++ == 0) standing.gravest = fmt::format("{}（{}）", paper.statement, paper.number);
}

Standing standing_of(const PaperScene& scene) {
  Standing standing;
  for (const core::ProblemRow& row : scene.problems.rows) {
    if (row.stage == core::ProblemStage::proposed) ++standing.proposed;
    if (!core::is_open(row.stage)) continue;
    if (is_unsolved(row)) {
      add_unsolved(standing, row, paper_row(row, scene.problems));
    } else {
      ++standing.to_be_closed;
    }
  }
  standing.late = past_limit(scene.problems.rows, scene.view().as_of);
  std::ranges::stable_sort(standing.by_unit, std::ranges::greater{}, &std::pair<std::string, int>::second);
  return standing;
}

// ●3个领域：…; of many the ones with most gaps.
Table lights_table(const Lights& lights) {
  Table table;
  table.name = "各领域情况";
  table.columns = {{"light", "灯", 4, report::Align::left},
                   {"areas", "领域数", 3, report::Align::center},
                   {"gaps", "缺口", 3, report::Align::center},
                   {"names", "领域（缺口/应办）", 30, report::Align::left}};
  const std::pair<core::Light, const char*> kRows[] = {
      {core::Light::red, "红"}, {core::Light::yellow, "黄"}, {core::Light::green, "绿"}, {core::Light::blue, "蓝"}};
  for (const auto& [light, word] : kRows) {
    std::vector<std::size_t> areas;
    for (std::size_t i = 0; i < lights.areas.size(); ++i)
      if (lights.total.cells[i].owed > 0 && lights.total.cells[i].light == light) areas.push_back(i);
    if (areas.empty()) continue;
    std::ranges::stable_sort(areas, std::ranges::greater{}, [&](std::size_t i) { return lights.total.cells[i].gaps; });
    std::vector<std::string> names;
    std::int64_t gaps = 0;
    for (const std::size_t i : areas) {
      gaps += lights.total.cells[i].gaps;
      if (names.size() < kMostAreas)
        names.push_back(fmt::format("{}{}/{}", name_in_list(lights.area_titles[i]), lights.total.cells[i].gaps,
                                    lights.total.cells[i].owed));
    }
    table.rows.push_back({report::Status{tone_of(light), word}, static_cast<std::int64_t>(areas.size()), gaps,
                          join(names, "、") + (areas.size() > kMostAreas ? "等" : "")});
  }
  return table;
}

std::string repeated_text(const Standing& standing) {
  std::vector<std::string> units;
  for (const auto& [unit, count] : standing.by_unit)
    if (units.size() < 3) units.push_back(fmt::format("{}{}个", unit, count));
  std::vector<std::string> counts;
  if (standing.relapsed > 0) counts.push_back(fmt::format("销号后反弹{}个", standing.relapsed));
  if (standing.repeated > 0) counts.push_back(fmt::format("屡犯{}个", standing.repeated));
  if (standing.by_unit.size() == 1)
    return fmt::format("{}，都是{}的", join(counts, "、"), standing.by_unit.front().first);
  return fmt::format("{}，较多的是{}", join(counts, "、"), join(units, "、"));
}

Table decisions_table(const Standing& standing, const Lights& lights) {
  Table table;
  table.name = "需要决定的事";
  table.columns = {{"matter", "事项", 26, report::Align::left}, {"proposal", "建议", 14, report::Align::left}};
  const auto add = [&](std::string matter, std::string proposal) {
    if (table.rows.size() < kMostDecisions) table.rows.push_back({std::move(matter), std::move(proposal)});
  };
  // The gravest first: what does not fit is on other papers.
  if (standing.veto > 0)
    add(fmt::format("一票否决的问题{}个没有整改到位，如：{}", standing.veto, standing.gravest),
        "逐个明确责任领导和时限；跨部门的提请会议研究");
  if (standing.disputed > 0) add(fmt::format("{}个问题有职责异议，等着裁定", standing.disputed), "裁定由哪个单位负责");
  if (standing.late.total > 0) {
    const std::string parts = standing.late.text();
    add(fmt::format("{}个问题超过整改时限{}", standing.late.total, parts.empty() ? "" : "（" + parts + "）"),
        "督办，或者批准延期");
  }
  if (!standing.by_unit.empty()) add(repeated_text(standing), "是否约谈、挂牌督办");
  if (standing.proposed > 0) add(fmt::format("拟列的问题{}个还没有认定", standing.proposed), "是否列入问题清单");
  if (standing.submitted > 0) add(fmt::format("{}个问题申请销号", standing.submitted), "安排另一人审核确认");
  if (standing.without_leader > 0)
    add(fmt::format("{}个问题没有明确责任领导", standing.without_leader), "确定责任领导");
  if (lights.waiting > 0) add(fmt::format("单位交来的材料{}件等着审核", lights.waiting), "安排审核人员，限期审完");
  if (lights.total.total.hints > 0)
    add(fmt::format("{}项应办的依据或口径没有核实，只作提示", lights.total.total.hints), "明确口径，行文作依据");
  if (standing.to_be_closed > 0)
    add(fmt::format("{}个问题已补齐材料或者正在审核", standing.to_be_closed), "确认后销号");
  return table;
}

// The same task of several units on one day is one row.
struct DueGroup {
  Date date;
  const core::Verdict* first = nullptr;
  int number = 0;
};

std::vector<DueGroup> due_groups(const std::vector<DueItem>& items) {
  std::vector<DueGroup> groups;
  for (const DueItem& item : items) {
    const auto same = std::ranges::find_if(groups, [&](const DueGroup& group) {
      return group.date == item.date && group.first->task == item.verdict->task;
    });
    if (same == groups.end()) {
      groups.push_back({item.date, item.verdict, 1});
    } else {
      ++same->number;
    }
  }
  return groups;
}

std::vector<report::Block> due_blocks(const std::vector<DueGroup>& groups, const View& view) {
  Table table;
  table.name = fmt::format("今后{}天到期的事", kDaysAhead);
  table.columns = {{"due", "期限", 6, report::Align::center},
                   {"unit", "责任单位", 12, report::Align::left},
                   {"task", "事项", 22, report::Align::left}};
  for (const DueGroup& group : groups) {
    if (table.rows.size() == kMostDue) break;
    const core::Verdict& verdict = *group.first;
    const std::string unit = core::unit_name(view.facts, verdict.unit, view.as_of);
    table.rows.push_back({group.date, group.number == 1 ? unit : fmt::format("{}等（{}项）", unit, group.number),
                          verdict.task->title + "：" + core::subject_of(verdict, view.facts)});
  }
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

std::vector<report::Block> placed(Table table) {
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics& out) {
  if (!scene.question.unit.empty() || !scene.question.checklist.empty()) {
    out.push_back({Severity::error, {}, "领导一页纸看全区的，不能加--unit、--checklist", "report-option", {}});
    return {};
  }
  const View& view = scene.view();
  const Standing standing = standing_of(scene);
  const Lights lights = count_lights(view);
  const std::vector<DueItem> items = due_until(view, view.as_of + std::chrono::days(kDaysAhead));
  const std::vector<DueGroup> groups = due_groups(items);
  PaperContent content;
  content.data.set("应办数", std::int64_t{lights.total.total.owed})
      .set("缺口数", std::int64_t{lights.total.total.gaps})
      .set("提示数", std::int64_t{lights.total.total.hints})
      .set("单位数", static_cast<std::int64_t>(lights.rows.size()))
      .set("问题数", std::int64_t{standing.unsolved})
      .set("一票否决数", std::int64_t{standing.veto})
      .set("新增数", std::int64_t{standing.fresh})
      .set("新增起日", core::first_day(core::period_containing(core::Cycle::quarter, view.as_of)))
      .set("反弹数", std::int64_t{standing.relapsed})
      .set("屡犯数", std::int64_t{standing.repeated})
      .set("未认定数", std::int64_t{standing.proposed})
      .set("超时限数", standing.late.total)
      .set("异议数", std::int64_t{standing.disputed})
      .set("申请销号数", std::int64_t{standing.submitted})
      .set("待销号数", std::int64_t{standing.to_be_closed})
      .set("待审核材料数", std::int64_t{lights.waiting})
      .set("到期数", static_cast<std::int64_t>(items.size()))
      .set("灯表", placed(lights_table(lights)))
      .set("决定表", placed(decisions_table(standing, lights)))
      .set("到期表", due_blocks(groups, view))
      .set("到期未列", groups.size() > kMostDue);
  return {std::move(content)};
}

}  // namespace

PaperKind brief_paper() {
  PaperKind kind;
  kind.id = "brief";
  kind.title = "领导一页纸";
  kind.help = "领导一页纸：各领域的灯，需要决定的几件事，接下来到期的";
  kind.formats = {"docx", "html", "md", "json"};
  kind.words = {{"应办数", "owed", WordKind::number, "检查期内的", {}},
                {"缺口数", "gaps", WordKind::number, "", {}},
                {"提示数", "hints", WordKind::number, "依据或口径没有核实的", {}},
                {"单位数", "units", WordKind::number, "", {}},
                {"问题数", "problems", WordKind::number, "已认定、没有整改好的", {}},
                {"一票否决数", "veto", WordKind::number, "", {}},
                {"新增数", "fresh", WordKind::number, "新增起日以来认定、没有整改好的", {}},
                {"新增起日", "fresh_since", WordKind::date, "截至日所在季度的第一天", {}},
                {"反弹数", "relapsed", WordKind::number, "", {}},
                {"屡犯数", "repeated", WordKind::number, "", {}},
                {"未认定数", "proposed", WordKind::number, "拟列的", {}},
                {"超时限数", "past_limit", WordKind::number, "超过整改时限、没有销号的，含申请销号、有异议的", {}},
                {"异议数", "disputed", WordKind::number, "职责异议待裁定的", {}},
                {"申请销号数", "submitted", WordKind::number, "等着审核确认的", {}},
                {"待销号数", "to_be_closed", WordKind::number, "已补齐或待审核的", {}},
                {"待审核材料数", "waiting", WordKind::number, "", {}},
                {"到期数", "due", WordKind::number, "今后30天到期的", {}},
                {"灯表", "lights", WordKind::table, "红黄绿蓝各多少领域", {}},
                {"决定表", "decisions", WordKind::table, "最多五件", {}},
                {"到期表", "due_first", WordKind::table, "最先到期的四件", {}},
                {"到期未列", "has_more_due", WordKind::choice, "到期的不止四件", {}}};
  kind.details =
      "看全区的。各表只列最要紧的几行，一页印完；全部的见问题清单和 fazhi due。"
      "超过整改时限的，指没有销号、时限在截至日以前的，申请销号、有异议的也算";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
