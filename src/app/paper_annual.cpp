// 法治政府建设年度报告 初稿: the parts that 督察工作规定 第二十五条 asks for, figures from the ledger with their sources, and before it a page
// of what does not fit yet. What the ledger does not know stays 〔待填〕.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/annual_figures.h"
#include "app/data_checkup.h"
#include "app/duty_record.h"
#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/problem_ages.h"
#include "base/text.h"
#include "core/wording.h"
#include "report/problem_group.h"
#include "report/problem_table.h"

namespace fazhi::app {

namespace {

using report::Align;
using report::Table;
using report::TemplateList;
using report::TemplateScope;
using report::TemplateWords;
using report::WordKind;

constexpr std::size_t kMostProblems = 5;  // of an item in the text

struct Draft {
  const PaperScene& scene;
  std::uint32_t unit;  // kNone: the district
  AnnualFigures figures;
  Rectification rectification;
  DutyRecord record;

  const View& view() const { return scene.view(); }
};

std::string unit_id_of(const Draft& draft) {
  return draft.unit == core::kNone ? std::string() : draft.view().facts.units[draft.unit].id;
}

// ----- the page before the report -----

void add_checkup(const Draft& draft, std::vector<Difference>& differences, Diagnostics& out) {
  CheckupQuestion question;
  question.question = draft.scene.question;
  question.question.period = core::format_period(draft.view().period);
  const auto checkup = check_up(draft.scene.workspace, question, out);
  if (!checkup) return;
  for (const CheckupLine& line : checkup->lines) {
    if (!line.seen_because.empty() || line.finding.severity == core::DataSeverity::hint) continue;
    const std::string who = line.unit_name.empty() ? std::string() : line.unit_name + "：";
    differences.push_back({"体检：" + std::string(line.finding.check->title), who + line.finding.sentence,
                           fmt::format("核对后更正，或者 fazhi check seen {}", line.handle)});
  }
}

void add_gaps(const Draft& draft, std::vector<Difference>& differences) {
  std::vector<std::string> parts;
  for (const DutyItem& item : draft.record.items) {
    if (item.counts.gaps > 0)
      parts.push_back(fmt::format("“{}”应办{}项，有缺口{}项", item.item->title, item.counts.owed, item.counts.gaps));
  }
  if (parts.empty()) return;
  differences.push_back(
      {"缺口未补", join(parts, "；") + "。正文没有写成已经完成", "补登记材料，或者如实写入不足：fazhi gaps"});
}

void add_states(const Draft& draft, std::vector<Difference>& differences) {
  const View& view = draft.view();
  if (view.as_of < core::last_day(view.period))
    differences.push_back({"年度未满",
                           fmt::format("截至{}，{}还没有结束，数字是部分月份的", format_date_chinese(view.as_of),
                                       core::format_period_chinese(view.period)),
                           "年度结束后重出：--as-of 写次年的日期"});
  if (draft.record.total.waiting > 0)
    differences.push_back(
        {"待审核", fmt::format("有{}项应办事项的材料交了还没有审核，没有计入已落实", draft.record.total.waiting),
         "审核：fazhi evidence accept"});
  if (draft.rectification.proposed > 0)
    differences.push_back({"问题未认定",
                           fmt::format("有{}个拟列问题还没有认定，正文第二部分没有写", draft.rectification.proposed),
                           "认定或者不列：fazhi problem confirm、omit"});
  if (draft.rectification.closed_later > 0)
    differences.push_back({"截至日以后的变化",
                           fmt::format("有{}个问题在{}以后销号，正文按现在的登记写成已销号",
                                       draft.rectification.closed_later, format_date_chinese(view.as_of)),
                           "要当时的情况，加 --known-by " + format_date(view.as_of)});
}

Table difference_table(const std::vector<Difference>& differences) {
  Table table;
  table.name = "待核对的差异";
  table.caption = false;
  table.columns = {{"n", "序号", 3, Align::center},
                   {"kind", "类别", 6, Align::left},
                   {"content", "情况", 20, Align::left},
                   {"remedy", "怎样处理", 11, Align::left}};
  for (const Difference& one : differences)
    table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1), one.kind, one.content, one.remedy});
  return table;
}

// ----- the report -----

