#include "report/contents.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "report/clean_text.h"
#include "report/docx_page.h"
#include "report/docx_table.h"

namespace fazhi::report {
namespace {

constexpr double kLongPaper = 12;            // pages; a shorter one is looked through
constexpr std::size_t kFewest = 3;           // headings
constexpr std::size_t kMostWithSecond = 40;  // entries: two pages of contents

// Height on paper in twips.
struct HeightOf {
  const PageGeometry& page;

  double lines(const std::string& text) const {
    constexpr std::size_t kLine = 2 * 28;  // 每行28字
    double count = 0;
    for (const std::string& line : split(text, '\n'))
      count += std::max(1.0, std::ceil(static_cast<double>(display_width(line)) / kLine));
    return count * kLinePitch;
  }
  double operator()(const Heading& heading) const { return lines(heading.text); }
  double operator()(const Paragraph& paragraph) const { return lines(paragraph.text); }
  double operator()(const Table& table) const {
    if (table.columns.empty()) return 0;
    const TableLayout layout = lay_out(table, page.text_width());
    double height = kLinePitch;
    for (const Row& row : table.rows) {
      int most = 1;
      for (std::size_t i = 0; i < std::min(row.size(), layout.widths.size()); ++i)
        most = std::max(most, lines_of(cell_text(row[i]), layout.widths[i], *layout.size));
      height += most * layout.size->line + 60;
    }
    return height;
  }
  double operator()(const KeyValues& values) const {
    double height = 0;
    for (const KeyValue& item : values.items) height += lines(item.key + "：" + item.value);
    return height;
  }
  double operator()(const SignatureBlock& signature) const {
    return static_cast<double>(signature.lines.size() + 2) * kLinePitch;
  }
  double operator()(const Picture& picture) const {
    return std::min<double>(page.text_height(), picture.drawing.height * 20 + kLinePitch);
  }
  double operator()(const Chart&) const { return 0; }
};

bool is_addressed(const Document& document) {
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks) {
      if (std::holds_alternative<Heading>(block)) return false;
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph != nullptr && paragraph->style == ParagraphStyle::flush) return true;
    }
  return false;
}

std::vector<ContentsEntry> entries_of(const Document& document) {
  std::vector<ContentsEntry> entries;
  std::size_t number = 0;
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks)
      if (const auto* heading = std::get_if<Heading>(&block)) {
        const int level = std::min(heading->level, 4);  // 0: a title inside, which is none of them
        if (level >= 1 && level <= kContentsLevels) entries.push_back({number, level, single_line(heading->text)});
        ++number;
      }
  return entries;
}

}  // namespace

double estimated_pages(const Document& document) {
  double pages = 0;
  for (const Section& section : document.sections) {
    const PageGeometry& page = section.landscape ? kLandscape : kPortrait;
    double height = 0;
    for (const Block& block : section.blocks) height += std::visit(HeightOf{page}, block);
    pages += std::max(1.0, height / page.text_height());
  }
  return pages;
}

std::vector<ContentsEntry> contents_of(const Document& document) {
  std::vector<ContentsEntry> entries = entries_of(document);
  if (entries.size() > kMostWithSecond)
    std::erase_if(entries, [](const ContentsEntry& entry) { return entry.level > 1; });
  if (entries.size() < kFewest || entries.size() > kMostWithSecond || is_addressed(document)) return {};
  if (estimated_pages(document) <= kLongPaper) return {};
  return entries;
}

}  // namespace fazhi::report
