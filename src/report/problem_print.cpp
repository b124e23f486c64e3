// The table of the 问题清单 as it is printed: what says nothing, or the same in every row, takes no column.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "report/problem_table.h"

namespace fazhi::report {
namespace {

// Columns that tell nothing of a single problem where they are the same throughout.
constexpr std::array<std::string_view, 8> kShareable = {"unit",       "supporting", "severity", "source",
                                                        "time_limit", "leader",     "person",   "state"};

std::string shared_text(const Table& table, std::size_t column) {
  const std::string first = cell_text(table.rows.front()[column]);
  const bool same = std::ranges::all_of(table.rows, [&](const Row& row) { return cell_text(row[column]) == first; });
  return same ? first : std::string();
}

bool is_empty(const Table& table, std::size_t column) {
  return std::ranges::all_of(table.rows, [column](const Row& row) { return cell_text(row[column]).empty(); });
}

void drop_column(Table& table, std::size_t column) {
  table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(column));
  for (Row& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
}

// The state and how it changed share a column; where the state is the same throughout, the change is left in it.
std::string take_shared_state(ProblemPaper& paper) {
  const std::string state = paper.rows.front().state;
  if (!std::ranges::all_of(paper.rows, [&state](const PaperRow& row) { return row.state == state; })) return {};
  for (PaperRow& row : paper.rows) row.state.clear();
  return state;
}

void abbreviate(ProblemPaper& paper) {
  for (PaperRow& row : paper.rows)
    if (!row.basis_short.empty()) row.basis = row.basis_short;
}

}  // namespace

Table printed_table(ProblemPaper paper) {
  if (paper.rows.empty()) return problem_table(paper);
  abbreviate(paper);
  const std::string state = paper.public_only ? std::string() : take_shared_state(paper);
  Table table = problem_table(paper);
  const double full = total_weight(table);
  std::vector<std::string> shared;
  if (!state.empty()) shared.push_back("状态：" + state);
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    Column& column = table.columns[i];
    if (column.key == "state" && !state.empty()) column.title = "变化";
    const bool shareable = std::ranges::find(kShareable, column.key) != kShareable.end() &&
                           (column.key != "unit" || !paper.only_unit.empty());
    const std::string text = shareable ? shared_text(table, i) : std::string();
    if (text.empty() && !is_empty(table, i)) continue;
    if (!text.empty()) shared.insert(shared.begin(), column.title + "：" + text);
    drop_column(table, i);
  }
  if (!shared.empty()) table.name += "（" + join(shared, "；") + "）";
  fit_to_texts(table, full);
  return table;
}

std::string basis_legend(const std::vector<PaperRow>& rows) {
  std::vector<std::string> names;
  for (const PaperRow& row : rows) {
    for (const std::string& name : row.basis_names)
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names.empty() ? std::string() : "依据全称：" + join(names, "；") + "。";
}

}  // namespace fazhi::report
