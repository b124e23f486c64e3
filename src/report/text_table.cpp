#include "report/text_table.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "report/clean_text.h"

namespace fazhi::report {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 4;

using Lines = std::vector<std::string>;

std::size_t widest_line(const std::string& text) {
  std::size_t width = 0;
  for (const std::string& line : split(clean_text(text), '\n')) width = std::max(width, display_width(line));
  return width;
}

std::vector<std::size_t> natural_widths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const Column& column : table.columns) widths.push_back(widest_line(column.title));
  for (const Row& row : table.rows)
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
      widths[i] = std::max(widths[i], widest_line(cell_text(row[i])));
  return widths;
}

void shrink_to_fit(std::vector<std::size_t>& widths, std::size_t room) {
  std::size_t total = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  while (total > room) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= kNarrowest) return;
    --*widest;
    --total;
  }
}

std::string padded(const std::string& text, std::size_t width, Align align) {
  const std::size_t used = display_width(text);
  const std::size_t space = used < width ? width - used : 0;
  const std::size_t before = align == Align::left ? 0 : align == Align::right ? space : space / 2;
  return std::string(before, ' ') + text + std::string(space - before, ' ');
}

void add_line(std::string& out, std::string line) {
  while (line.ends_with(' ')) line.pop_back();
  out += line + "\n";
}

void add_row(std::string& out, const std::vector<std::string>& texts, const std::vector<Align>& aligns,
             const std::vector<std::size_t>& widths) {
  std::vector<Lines> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    cells.push_back(wrap_to_width(texts[i], std::max<std::size_t>(2, widths[i])));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += std::string(kGap, ' ');
      text += padded(line < cells[i].size() ? cells[i][line] : "", widths[i], aligns[i]);
    }
    add_line(out, std::move(text));
  }
}

}  // namespace

std::string to_text_table(const Table& table, std::size_t width) {
  if (table.columns.empty()) return {};
  std::vector<std::size_t> widths = natural_widths(table);
  const std::size_t gaps = kGap * (widths.size() - 1);
  shrink_to_fit(widths, width > gaps ? width - gaps : 0);
  std::vector<Align> aligns;
  std::vector<std::string> titles;
  for (const Column& column : table.columns) {
    aligns.push_back(column.align);
    titles.push_back(column.title);
  }
  std::string out;
  add_row(out, titles, aligns, widths);
  std::string rule;
  for (std::size_t i = 0; i < std::accumulate(widths.begin(), widths.end(), gaps); ++i) rule += "─";
  add_line(out, std::move(rule));
  for (const Row& row : table.rows) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < table.columns.size(); ++i) texts.push_back(i < row.size() ? cell_text(row[i]) : "");
    add_row(out, texts, aligns, widths);
  }
  return out;
}

}  // namespace fazhi::report
