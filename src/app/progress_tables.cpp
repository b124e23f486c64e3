#include "app/progress_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/comparison_output.h"
#include "app/problem_rows.h"
#include "base/text.h"
#include "core/problem_counts.h"
#include "core/problem_heirs.h"
#include "core/wording.h"
#include "report/trend_picture.h"

namespace fazhi::app {

using core::Change;
using report::Align;
using report::Block;
using report::Table;

namespace {

constexpr double kTrendWidth = 430;  // of a page upright

std::string before_after(const ChangeRow& row) {
  return state_text(row.what.before) + " → " + state_text(row.what.after);
}

// Both sides read alike, yet one is a gap: what made it one.
std::string why_gap(const ChangeRow& row, const View& view) {
  const core::VerdictLine *before = row.what.before, *after = row.what.after;
  if (before == nullptr || after == nullptr || !after->is_gap() || state_text(before) != state_text(after)) return {};
  if (before->gap && before->hint) return "原来依据或者口径待核，只作提示，现在按缺口计";
  if (before->gap) return "以前年度的缺口，问题重新提出";
  const std::uint32_t matter = view.facts.find_matter(core::key_parts(after->key + "!").subject);
  if (matter != core::kNone && view.facts.matters[matter].closed_on)
    return fmt::format("事项已于{}办结，仍缺所需材料", format_date_chinese(*view.facts.matters[matter].closed_on));
  if (before->due != after->due) return "期限有变化";
  return "上期按当时的登记不是缺口，此后的登记使它成为缺口";
}

std::string deciding(const ChangeRow& row, const View& view) {
  std::string text = before_after(row);
  if (const std::string why = why_gap(row, view); !why.empty()) text += "\n" + why;
  if (!row.reason.empty()) text += "\n" + row.reason;
  if (!row.came.empty()) text += "\n新算的材料：" + join(row.came, "、");
  if (!row.went.empty()) text += "\n不再算的材料：" + join(row.went, "、");
  return text;
}

template <typename Takes>
Table changes_table(const Comparison& comparison, const std::string& name, const Takes& takes) {
  Table table;
  table.name = name;
  table.caption = false;  // the heading above says it
  table.columns = {{"change", "变化", 4, Align::left},          {"area", "领域", 6, Align::left},
                   {"unit", "责任单位", 6, Align::left},        {"task", "任务", 8, Align::left},
                   {"subject", "事项或检查期", 8, Align::left}, {"what", "变化情况", 18, Align::left}};
  for (const ChangeRow& row : comparison.rows) {
    if (!takes(row)) continue;
    table.rows.push_back({std::string(core::to_chinese(row.what.change)), row.area, row.unit, row.task, row.subject,
                          deciding(row, *comparison.after.view)});
  }
  return table;
}

bool is_new_gap(const ChangeRow& row) {
  return row.what.change == Change::fresh || (row.what.change == Change::appeared && row.what.after->is_gap());
}
bool is_cured(const ChangeRow& row) {
  return row.what.change == Change::cured || (row.what.change == Change::gone && row.what.before->is_gap());
}

// How many gaps came and went there; 0 where nothing is compared.
struct Moves {
  std::int64_t fresh = 0, cured = 0;
};
Moves moves_of(const std::vector<ChangeCounts>* counts, const std::string& id) {
  if (counts == nullptr) return {};
  const auto found = std::ranges::find(*counts, id, &ChangeCounts::id);
  if (found == counts->end()) return {};
  return {found->of(Change::fresh) + found->appeared_gaps, found->of(Change::cured) + found->gone_gaps};
}

}  // namespace

Table new_gaps_table(const Comparison& comparison) { return changes_table(comparison, "新增的缺口", is_new_gap); }

Table cured_table(const Comparison& comparison) { return changes_table(comparison, "消除的缺口", is_cured); }

Table later_table(const Comparison& later) {
  Table table;
  table.name = "封账后变动";
  table.caption = false;
  table.columns = {{"unit", "责任单位", 6, Align::left},
                   {"task", "任务", 8, Align::left},
                   {"subject", "事项或检查期", 8, Align::left},
                   {"what", "变化情况", 14, Align::left},
                   {"causes", "起因", 14, Align::left}};
  for (const ChangeRow& row : later.rows) {
    if (row.what.change == Change::altered) continue;
    table.rows.push_back({row.unit, row.task, row.subject, before_after(row), join(row.causes_in_short, "\n")});
  }
  return table;
}

Table groups_table(const std::vector<LineGroup>& groups, const std::vector<ChangeCounts>* counts, const LineCell& total,
                   const std::string& name, const std::string& heading) {
  Table table;
  table.name = name;
  table.caption = false;  // the heading above says it
  table.columns = {{"title", heading, 10, Align::left}, {"owed", "应办", 4, Align::right},
                   {"met", "已落实", 4, Align::right},  {"gaps", "缺口", 4, Align::right},
                   {"hints", "提示", 4, Align::right},  {"waiting", "待审核", 4, Align::right},
                   {"open", "在办", 4, Align::right}};
  if (counts != nullptr) {
    table.columns.push_back({"fresh", "新增缺口", 4, Align::right});
    table.columns.push_back({"cured", "消除缺口", 4, Align::right});
  }
  Moves sum;
  const auto row_of = [&](const std::string& title, const LineCell& cell, const Moves& moves) {
    report::Row row{title, cell.owed, cell.met, cell.gaps, cell.hints, cell.waiting, cell.open};
    if (counts == nullptr) return row;
    row.emplace_back(moves.fresh);
    row.emplace_back(moves.cured);
    return row;
  };
  for (const LineGroup& group : groups) {
    const Moves moves = moves_of(counts, group.id);
    sum = {sum.fresh + moves.fresh, sum.cured + moves.cured};
    table.rows.push_back(row_of(group.name, group.total, moves));
  }
  if (!table.rows.empty()) table.rows.push_back(row_of("合计", total, sum));
  return table;
}

Table trend_table(const QuarterFigures& figures) {
  const bool is_otherwise =
      std::ranges::any_of(figures.trend, [](const TrendPoint& point) { return point.otherwise != 0; });
  Table table;
  table.name = "分季度情况";
  table.columns = {{"quarter", "季度", 9, Align::left},
                   {"owed", "应办", 4, Align::right},
                   {"gaps", "缺口", 4, Align::right},
                   {"confirmed", "当季认定", 4, Align::right},
                   {"closed", "当季销号", 4, Align::right}};
  if (is_otherwise) table.columns.push_back({"otherwise", "其他增减", 4, Align::right});
  table.columns.push_back({"open", "未销号问题", 5, Align::right});
  table.columns.push_back({"sealed_on", "封账日期", 7, Align::center});
  for (const TrendPoint& point : figures.trend) {
    const auto count = [&](std::int64_t core::ProblemCounts::*which) -> report::Cell {
      return point.problems ? report::Cell((*point.problems).*which) : report::Cell(std::string());
    };
    report::Row row{point.quarter, point.lines.owed, point.lines.gaps, count(&core::ProblemCounts::confirmed),
                    count(&core::ProblemCounts::closed)};
    if (is_otherwise) row.emplace_back(point.otherwise);
    row.push_back(count(&core::ProblemCounts::open));
    row.push_back(point.sealed_at ? report::Cell(day_in_beijing(*point.sealed_at))
                                  : report::Cell(std::string("没有封账")));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string otherwise_text(const QuarterFigures& figures) {
  std::vector<std::string> parts;
  for (const TrendPoint& point : figures.trend)
    if (point.otherwise != 0) parts.push_back(point.quarter + "：" + point.otherwise_text);
  return join(parts, "；");
}

std::string baselines_text(const QuarterFigures& figures) {
  std::vector<std::string> parts;
  for (const TrendPoint& point : figures.trend)
    if (!point.baseline.empty()) parts.push_back(point.quarter + " " + point.baseline);
  return join(parts, "；");
}

std::vector<Block> trend_blocks(const QuarterFigures& figures) {
  if (figures.trend.size() < 2) return {};
  report::Trend trend;
  trend.title = "分季度情况";
  report::TrendSeries gaps{"缺口", {}}, open{"未销号问题", {}}, closed{"当季销号", {}};
  for (const TrendPoint& point : figures.trend) {
    trend.quarters.push_back(point.quarter);
    gaps.counts.emplace_back(point.lines.gaps);
    open.counts.push_back(point.problems ? std::optional(point.problems->open) : std::nullopt);
    closed.counts.push_back(point.problems ? std::optional(point.problems->closed) : std::nullopt);
  }
  trend.series = {std::move(gaps)};
  if (figures.trend.back().problems) trend.series.insert(trend.series.end(), {std::move(open), std::move(closed)});
  auto drawing = report::trend_picture(trend, kTrendWidth);
  if (!drawing) return {};
  return {report::Picture{*std::move(drawing), "缺口和问题分季度的变化"}};
}

std::vector<report::Chart> progress_charts(const std::vector<Table>& sheets) {
  std::vector<report::Chart> charts;
  for (const Table& sheet : sheets) {
    if (sheet.rows.size() < 2) continue;
    if (sheet.name == "分季度情况")
      charts.push_back(
          {report::ChartKind::lines, "缺口和问题分季度的变化", sheet.name, "quarter", {"gaps", "open", "closed"}, {}});
    if (sheet.name == "分领域情况")
      charts.push_back({report::ChartKind::bars,
                        "各领域缺口和提示（项）",
                        sheet.name,
                        "title",
                        {"gaps", "hints"},
                        sheet.rows.size() - 1});  // without 合计
  }
  return charts;
}

Table overdue_table(const PaperScene& scene, Instant until) {
  Table table;
  table.name = "超过整改时限、尚未销号的问题";
  table.columns = {{"number", "编号", 5, Align::left},
                   {"unit", "责任单位", 7, Align::left},
                   {"statement", "问题", 22, Align::left},
                   {"limit", "整改时限", 6, Align::center},
                   {"stage", "状态", 5, Align::left}};
  for (const core::ProblemRow& row : scene.problems.rows) {
    if (row.record == nullptr || !core::is_past_limit(*row.record, scene.view().as_of, until)) continue;
    table.rows.push_back(
        {row.number, unit_text(row, scene.view()), statement_of(row, scene.view()), *limit_of(row), stage_text(row)});
  }
  return table;
}

Table due_rows(const std::vector<DueItem>& items, const View& view) {
  Table table;
  table.name = "下一步到期的事项";
  table.caption = false;
  table.columns = {{"due", "期限", 6, Align::center},
                   {"unit", "责任单位", 8, Align::left},
                   {"task", "任务", 10, Align::left},
                   {"subject", "事项或检查期", 9, Align::left},
                   {"basis", "依据", 12, Align::left}};
  for (const DueItem& item : items) {
    const core::Verdict& verdict = *item.verdict;
    const bool hint = verdict.hint || verdict.due.hint || verdict.unverified;
    table.rows.push_back(
        {item.date, core::unit_name(view.facts, verdict.unit, view.as_of), verdict.task->title,
         core::subject_of(verdict, view.facts),
         core::short_basis(*verdict.checklist, verdict.task->basis).text + (hint ? "（仅作提示）" : "")});
  }
  return table;
}

Table due_counts(const std::vector<DueItem>& items, const View& view, const core::Period& quarter) {
  constexpr std::size_t kMonths = 3;
  Table table;
  table.name = "下一步到期事项汇总";
  table.columns = {{"area", "领域", 12, Align::left}};
  const unsigned first = month_of(core::first_day(quarter));
  for (unsigned i = 0; i < kMonths; ++i)
    table.columns.push_back({fmt::format("month_{}", i + 1), fmt::format("{}月", first + i), 4, Align::right});
  table.columns.push_back({"total", "合计", 4, Align::right});
  std::array<std::int64_t, kMonths + 1> sums{};
  for (const core::Checklist& checklist : view.library.checklists) {
    std::array<std::int64_t, kMonths + 1> counts{};
    for (const DueItem& item : items) {
      if (item.verdict->checklist != &checklist) continue;
      for (const std::size_t at : {static_cast<std::size_t>(month_of(item.date) - first), kMonths})
        ++counts.at(at), ++sums.at(at);
    }
    if (counts.back() == 0) continue;
    report::Row& row = table.rows.emplace_back(report::Row{checklist.title});
    row.insert(row.end(), counts.begin(), counts.end());
  }
  if (table.rows.empty()) return table;
  report::Row& row = table.rows.emplace_back(report::Row{std::string("合计")});
  row.insert(row.end(), sums.begin(), sums.end());
  return table;
}

}  // namespace fazhi::app
