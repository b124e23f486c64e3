#pragma once
// The columns a 整改台账 (the list of problems being put right) can have, and a profile: which of them, in which order, under which
// headings. Plain data; profiles are read in yaml/column_profile_reader.h, filled in app/rectification_table.h.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::core {

enum class RectificationColumn {
  seq,
  number,
  area,
  statement,
  basis,
  facts,
  severity,
  source,
  found_on,
  confirmed_on,
  unit,
  supporting,
  leader,
  person,
  goal,
  measures,
  limit,
  extension,
  escalation,
  progress,
  news,  // 本次进展: written into the form, recorded as a note of its own
  state,
  mark,
  evidence,
  closed_on,
  remark,
  blank  // a column that a superior's table has and the ledger knows nothing of
};
inline constexpr std::size_t kRectificationColumns = static_cast<std::size_t>(RectificationColumn::blank) + 1;

struct RectificationColumnInfo {
  RectificationColumn column;
  std::string_view id;     // stable, in JSON and in the hidden sheet of the form
  std::string_view title;  // the heading where a profile says no other; also what profiles call it
  double width;            // in 汉字
  bool centered = false;
  bool open = false;  // of the form: may be written into, and comes back
};

// In the order of the enum.
std::span<const RectificationColumnInfo> rectification_columns();
const RectificationColumnInfo& info_of(RectificationColumn column);
std::optional<RectificationColumn> rectification_column(std::string_view id);
std::optional<RectificationColumn> rectification_column_titled(std::string_view title);

struct ProfileColumn {
  RectificationColumn column = RectificationColumn::blank;
  std::string heading{};
  double width = 6;  // in 汉字
};

struct ColumnProfile {
  std::string name{};   // for lists: 督察整改台账
  std::string title{};  // of the paper, behind the district's name
  std::vector<ProfileColumn> columns{};

  bool has(RectificationColumn column) const;
};

}  // namespace fazhi::core
