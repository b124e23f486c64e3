#include "app/import_preview.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "base/text.h"
#include "report/text_table.h"

namespace fazhi::app {

namespace {

constexpr std::size_t kMostAdded = 10;  // of a sheet, shown on the terminal
constexpr std::size_t kMostOthers = 200;

std::string sheet_name(const SheetPlan& sheet) { return sheet.sheet->name.empty() ? "（CSV）" : sheet.sheet->name; }

std::string rows_text(const std::vector<std::uint32_t>& rows) {
  constexpr std::size_t kShown = 8;
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < std::min(rows.size(), kShown); ++i) numbers.push_back(std::to_string(rows[i]));
  return "第" + join(numbers, "、") + (rows.size() > kShown ? fmt::format("等{}", rows.size()) : "") + "行";
}

std::string columns_text(const intake::FoundTable& table) {
  std::vector<std::string> known, ignored, unknown;
  for (const intake::FoundColumn& column : table.columns) {
    const std::string place = intake::column_name(column.heading.column) + " " + column.heading.text;
    const std::string hidden = column.hidden ? "（隐藏列，照读）" : "";
    if (column.match.target != nullptr) {
      const std::string& title = column.match.target->title;
      known.push_back(place + (title == column.heading.text ? "" : " → " + title) + hidden);
    } else if (column.match.ignored) {
      ignored.push_back(place);
    } else if (column.match.rivals.empty()) {
      const std::vector<std::string> likely = intake::likely_titles(column.heading, *table.form);
      unknown.push_back(place + (likely.empty() ? "" : "（是不是" + join(likely, "、") + "？）"));
    }
  }
  std::string text = "  认出的列：" + join(known, "；") + "\n";
  if (!unknown.empty()) text += "  没认出的列，不导入：" + join(unknown, "；") + "\n";
  if (!unknown.empty() && table.form->holds == core::TableHolds::matters)
    text += "  （这些列写的若是材料的内容，如答复日期、答复文号，请把材料另列一表导入；不登记的，判定时仍是“未见”）\n";
  if (!ignored.empty()) text += "  不导入的列：" + join(ignored, "；") + "\n";
  return text;
}

std::string rows_notes(const SheetPlan& sheet) {
  std::string text;
  const intake::RowNotes& rows = sheet.rows;
  if (!rows.hidden.empty()) {
    const bool skips = sheet.profile != nullptr && sheet.profile->skips_hidden_rows;
    text += fmt::format("  {}是隐藏行，{}\n", rows_text(rows.hidden), skips ? "按对照表不读" : "照读");
  }
  if (!rows.repeated.empty()) text += fmt::format("  {}又是表头，不读\n", rows_text(rows.repeated));
  std::vector<std::string> left;
  for (const auto& [row, begin] : rows.left_out) left.push_back(fmt::format("第{}行「{}」", row, begin));
  if (left.size() > 5) {
    left.resize(5);
    left.back() += fmt::format("等{}行", rows.left_out.size());
  }
  if (!left.empty()) text += "  不是数据，不读：" + join(left, "、") + "\n";
  for (const std::string& note : sheet.notes) text += "  " + note + "\n";
  return text;
}

std::string head_text(const SheetPlan& sheet) {
  switch (sheet.state) {
    case SheetState::hidden: return "隐藏的工作表，不读；要读请在对照表里写明它\n";
    case SheetState::skipped: return "按对照表不读\n";
    case SheetState::empty: return "没有内容\n";
    case SheetState::unknown: return "没有认出表头，不读；要读请在对照表里写明表头在第几行、各列是什么\n";
    case SheetState::read:
    case SheetState::unsure: break;
  }
  const intake::FoundTable& table = sheet.table;
  const std::string kind =
      table.form->kind.empty() || table.form->kind == table.form->title ? "" : "（" + table.form->kind + "）";
  std::string text = fmt::format("{}{}，表头在第{}行", table.form->title, kind, table.header_first);
  if (table.header_last != table.header_first) text += fmt::format("和第{}行", table.header_last);
  if (sheet.state == SheetState::read) text += fmt::format("，{}行数据", sheet.rows.rows);
  if (table.year) text += fmt::format("，没写年份的按{}年", *table.year);
  return text + "\n";
}

std::string counts_text(const std::map<Fate, std::size_t>& counts) {
  std::vector<std::string> words;
  for (const auto& [fate, count] : counts) words.push_back(fmt::format("{} {}", word_of(fate), count));
  return join(words, "，");
}

std::string change_text(const PlanLine& line) {
  std::vector<std::string> changes;
  for (const CellChange& change : line.changes) {
    const auto mark = change.cell.rfind('!');
    const std::string cell = mark == std::string::npos ? change.cell : change.cell.substr(mark + 1);
    changes.push_back(fmt::format("{}{}{}：{} → {}", cell, cell.empty() ? "" : " ", change.what,
                                  change.was.empty() ? "（空）" : change.was, change.now));
  }
  if (!line.note.empty()) changes.push_back(line.note);
  return join(changes, "；");
}

// What was reported about each row, by 「台账!」 and its number.
class Faults {
 public:
  explicit Faults(const Diagnostics& diagnostics) {
    for (const Diagnostic& one : diagnostics) {
      const auto mark = one.where.cell.rfind('!');
      const std::size_t begin = mark == std::string::npos ? 0 : mark + 1;
      const auto digits = one.where.cell.find_first_of("0123456789", begin);
      if (one.severity != Severity::error || digits == std::string::npos) continue;
      const std::string key = one.where.cell.substr(0, begin) + one.where.cell.substr(digits);
      const std::string text = one.where.cell.substr(begin) + " " + one.message;
      std::string& all = texts_[key];
      all += (all.empty() ? "" : "；") + text;
    }
  }

