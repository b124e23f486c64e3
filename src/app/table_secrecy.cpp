#include "app/table_secrecy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "intake/cell_text.h"
#include "ledger/evidence_store.h"

namespace fazhi::app {

namespace {

constexpr const char* kNoSuchSystem = "本系统不处理涉密内容";

// 秘　密 is 秘密.
std::string level_in(std::string_view text) {
  const std::string folded = intake::folded(text);
  if (folded.starts_with("非") || folded.starts_with("不")) return {};
  for (const std::string_view word : {"绝密", "机密", "秘密"}) {
    if (folded.find(word) != std::string::npos) return std::string(word);
  }
  return {};
}

bool is_column_of_secrecy(const intake::FoundColumn& column) {
  const bool read_with_the_row = column.match.target != nullptr && column.match.target->id == "secrecy";
  const std::string heading = intake::folded(column.heading.text);
  return !read_with_the_row && std::ranges::any_of(std::array{"密级", "秘密等级", "涉密等级"}, [&](const char* word) {
    return heading.find(word) != std::string::npos;
  });
}

class SheetSecrecy {
 public:
  SheetSecrecy(const PlanInput& input, const SheetPlan& plan, Diagnostics& out)
      : input_(input), plan_(plan), out_(out) {
    for (const intake::FoundColumn& column : plan.table.columns) {
      if (is_column_of_secrecy(column)) columns_.insert(column.heading.column);
    }
  }

  void look() {
    for (const intake::SheetRow& row : plan_.sheet->rows) {
      for (const intake::Cell& cell : row.cells) look_at(row, cell);
    }
  }

 private:
  void look_at(const intake::SheetRow& row, const intake::Cell& cell) {
    const bool of_title = row.number < std::max(plan_.table.header_first, 1U);
    const bool starred = cell.text.find("★") != std::string_view::npos;
    if (of_title || starred) {
      const std::string marking = ledger::secrecy_marking("", cell.text);
      if (!marking.empty()) {
        refuse(row, cell, "secret-table",
               fmt::format("这里有“{}”标志：{}，整份表都没有收；请按保密规定处理", marking, kNoSuchSystem));
        return;
      }
    }
    if (row.number <= plan_.table.header_last || !columns_.contains(cell.column)) return;
    const std::string level = level_in(cell.text);
    if (level.empty()) return;
    refuse(row, cell, "secret-row", fmt::format("密级是「{}」：{}，请从表里删去这一行", level, kNoSuchSystem));
  }

  void refuse(const intake::SheetRow& row, const intake::Cell& cell, const char* code, std::string message) {
    const std::string place = intake::cell_address(*plan_.sheet, row.number, cell.column);
    out_.push_back({Severity::error, {input_.workbook.path, 0, 0, place}, std::move(message), code, {}});
  }

  const PlanInput& input_;
  const SheetPlan& plan_;
  Diagnostics& out_;
  std::set<std::uint16_t> columns_;
};

}  // namespace

void refuse_secret_tables(const PlanInput& input, const ImportPlan& plan, Diagnostics& out) {
  const std::string marking = ledger::secrecy_marking(input.file_name, "");
  if (!marking.empty()) {
    out.push_back({Severity::error,
                   {input.workbook.path, 0, 0, {}},
                   fmt::format("文件名带有“{}”标志：{}，没有收；请按保密规定处理", marking, kNoSuchSystem),
                   "secret-table",
                   {}});
  }
  for (const SheetPlan& sheet : plan.sheets) SheetSecrecy(input, sheet, out).look();
}

}  // namespace fazhi::app
