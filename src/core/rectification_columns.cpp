#include "core/rectification_columns.h"

#include <algorithm>
#include <array>

namespace fazhi::core {

namespace {

using C = RectificationColumn;

constexpr std::array<RectificationColumnInfo, kRectificationColumns> kColumns{{
    {C::seq, "seq", "序号", 2.2, true},
    {C::number, "number", "编号", 4.6, true},
    {C::area, "area", "领域", 4},
    {C::statement, "statement", "问题表述", 12, false, true},
    {C::basis, "basis", "依据", 8},
    {C::facts, "facts", "事实与计算", 9},
    {C::severity, "severity", "严重程度", 2.6, true},
    {C::source, "source", "来源", 3, true},
    {C::found_on, "found_on", "发现日期", 4.8, true},
    {C::confirmed_on, "confirmed_on", "认定日期", 4.8, true},
    {C::unit, "unit", "责任单位", 4.6},
    {C::supporting, "supporting", "配合单位", 4.2, false, true},
    {C::leader, "leader", "责任领导", 3.2, false, true},
    {C::person, "person", "责任人", 3.2, false, true},
    {C::goal, "goal", "整改目标", 6, false, true},
    {C::measures, "measures", "整改措施", 9, false, true},
    {C::limit, "limit", "整改时限", 4.8, true, true},
    {C::extension, "extension", "延期情况", 5},
    {C::escalation, "escalation", "督办情况", 5},
    {C::progress, "progress", "进展", 7},
    {C::news, "news", "本次进展", 7, false, true},
    {C::state, "state", "状态", 3.4, true},
    {C::mark, "mark", "变化", 2.6, true},
    {C::evidence, "evidence", "佐证", 5},
    {C::closed_on, "closed_on", "销号日期", 4.8, true},
    {C::remark, "remark", "备注", 5},
    {C::blank, "blank", "空栏", 5},
}};

}  // namespace

std::span<const RectificationColumnInfo> rectification_columns() { return kColumns; }

const RectificationColumnInfo& info_of(RectificationColumn column) {
  return kColumns[static_cast<std::size_t>(column)];
}

std::optional<RectificationColumn> rectification_column(std::string_view id) {
  const auto found = std::ranges::find(kColumns, id, &RectificationColumnInfo::id);
  return found == kColumns.end() ? std::nullopt : std::optional(found->column);
}

std::optional<RectificationColumn> rectification_column_titled(std::string_view title) {
  const auto found = std::ranges::find(kColumns, title, &RectificationColumnInfo::title);
  return found == kColumns.end() ? std::nullopt : std::optional(found->column);
}

bool ColumnProfile::has(RectificationColumn column) const {
  return std::ranges::find(columns, column, &ProfileColumn::column) != columns.end();
}

}  // namespace fazhi::core
