#include "report/problem_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/text.h"
#include "report/column_fit.h"
#include "report/problem_group.h"

namespace fazhi::report {
namespace {

bool comes_before(const PaperRow& a, const PaperRow& b) {
  if (a.position.has_value() != b.position.has_value()) return a.position.has_value();
  const auto order = [](const PaperRow& row) {
    return std::make_tuple(row.position.value_or(0), row.severity, row.area_rank, std::string_view(row.area),
                           row.unit_rank, std::string_view(row.unit), std::string_view(row.number),
                           std::string_view(row.key));
  };
  return order(a) < order(b);
}

// Weights in 汉字: together they fill a landscape page in 小五 (64).
std::vector<Column> columns(bool public_only) {
  constexpr Align left = Align::left;
  constexpr Align center = Align::center;
  std::vector<Column> all = {{"seq", "序号", 2.1, center},
                             {"number", "编号", 4.9, center},
                             {"unit", "责任单位", 4.4, left},
                             {"supporting", "配合单位", 3.6, left},
                             {"statement", "问题表述", 9.6, left},
                             {"basis", "依据（条款）", 7.6, left},
                             {"facts", "事实与计算", 8.4, left},
                             {"severity", "严重程度", 2.3, center},
                             {"source", "来源", 2.3, center},
                             {"measures", "整改措施", 6.6, left},
                             {"time_limit", "整改时限", 2.9, center},
                             {"leader", "责任领导", 3.2, center},
                             {"person", "责任人", 3.2, center},
                             {"state", "状态", 3.2, center}};
  if (public_only) {
    all[2].title = "单位";
    all[4].title = "情况表述";
    all.erase(all.begin() + 9, all.end());
  }
  return all;
}

}  // namespace

std::string severity_text(core::TaskSeverity severity) {
  switch (severity) {
    case core::TaskSeverity::veto: return "一票否决";
    case core::TaskSeverity::major: return "重要";
    case core::TaskSeverity::minor: return "一般";
  }
  return {};
}

std::string mark_text(core::ProblemMark mark) {
  switch (mark) {
    case core::ProblemMark::fresh: return "新增";
    case core::ProblemMark::persisting: return "持续";
    case core::ProblemMark::cured: return "已消除";
    case core::ProblemMark::relapsed: return "反弹";
  }
  return {};
}

std::vector<PaperRow> sorted_rows(std::vector<PaperRow> rows) {
  std::ranges::stable_sort(rows, comes_before);
  return rows;
}

double total_weight(const Table& table) {
  double total = 0;
  for (const Column& column : table.columns) total += column.weight;
  return total;
}

void fit_to_texts(Table& table, double total) {
  constexpr std::array<std::string_view, 4> kRunning = {"statement", "basis", "facts", "measures"};
  fit_columns(table, kRunning, total);
}

Table problem_table(const ProblemPaper& paper) {
  Table table{
      .name = paper.public_only ? "评议事项明细" : "问题清单明细", .columns = columns(paper.public_only), .rows = {}};
  const std::vector<PaperRow> rows = sorted_rows(paper.rows);
  std::int64_t seq = 0;
  for (const RowGroup& group : grouped_rows(rows, paper.grouping)) {
    Row cells = cells_of(++seq, group);
    cells.resize(table.columns.size());
    table.rows.push_back(std::move(cells));
  }
  fit_to_texts(table, total_weight(table));
  return table;
}

Table problem_summary(const ProblemPaper& paper) {
  Table table{.name = "按领域和严重程度汇总",
              .columns = {{"area", "领域", 14, Align::left},
                          {"veto", "一票否决", 4, Align::center},
                          {"major", "重要", 4, Align::center},
                          {"minor", "一般", 4, Align::center},
                          {"total", "合计", 4, Align::center}},
              .rows = {}};
  using Counts = std::array<std::int64_t, 3>;
  std::map<std::pair<int, std::string>, Counts> areas;
  Counts sums{};
  for (const PaperRow& row : paper.rows) {
    const auto severity = static_cast<std::size_t>(row.severity);
    ++areas[{row.area_rank, row.area}][severity];
    ++sums[severity];
  }
  const auto add = [&table](const std::string& name, const Counts& counts) {
    table.rows.push_back({name, counts[0], counts[1], counts[2], counts[0] + counts[1] + counts[2]});
  };
  for (const auto& [area, counts] : areas) add(area.second, counts);
  add("合计", sums);
  return table;
}

}  // namespace fazhi::report