  std::string of(const SheetPlan& sheet, const PlanLine& line) const {
    if (texts_.empty() || line.row == 0) return {};
    const std::string prefix = sheet.sheet->name.empty() ? "" : sheet.sheet->name + "!";
    const auto found = texts_.find(prefix + std::to_string(line.row));
    return found == texts_.end() ? std::string() : found->second;
  }

 private:
  std::map<std::string, std::string> texts_;
};

std::map<Fate, std::size_t> counts_of(const ImportPlan& plan, std::size_t sheet, const Faults& faults) {
  std::map<Fate, std::size_t> counts;
  for (const PlanLine& line : plan.lines) {
    if (line.sheet != sheet) continue;
    ++counts[faults.of(plan.sheets[sheet], line).empty() ? line.fate : Fate::unfit];
  }
  return counts;
}

report::Row row_of(const ImportPlan& plan, const PlanLine& line, const Faults& faults) {
  const SheetPlan& sheet = plan.sheets[line.sheet];
  const std::string fault = faults.of(sheet, line);
  const Fate fate = fault.empty() ? line.fate : Fate::unfit;
  const report::Cell row = line.row == 0 ? report::Cell{std::string()} : report::Cell{std::int64_t{line.row}};
  return {sheet_name(sheet), row,        std::string(word_of(fate)),
          line.id,           line.title, fault.empty() ? change_text(line) : fault};
}

Listing empty_listing(const WorkbookImport& import) {
  Listing listing;
  listing.title = "导入预览：" + import.plan.file;
  listing.table.name = "导入预览";
  listing.table.columns = {{"sheet", "工作表", 5}, {"row", "行", 2},     {"fate", "办理", 3},
                           {"id", "标识", 7},      {"title", "名称", 9}, {"detail", "说明", 14}};
  return listing;
}

}  // namespace

Listing preview_listing(const WorkbookImport& import) {
  Listing listing = empty_listing(import);
  const Faults faults(import.recorded.diagnostics);
  for (const PlanLine& line : import.plan.lines) listing.table.rows.push_back(row_of(import.plan, line, faults));
  return listing;
}

std::string preview_text(const WorkbookImport& import, std::size_t width) {
  const ImportPlan& plan = import.plan;
  std::string text = "导入预览：" + plan.file + "\n\n";
  const Faults faults(import.recorded.diagnostics);
  for (std::size_t i = 0; i < plan.sheets.size(); ++i) {
    const SheetPlan& sheet = plan.sheets[i];
    text += "工作表「" + sheet_name(sheet) + "」：" + head_text(sheet);
    if (sheet.state != SheetState::read && sheet.state != SheetState::unsure) continue;
    text += columns_text(sheet.table) + rows_notes(sheet);
    const auto counts = counts_of(plan, i, faults);
    if (!counts.empty()) text += "  " + counts_text(counts) + "\n";
  }
  Listing listing = empty_listing(import);
  std::map<std::uint32_t, std::size_t> added;
  std::size_t others = 0, left_out = 0;
  for (const PlanLine& line : plan.lines) {
    // what does not fit is told below, cell by cell
    if (line.fate == Fate::unfit || !faults.of(plan.sheets[line.sheet], line).empty()) continue;
    if (line.fate == Fate::present && line.note.empty()) continue;
    const bool fits = line.fate == Fate::added ? ++added[line.sheet] <= kMostAdded : ++others <= kMostOthers;
    if (fits) {
      listing.table.rows.push_back(row_of(plan, line, faults));
    } else {
      ++left_out;
    }
  }
  if (!listing.table.rows.empty()) text += "\n" + report::to_text_table(listing.table, width);
  if (left_out > 0) text += fmt::format("其余{}行没有列出，全部见 --format xlsx -o 文件.xlsx\n", left_out);
  return text;
}

}  // namespace fazhi::app
