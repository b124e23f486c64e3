#include "report/docx_table.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "report/text_table.h"
#include "report/xml_build.h"

namespace fazhi::report {
namespace {

constexpr int kCellPadding = 2 * 40;  // as in style TableGrid
constexpr int kFromRule = 80;         // of figures at the right edge, in twips
constexpr const char* kFlushRight = "right";

int character_width(const TableSize& size) { return size.half_points * 10; }

// With something to spare, so that a heading of four characters stays in a column of four where a font runs wider. Tables a little too
// wide for 小五 stay there all the same.
double snugness(const TableSize& size) {
  return size.half_points > kTableSizes[kSmallestOrdinary].half_points ? 1.06 : 0.92;
}

double total_weight(const Table& table) {
  double total = 0;
  for (const Column& column : table.columns) total += column.weight;
  return total;
}

const char* jc_of(Align align) {
  switch (align) {
    case Align::left: return nullptr;  // what the style says
    case Align::center: return "center";
    case Align::right: return kFlushRight;
  }
  return nullptr;
}

// Line breaks become <w:br/>: one paragraph a cell keeps a paper of 5 000 rows small.
void add_run(pugi::xml_node paragraph, const std::string& text) {
  const pugi::xml_node run = add(paragraph, "w:r");
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find('\n', begin);
    add_text(add(run, "w:t", {{"xml:space", "preserve"}}), std::string_view(text).substr(begin, end - begin));
    if (end == std::string::npos) return;
    add(run, "w:br");
    begin = end + 1;
  }
}

void add_cell(pugi::xml_node row, int width, const std::string& style, const char* jc, const std::string& text) {
  const pugi::xml_node cell = add(row, "w:tc");
  const pugi::xml_node properties = add(cell, "w:tcPr");
  add(properties, "w:tcW", {{"w:w", width}, {"w:type", "dxa"}});
  add(properties, "w:vAlign", {{"w:val", "center"}});
  const pugi::xml_node paragraph = add(cell, "w:p");
  const pugi::xml_node format = add(paragraph, "w:pPr");
  add(format, "w:pStyle", {{"w:val", style}});
  if (jc == kFlushRight) add(format, "w:ind", {{"w:right", kFromRule}});
  if (jc != nullptr) add(format, "w:jc", {{"w:val", jc}});
  if (!text.empty()) add_run(paragraph, text);
}

// A title that needs two lines gets two of one length: 责任/领导, not 责任领/导.
std::string balanced(const std::string& title, int width, const TableSize& size) {
  const auto lines = static_cast<std::size_t>(lines_of(title, width, size));
  if (lines < 2) return title;
  const std::size_t characters = (display_width(title) / 2 + lines - 1) / lines;
  return join(wrap_to_width(title, 2 * characters), "\n");
}

void add_header_row(pugi::xml_node node, const Table& table, const TableLayout& layout) {
  const pugi::xml_node row = add(node, "w:tr");
  const pugi::xml_node properties = add(row, "w:trPr");
  add(properties, "w:cantSplit");
  add(properties, "w:tblHeader");
  const std::string style = std::string(layout.size->style) + "Head";
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    add_cell(row, layout.widths[i], style, nullptr, balanced(table.columns[i].title, layout.widths[i], *layout.size));
}

// A row stays on one page unless it could hardly fit on one: some readers cut off what they may not split, and texts take a line
// in ten more than reckoned, since punctuation may not begin one.
void add_row(pugi::xml_node node, const Table& table, const TableLayout& layout, const Row& cells, int text_height) {
  const pugi::xml_node row = add(node, "w:tr");
  const pugi::xml_node properties = add(row, "w:trPr");
  int lines = 1;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string text = i < cells.size() ? cell_text(cells[i]) : "";
    lines = std::max(lines, lines_of(text, layout.widths[i], *layout.size));
    add_cell(row, layout.widths[i], layout.size->style, jc_of(table.columns[i].align), text);
  }
  if (lines * layout.size->line < text_height * 5 / 6) add(properties, "w:cantSplit");
}

}  // namespace

int lines_of(const std::string& text, int width, const TableSize& size) {
  const auto columns = static_cast<std::size_t>(std::max(2, 2 * (width - kCellPadding) / character_width(size)));
  std::size_t lines = 0;
  for (const std::string& piece : split(text, '\n'))
    lines += std::max<std::size_t>(1, (display_width(piece) + columns - 1) / columns);
  return static_cast<int>(lines);
}

TableLayout lay_out(const Table& table, int text_width, const TableSize& largest) {
  TableLayout layout;
  const double weight = std::max(1.0, total_weight(table));
  const int room = text_width - kCellPadding * static_cast<int>(table.columns.size());
  for (const TableSize& size : kTableSizes) {
    if (size.half_points > largest.half_points) continue;
    layout.size = &size;
    if (weight * character_width(size) * snugness(size) <= room) break;
  }
  int left = text_width;
  for (const Column& column : table.columns) {
    const int width = kCellPadding + static_cast<int>(room * column.weight / weight);
    layout.widths.push_back(width);
    left -= width;
  }
  if (!layout.widths.empty()) *std::ranges::max_element(layout.widths) += left;
  return layout;
}

const TableSize& common_size(const Section& section, int text_width) {
  const TableSize* smallest = &kTableSizes[0];
  for (const Block& block : section.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr || table->columns.empty()) continue;
    const TableSize& own = *lay_out(*table, text_width).size;
    const TableSize& counted =
        own.half_points < kTableSizes[kSmallestOrdinary].half_points ? kTableSizes[kSmallestOrdinary] : own;
    if (counted.half_points < smallest->half_points) smallest = &counted;
  }
  return *smallest;
}

void add_docx_table(pugi::xml_node body, const Table& table, int text_width, int text_height,
                    const TableSize& largest) {
  if (table.columns.empty()) return;
  const TableLayout layout = lay_out(table, text_width, largest);
  const pugi::xml_node node = add(body, "w:tbl");
  const pugi::xml_node properties = add(node, "w:tblPr");
  add(properties, "w:tblStyle", {{"w:val", "TableGrid"}});
  add(properties, "w:tblW", {{"w:w", text_width}, {"w:type", "dxa"}});
  add(properties, "w:tblLayout", {{"w:type", "fixed"}});
  const pugi::xml_node grid = add(node, "w:tblGrid");
  for (const int width : layout.widths) add(grid, "w:gridCol", {{"w:w", width}});
  add_header_row(node, table, layout);
  for (const Row& row : table.rows) add_row(node, table, layout, row, text_height);
}

}  // namespace fazhi::report
