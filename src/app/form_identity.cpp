#include "app/form_identity.h"

#include <algorithm>

#include "base/digest.h"

namespace fazhi::app {

report::FormSheet identity_sheet(std::string name, IdentityLines lines) {
  lines.push_back({"digest", identity_digest(lines)});
  report::FormSheet sheet;
  sheet.name = std::move(name);
  sheet.hidden = true;
  for (std::vector<std::string>& line : lines) {
    std::vector<report::FormCell>& row = sheet.rows.emplace_back();
    for (std::string& text : line) row.push_back({std::move(text), std::nullopt});
  }
  return sheet;
}

std::string identity_digest(const IdentityLines& lines) {
  std::string text;
  for (const std::vector<std::string>& line : lines) {
    // A workbook keeps no empty cells at the end of a row.
    auto last = line.size();
    while (last > 0 && line[last - 1].empty()) --last;
    for (std::size_t i = 0; i < last; ++i) text += line[i] + "\x1f";
    text += "\n";
  }
  return sm3_hex(text);
}

const intake::Sheet* find_identity(const intake::Workbook& workbook, std::string_view name, std::string_view mark) {
  const auto found = std::ranges::find(workbook.sheets, name, &intake::Sheet::name);
  if (found == workbook.sheets.end() || found->rows.empty() || found->rows.front().cells.empty()) return nullptr;
  return found->rows.front().cells.front().text == mark ? &*found : nullptr;
}

IdentityLines lines_of(const intake::Sheet& sheet) {
  IdentityLines lines;
  for (const intake::SheetRow& row : sheet.rows) {
    std::vector<std::string> line;
    for (const intake::Cell& cell : row.cells) {
      line.resize(std::max<std::size_t>(line.size(), cell.column + 1U));
      line[cell.column] = std::string(cell.text);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<IdentityLines> intact_lines(IdentityLines lines) {
  if (lines.size() < 2 || word_at(lines.back(), 0) != "digest") return std::nullopt;
  const std::string digest = word_at(lines.back(), 1);
  lines.pop_back();
  if (identity_digest(lines) != digest) return std::nullopt;
  return lines;
}

const std::string& word_at(const std::vector<std::string>& line, std::size_t place) {
  static const std::string kNothing;
  return place < line.size() ? line[place] : kNothing;
}

}  // namespace fazhi::app