// The same rule of several units is one line.
std::vector<std::string> shortcomings(const std::vector<const RectifiedProblem*>& problems, bool of_one_unit) {
  std::vector<report::PaperRow> rows;
  for (const RectifiedProblem* problem : problems)
    if (problem->counts.closed == 0) rows.push_back(problem->paper);
  std::vector<std::string> lines;
  for (const report::RowGroup& group : report::grouped_rows(rows, report::Grouping::task)) {
    const report::PaperRow& first = *group.front();
    const bool names_unit = of_one_unit || first.statement.find(first.unit) != std::string::npos;
    const std::string one = (names_unit ? "" : first.unit + "：") + first.statement;
    if (group.size() == 1) {
      lines.push_back(one);
      continue;
    }
    std::set<std::string> units;
    for (const report::PaperRow* row : group) units.insert(row->unit);
    const std::string where = units.size() == 1 ? std::string() : fmt::format("，涉及{}家单位", units.size());
    lines.push_back(fmt::format("“{}”方面的问题{}个{}，如{}", first.rule_title, group.size(), where, one));
  }
  return lines;
}

// What sort of deficit it is, by the rule that found it: the ledger knows no other cause.
std::string nature_of(const RectifiedProblem& problem) {
  const core::ProblemRow& row = *problem.row;
  if (row.entered != nullptr) return "其他来源指出";
  const std::string rule = parse_problem_key(row.key).rule;
  if (rule == "due") return "超过期限";
  if (rule == "needs") return "材料缺失";
  if (rule == "when") return "要素没有登记";
  return "程序或者内容不符合规定";
}

std::string natures_text(const Rectification& rectification) {
  std::map<std::string, int> counts;
  for (const RectifiedProblem& problem : rectification.problems) ++counts[nature_of(problem)];
  std::vector<std::pair<int, std::string>> sorted;
  for (const auto& [nature, count] : counts) sorted.emplace_back(-count, nature);
  std::ranges::sort(sorted);
  std::vector<std::string> parts;
  for (const auto& [count, nature] : sorted) parts.push_back(fmt::format("{}的{}个", nature, -count));
  return join(parts, "、");
}

// 应有35，已有34; nothing where it is all of them.
std::string share_text(const DutyCounts& counts) {
  return counts.met == counts.owed ? std::string() : fmt::format("（应有{}，已有{}）", counts.owed, counts.met);
}

// Cases are told by the figures; what stands for years is no work of this one.
TemplateScope measure_scope(const DutyItem& item, std::size_t position, const Draft& draft) {
  std::vector<std::string> done, standing;
  for (const DutyTask& task : item.tasks) {
    if (task.counts.met == 0) continue;
    if (std::holds_alternative<core::EveryPeriod>(task.task->occasion))
      done.push_back(done_text(task, draft.view()));
    else if (std::holds_alternative<core::Standing>(task.task->occasion))
      standing.push_back("“" + task.task->title + "”" + share_text(task.counts));
  }
  TemplateScope scope;
  scope.set("条目", item.item->title)
      .set("要求", item.item->asks)
      .set("数据", draft.figures.text_of(position))
      .set("已办", lines_of(done))
      .set("常设", join(standing, "、"))
      .set("应办数", item.counts.owed)
      .set("已落实数", item.counts.met)
      .set("缺口数", item.counts.gaps)
      .set("落实情况", item.counts.parts_text())
      .set("清单以外", item.item->beyond);
  return scope;
}

TemplateScope shortcoming_scope(const std::string& title, const std::vector<const RectifiedProblem*>& problems,
                                const Draft& draft) {
  RectificationCounts counts;
  for (const RectifiedProblem* problem : problems) counts += problem->counts;
  std::vector<std::string> lines = shortcomings(problems, draft.unit != core::kNone);
  const bool has_more = lines.size() > kMostProblems;
  if (has_more) lines.resize(kMostProblems);
  TemplateScope scope;
  scope.set("条目", title)
      .set("问题数", counts.total())
      .set("已销号数", counts.closed)
      .set("未销号数", counts.total() - counts.closed)
      .set("主要问题", lines_of(lines))
      .set("其余问题", has_more);
  return scope;
}

void set_measures(const Draft& draft, TemplateScope& data) {
  TemplateList measures, shortcomings;
  for (std::size_t i = 0; i < draft.record.items.size(); ++i) {
    const DutyItem& item = draft.record.items[i];
    const bool is_leaders = i + 1 == draft.record.items.size();
    if (!item.problems.empty()) shortcomings.push_back(shortcoming_scope(item.item->title, item.problems, draft));
    if (is_leaders || (item.counts.owed == 0 && draft.figures.text_of(i).empty())) continue;
    measures.push_back(measure_scope(item, i, draft));
  }
  if (!draft.record.elsewhere.empty())
    shortcomings.push_back(shortcoming_scope("督察反馈等其他来源指出的问题", draft.record.elsewhere, draft));
  std::vector<std::string> recorded;
  for (const RecordedFigure& figure : draft.figures.recorded) recorded.push_back(figure.text);
  data.set("举措", std::move(measures))
      .set("不足", std::move(shortcomings))
      .set("登记的数据", join(recorded, "；"))
      .set("第一责任人", TemplateList{measure_scope(draft.record.items.back(), draft.record.items.size() - 1, draft)});
}

