#include "app/plan_rows.h"

#include <fmt/format.h>

#include "app/row_ids.h"

namespace fazhi::app {

std::string_view word_of(Fate fate) {
  switch (fate) {
    case Fate::added: return "新增";
    case Fate::present: return "已有";
    case Fate::changed: return "更正";
    case Fate::unfit: return "不符";
    case Fate::gone: return "缺少";
  }
  return "";
}

std::string because_of(const PlanInput& input) { return fmt::format("按《{}》更正", input.file_name); }

void read_sheet_rows(const Planning& planning, SheetPlan& sheet, RowReader& reader,
                     const std::function<void(RowValues, const intake::TableRow&)>& take) {
  const bool skips = sheet.profile != nullptr && sheet.profile->skips_hidden_rows;
  sheet.rows = intake::read_rows(*sheet.sheet, sheet.table, planning.input.words, skips,
                                 [&](const intake::TableRow& row) { take(reader.read(row), row); });
  reader.finish();
}

std::vector<std::uint32_t> Planning::sheets_of(core::TableHolds holds) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < plan.sheets.size(); ++i) {
    const SheetPlan& sheet = plan.sheets[i];
    if (sheet.state == SheetState::read && sheet.table.form->holds == holds) found.push_back(i);
  }
  return found;
}

std::string own_id(const SheetPlan& sheet, const RowValues& row) {
  std::string id = row.text("id");
  if (!id.empty() || sheet.profile == nullptr) return id;
  for (const std::string& word : sheet.profile->key) {
    for (const ReadValue& value : row.values) {
      if (value.target->id == word || value.target->title == word)
        id += (id.empty() ? "" : "-") + core::to_text(value.value);
    }
  }
  return id_of(id);
}

CellChange change_of(const Planning& planning, std::uint32_t sheet, const RowValues& row, const ReadValue& value,
                     const core::Value& was) {
  const std::string cell = intake::cell_address(*planning.plan.sheets[sheet].sheet, row.row, value.column);
  return {value.constant ? std::string() : cell, value.target->title, core::to_text(was), core::to_text(value.value)};
}

void refuse_twin(RowReader& reader, RowValues& row, const ReadValue* value, const std::string& first_cell,
                 std::string_view what) {
  reader.refuse(row, value, "duplicate-row",
                fmt::format("与 {} 是同一{}：请删去重复的一行；确实不是同一{}的，请加一列「标识」，各写一个",
                            first_cell, what, what));
}

}  // namespace fazhi::app
