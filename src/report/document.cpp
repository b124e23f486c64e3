#include "report/document.h"

#include <algorithm>

namespace fazhi::report {
namespace {

struct CellText {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Decimal& number) const { return number.to_string(); }
  std::string operator()(const Date& date) const { return format_date(date); }
  std::string operator()(const Status& status) const { return symbol_of(status.tone) + status.text; }
};

}  // namespace

std::string cell_text(const Cell& cell) { return std::visit(CellText{}, cell); }

std::string marks_of(const Document& document) {
  std::string marks = document.demo ? "示例数据" : "";
  if (!document.draft_mark.empty()) marks += (marks.empty() ? "" : " · ") + document.draft_mark;
  return marks;
}

std::string caption_of(const Picture& picture, int number) {
  return "图" + std::to_string(number) + "　" + picture.caption;
}

std::vector<const Table*> tables_of(const Document& document) {
  std::vector<const Table*> tables;
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks)
      if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);
  return tables;
}

std::optional<ChartData> data_of(const Chart& chart, const Document& document) {
  const std::vector<const Table*> tables = tables_of(document);
  const auto table = std::ranges::find(tables, chart.table, &Table::name);
  if (table == tables.end()) return std::nullopt;
  const auto column = [&](const std::string& key) -> std::optional<std::size_t> {
    const auto found = std::ranges::find((*table)->columns, key, &Column::key);
    if (found == (*table)->columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - (*table)->columns.begin());
  };
  ChartData data{.table = *table};
  const std::optional<std::size_t> category = column(chart.category);
  for (const std::string& key : chart.values)
    if (const std::optional<std::size_t> value = column(key)) data.values.push_back(*value);
  if (!category || data.values.empty()) return std::nullopt;
  data.category = *category;
  data.rows = std::min(chart.rows.value_or((*table)->rows.size()), (*table)->rows.size());
  return data;
}

}  // namespace fazhi::report