void set_problems(const Draft& draft, TemplateScope& data) {
  const RectificationCounts& total = draft.rectification.total;
  const core::Period after = core::next(draft.view().period);
  const auto is_next_year = [&](const RectifiedProblem& problem) {
    const auto limit = problem.paper.time_limit;
    return problem.counts.closed == 0 && limit && core::contains(after, *limit);
  };
  const auto& problems = draft.rectification.problems;
  const auto was_reviewed = [](const RectifiedProblem& problem) {
    const core::ProblemRecord* record = problem.row->record;
    return problem.counts.closed > 0 && record != nullptr && !record->cured && record->ended.empty();
  };
  const std::int64_t reviewed = std::ranges::count_if(problems, was_reviewed);
  data.set("问题数", total.total())
      .set("有措施数", std::ranges::count_if(problems, [](const auto& problem) { return !problem.measures.empty(); }))
      .set("有时限数",
           std::ranges::count_if(problems, [](const auto& problem) { return problem.paper.time_limit.has_value(); }))
      .set("审核销号数", reviewed)
      .set("其他销号数", total.closed - reviewed)
      .set("已销号数", total.closed)
      .set("未销号数", total.total() - total.closed)
      .set("申请销号数", total.submitted)
      .set("延期数", total.extended)
      .set("超期数", total.late)
      .set("性质", natures_text(draft.rectification))
      .set("明年时限数", std::ranges::count_if(problems, is_next_year))
      .set("缺口数", draft.record.total.gaps);
}

void set_sources(const Draft& draft, TemplateScope& data, Diagnostics& out) {
  std::vector<Difference> differences;
  add_states(draft, differences);
  for (Difference& one : draft.figures.differences()) differences.push_back(std::move(one));
  add_checkup(draft, differences, out);
  add_gaps(draft, differences);
  Table sources = figure_table(draft.figures, draft.view());
  const View& view = draft.view();
  const std::string unit = unit_id_of(draft);
  data.set("差异数", static_cast<std::int64_t>(differences.size()))
      .set("数据数", static_cast<std::int64_t>(sources.rows.size()))
      .set("核对命令", fmt::format("fazhi metric show 指标标识 --period {} --as-of {}{}", view.period.year,
                                   format_date(view.as_of), unit.empty() ? "" : " --unit " + unit))
      .set("差异表", differences.empty() ? std::vector<report::Block>()
                                         : std::vector<report::Block>{difference_table(differences)})
      .set("来源表",
           sources.rows.empty() ? std::vector<report::Block>() : std::vector<report::Block>{std::move(sources)});
}

PaperContent content_of(const PaperScene& scene, std::uint32_t unit, Diagnostics& out) {
  const View& view = scene.view();
  const InspectedBody body = body_of(view, unit);
  const DutyScope scope{unit, scene.question.checklist};
  Draft draft{scene,
              unit,
              annual_figures(view, scope, inspection_items(body)),
              rectification_of(scene.problems, view.period),
              {}};
  draft.record = duty_record(view, scope, draft.rectification);
  PaperContent content;
  content.draft_mark = "初稿";
  if (unit != core::kNone) content.unit = core::unit_name(view.facts, unit, view.as_of);
  content.data.set("报告单位", content.unit.empty() ? district_body(view) : content.unit)
      .set("年度", std::int64_t{view.period.year})
      .set("下一年度", std::int64_t{view.period.year + 1})
      .set("时间图", problem_age_blocks(scene.problems));
  set_measures(draft, content.data);
  set_problems(draft, content.data);
  set_sources(draft, content.data, out);
  return content;
}

bool is_year(const PaperScene& scene, Diagnostics& out) {
  if (scene.view().period.cycle == core::Cycle::year) return true;
  out.push_back({Severity::error,
                 {},
                 fmt::format("年度报告写一整年，--period 的「{}」不是年度，要写成{}这样", scene.question.period,
                             scene.view().period.year),
                 "report-option",
                 {}});
  return false;
}

