#include "report/problem_group.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "report/problem_table.h"

namespace fazhi::report {
namespace {

// What differs from unit to unit is told for a few; beyond that the row would be longer than a page (and than the
// tallest row of Excel), and a reader looks it up by number in the paper that is not put together.
constexpr std::size_t kMostNames = 3;
constexpr std::size_t kMostListed = 6;
constexpr const char* kElsewhere = "见分单位清单";

using Field = std::string PaperRow::*;

std::vector<std::string> distinct(const RowGroup& group, Field field) {
  std::vector<std::string> values;
  for (const PaperRow* row : group)
    if (!(row->*field).empty() && std::ranges::find(values, row->*field) == values.end()) values.push_back(row->*field);
  return values;
}

bool all_equal(const RowGroup& group, Field field) {
  return std::ranges::all_of(group, [&](const PaperRow* row) { return row->*field == group.front()->*field; });
}

std::string without_full_stop(std::string_view text) {
  while (text.ends_with("。")) text.remove_suffix(std::string_view("。").size());
  return std::string(text);
}

// 区教育局（2026-003）
std::string unit_and_number(const PaperRow& row) {
  return row.number.empty() ? row.unit : row.unit + "（" + row.number + "）";
}

std::string names(const RowGroup& group) {
  std::vector<std::string> units;
  for (const PaperRow* row : group) units.push_back(unit_and_number(*row));
  return join(units, "、");
}

std::string listed(const RowGroup& group, Field field) {
  std::vector<std::string> lines;
  for (const PaperRow* row : group) lines.push_back(unit_and_number(*row) + "：" + without_full_stop(row->*field));
  return join(lines, "；\n") + "。";
}

std::string group_units(const RowGroup& group) {
  const std::size_t units = distinct(group, &PaperRow::unit).size();
  return units == 1 ? group.front()->unit : "下列" + std::to_string(units) + "家单位";
}

std::string group_statement(const RowGroup& group) {
  const std::string units = group_units(group);
  if (all_equal(group, &PaperRow::statement))
    return units + without_full_stop(group.front()->statement) + "：" + names(group) + "。";
  const std::string& rule = group.front()->rule_title;
  const std::string opening =
      units + (rule.empty() ? "" : "「" + rule + "」") + "共" + std::to_string(group.size()) + "个问题：";
  if (group.size() > kMostListed) return opening + names(group) + "。";
  return opening + "\n" + listed(group, &PaperRow::statement);
}

std::string group_facts(const RowGroup& group) {
  if (all_equal(group, &PaperRow::facts)) return group.front()->facts;
  if (group.size() > kMostListed) return std::string("各单位的事实与计算") + kElsewhere + "。";
  return listed(group, &PaperRow::facts);
}

std::string group_number(const RowGroup& group) {
  const std::vector<std::string> numbers = distinct(group, &PaperRow::number);
  if (numbers.size() <= 1) return join(numbers, "");
  return numbers.front() + "等" + std::to_string(numbers.size()) + "项";
}

std::string group_names(const RowGroup& group, Field field) {
  const std::vector<std::string> values = distinct(group, field);
  return values.size() <= kMostNames ? join(values, "、") : kElsewhere;
}

std::string group_supporting(const RowGroup& group) {
  std::vector<std::string> units;
  for (const PaperRow* row : group)
    for (const std::string& unit : row->supporting)
      if (std::ranges::find(units, unit) == units.end()) units.push_back(unit);
  return join(units, "、");
}

Cell group_time_limit(const RowGroup& group) {
  std::vector<Date> days;
  for (const PaperRow* row : group)
    if (row->time_limit) days.push_back(*row->time_limit);
  if (days.empty()) return {};
  const auto [first, last] = std::ranges::minmax(days);
  if (first == last) return first;
  return format_date(first) + "至" + format_date(last);
}

// 已认定28、整改中2
std::string group_state(const RowGroup& group) {
  const std::vector<std::string> states = distinct(group, &PaperRow::state);
  if (states.size() <= 1) return join(states, "");
  std::vector<std::string> counted;
  for (const std::string& state : states) {
    const auto count = std::ranges::count_if(group, [&](const PaperRow* row) { return row->state == state; });
    counted.push_back(state + std::to_string(count));
  }
  return join(counted, "、");
}

core::TaskSeverity worst(const RowGroup& group) {
  return (*std::ranges::min_element(group, {}, [](const PaperRow* row) { return row->severity; }))->severity;
}

// 整改中 over （反弹、屡犯）; persisting is what one expects of a list and is not said.
std::string state_of(const PaperRow& row) {
  std::vector<std::string> marks;
  if (row.mark && *row.mark != core::ProblemMark::persisting) marks.push_back(mark_text(*row.mark));
  if (row.repeated) marks.emplace_back("屡犯");
  if (marks.empty()) return row.state;
  if (row.state.empty()) return join(marks, "、");
  return row.state + "\n（" + join(marks, "、") + "）";
}

}  // namespace

std::vector<RowGroup> grouped_rows(const std::vector<PaperRow>& rows, Grouping grouping) {
  std::vector<RowGroup> groups;
  std::map<std::string_view, std::size_t> place;
  for (const PaperRow& row : rows) {
    const bool alone = grouping == Grouping::none || row.rule.empty();
    if (!alone) {
      const auto [found, fresh] = place.try_emplace(row.rule, groups.size());
      if (!fresh) {
        groups[found->second].push_back(&row);
        continue;
      }
    }
    groups.push_back({&row});
  }
  return groups;
}

Row cells_of(std::int64_t seq, const PaperRow& row) {
  return {seq,
          row.number,
          row.unit,
          join(row.supporting, "、"),
          row.statement,
          row.basis,
          row.facts,
          severity_text(row.severity),
          row.source,
          row.measures,
          row.time_limit ? Cell(*row.time_limit) : Cell(),
          row.leader,
          row.person,
          state_of(row)};
}

Row cells_of(std::int64_t seq, const RowGroup& group) {
  if (group.size() == 1) return cells_of(seq, *group.front());
  return {seq,
          group_number(group),
          group_units(group),
          group_supporting(group),
          group_statement(group),
          join(distinct(group, &PaperRow::basis), "；\n"),
          group_facts(group),
          severity_text(worst(group)),
          join(distinct(group, &PaperRow::source), "、"),
          join(distinct(group, &PaperRow::measures), "；\n"),
          group_time_limit(group),
          group_names(group, &PaperRow::leader),
          group_names(group, &PaperRow::person),
          group_state(group)};
}

}  // namespace fazhi::report
