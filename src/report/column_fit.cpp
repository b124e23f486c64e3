#include "report/column_fit.h"

#include <algorithm>

#include "base/text.h"

namespace fazhi::report {

namespace {

double mean_width(const Table& table, std::size_t column) {
  std::size_t total = 0;
  for (const Row& row : table.rows) total += display_width(cell_text(row[column]));
  return static_cast<double>(total) / static_cast<double>(table.rows.size());
}

}  // namespace

void fit_columns(Table& table, std::span<const std::string_view> running, double total) {
  constexpr double kEmpty = 2.3;
  constexpr double kEvenShare = 0.24;  // so that no column starves
  constexpr double kLeast = 3;         // of a running column, however many others there are
  if (table.rows.empty()) return;
  std::vector<std::pair<Column*, double>> sharing;
  double room = total;
  double sum = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    Column& column = table.columns[i];
    const double mean = mean_width(table, i);
    if (std::ranges::find(running, column.key) != running.end()) {
      sharing.emplace_back(&column, mean);
      sum += mean;
    } else {
      if (mean == 0) column.weight = std::min(column.weight, kEmpty);
      room -= column.weight;
    }
  }
  if (sum == 0) return;
  const auto n = static_cast<double>(sharing.size());
  room = std::max(room, kLeast * n);
  for (const auto& [column, mean] : sharing) column->weight = room * (kEvenShare / n + (1 - kEvenShare) * mean / sum);
}

}  // namespace fazhi::report