// Of the district, or of the unit asked for; each of those that owe anything with --split unit.
std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics& out) {
  std::vector<PaperContent> papers;
  if (!is_year(scene, out)) return papers;
  if (!scene.request.by_unit && scene.question.unit.empty()) {
    papers.push_back(content_of(scene, core::kNone, out));
    return papers;
  }
  const View& view = scene.view();
  for (const std::uint32_t unit : units_asked_for(scene)) {
    const bool owes = std::ranges::any_of(view.verdicts, [&](const core::Verdict& verdict) {
      return verdict.unit == unit && core::is_owed(verdict) && is_shown(verdict, view);
    });
    if (owes || !scene.question.unit.empty()) papers.push_back(content_of(scene, unit, out));
  }
  return papers;
}

TemplateWords measure_words() {
  return {{"条目", "title", WordKind::text, "", {}},
          {"要求", "asks", WordKind::text, "督察看什么", {}},
          {"数据", "figures", WordKind::text, "带标号的数据，标号对应来源表", {}},
          {"已办", "done", WordKind::list, "已落实的年度、半年、季度任务，日期和材料", line_words()},
          {"常设", "standing", WordKind::text, "已经具备的常设制度、清单等", {}},
          {"应办数", "owed", WordKind::number, "", {}},
          {"已落实数", "met", WordKind::number, "", {}},
          {"缺口数", "gaps", WordKind::number, "", {}},
          {"落实情况", "parts", WordKind::text, "应办数分成哪几部分，没有的部分不写", {}},
          {"清单以外", "beyond", WordKind::text, "没有清单可查、要由起草人写的", {}}};
}

TemplateWords shortcoming_words() {
  return {{"条目", "title", WordKind::text, "", {}},
          {"问题数", "problems", WordKind::number, "", {}},
          {"已销号数", "closed", WordKind::number, "", {}},
          {"未销号数", "open", WordKind::number, "", {}},
          {"主要问题", "main_problems", WordKind::list, "没有销号的，最重的五种", line_words()},
          {"其余问题", "has_more", WordKind::choice, "还有没有列出的", {}}};
}

TemplateWords paper_words() {
  return {{"报告单位", "body", WordKind::text, "区政府（台账里没有的写区县），或--unit写的单位", {}},
          {"年度", "year", WordKind::number, "", {}},
          {"下一年度", "next_year", WordKind::number, "", {}},
          {"差异数", "difference_count", WordKind::number, "", {}},
          {"差异表", "differences", WordKind::table, "定稿前要核对的", {}},
          {"举措", "measures", WordKind::list, "第一部分，逐项", measure_words()},
          {"登记的数据", "recorded", WordKind::text, "fazhi figure record登记的，带标号", {}},
          {"不足", "shortcomings", WordKind::list, "第二部分，逐项，只写认定过的", shortcoming_words()},
          {"问题数", "problem_count", WordKind::number, "认定过的", {}},
          {"已销号数", "closed", WordKind::number, "", {}},
          {"未销号数", "open", WordKind::number, "", {}},
          {"有措施数", "with_measures", WordKind::number, "登记了整改措施的", {}},
          {"有时限数", "with_limit", WordKind::number, "登记了整改时限的", {}},
          {"审核销号数", "closed_after_review", WordKind::number, "经申请、由另一人审核销号的", {}},
          {"其他销号数", "closed_otherwise", WordKind::number, "已补齐、异议成立、不再应办的", {}},
          {"申请销号数", "submitted", WordKind::number, "", {}},
          {"延期数", "extended", WordKind::number, "", {}},
          {"超期数", "late", WordKind::number, "", {}},
          {"性质", "natures", WordKind::text, "按查出问题的规则归类", {}},
          {"明年时限数", "due_next_year", WordKind::number, "没有销号、时限在下一年度的", {}},
          {"缺口数", "gaps", WordKind::number, "", {}},
          {"第一责任人", "first_person", WordKind::list, "第三部分，只有一项", measure_words()},
          {"数据数", "figure_count", WordKind::number, "", {}},
          {"核对命令", "command", WordKind::text, "", {}},
          {"来源表", "sources", WordKind::table, "每个标号的指标、口径、分子分母", {}},
          {"时间图", "age_picture", WordKind::picture, "没有整改好的，按领域和已过的时间", {}}};
}

}  // namespace

PaperKind annual_paper() {
  PaperKind kind;
  kind.id = "annual";
  kind.title = "法治政府建设年度报告";
  kind.help = "法治政府建设年度报告初稿：督察工作规定第二十五条的五个部分，数据逐个标明来源，差异列在前面";
  kind.formats = {"docx", "html", "md", "json"};
  kind.for_units = ForUnits::on_request;
  kind.words = paper_words();
  kind.details =
      "写哪一年用--period，缺省是--as-of所在的那一年；上一年度的报告一般在次年第一季度写，如--period 2025 --as-of "
      "2026-03-31。台账里没有的标〔待填〕。定稿后用fazhi claims核对数字";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
