#include "app/problem_revisit.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace fazhi::app {

namespace {

bool came_back(const core::ProblemRow& row) { return row.mark == core::ProblemMark::relapsed; }

bool was_closed(const core::ProblemRow& row) { return row.record != nullptr && row.record->closing.has_value(); }

std::string way_of(const core::ProblemRecord& record) {
  if (record.state != core::ProblemState::closed) return "重开";
  if (record.cured) return "补齐";
  return record.ended.empty() ? "整改" : record.ended;
}

// 反弹 or not, and where the same was found again: 「屡犯：2025-004、2026-011」.
std::string standing_of(const core::ProblemRow& row, const Problems& problems) {
  std::string text = "成效保持";
  if (!row.lost_evidence.empty()) {
    text = fmt::format("反弹：销号所依的「{}」已不在用", row.lost_evidence);
  } else if (came_back(row)) {
    text = "反弹：" + statement_of(row, *problems.view);
  } else if (row.stage != core::ProblemStage::closed) {
    text = "已重开，" + stage_text(row);
  }
  std::vector<std::string> others;
  for (const std::string& key : row.repeats) {
    const auto other = std::ranges::find(problems.rows, key, &core::ProblemRow::key);
    if (other != problems.rows.end() && other->stage != core::ProblemStage::omitted)
      others.push_back(other->number.empty() ? problem_handle(*other) : other->number);
  }
  return others.empty() ? text : text + "；屡犯：" + join(others, "、");
}

std::string last_look(const core::ProblemRecord& record) {
  if (record.revisits.empty()) return {};
  const core::ProblemRevisited& last = record.revisits.back();
  return fmt::format("{} {}：{}", format_date(last.on), last.holds ? "成效保持" : "问题反弹", last.note);
}

}  // namespace

Listing revisit_table_of(const Problems& problems) {
  const View& view = *problems.view;
  Listing listing = listing_of(view, view.facts.ledger.name + "整改回头看");
  listing.table.name = "回头看";
  listing.table.columns = {
      {"number", "编号", 5, report::Align::left},          {"unit", "责任单位", 8, report::Align::left},
      {"statement", "问题表述", 20, report::Align::left},  {"closed_on", "销号日期", 6, report::Align::left},
      {"way", "销号方式", 6, report::Align::left},         {"standing", "现状", 20, report::Align::left},
      {"looked_at", "上次回头看", 12, report::Align::left}};
  std::vector<const core::ProblemRow*> rows;
  for (const core::ProblemRow& row : problems.rows) {
    if (was_closed(row)) rows.push_back(&row);
  }
  std::ranges::stable_sort(rows, std::ranges::greater{}, [](const core::ProblemRow* row) { return came_back(*row); });
  std::size_t back = 0, repeated = 0;
  for (const core::ProblemRow* row : rows) {
    const core::ProblemRecord& record = *row->record;
    back += came_back(*row) ? 1 : 0;
    repeated += row->repeated ? 1 : 0;
    listing.table.rows.push_back({row->number, unit_text(*row, view), record.statement,
                                  day_in_beijing(record.closing->at), way_of(record), standing_of(*row, problems),
                                  last_look(record)});
  }
  listing.notes.insert(
      listing.notes.begin(),
      fmt::format("销过号的{}个，其中反弹{}个、屡犯{}个。记录实地回头看：fazhi problem revisit 编号 --note "
                  "看到的情况",
                  rows.size(), back, repeated));
  return listing;
}

}  // namespace fazhi::app
