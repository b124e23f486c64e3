#include "report/official_quotes.h"

#include <algorithm>
#include <array>

namespace fazhi::report {
namespace {

using Marks = std::array<std::string_view, 4>;
constexpr Marks kOpening = {"「", "『", "“", "‘"};
constexpr Marks kClosing = {"」", "』", "”", "’"};

// The mark that the text begins with; empty where it begins with none.
std::string_view mark_at(std::string_view text, const Marks& marks) {
  const auto found = std::ranges::find_if(marks, [text](std::string_view mark) { return text.starts_with(mark); });
  return found == marks.end() ? std::string_view{} : *found;
}

struct BlockQuotes {
  void operator()(Heading& heading) const { turn(heading.text); }
  void operator()(Paragraph& paragraph) const { turn(paragraph.text); }
  void operator()(Table& table) const {
    turn(table.name);
    for (Column& column : table.columns) turn(column.title);
    for (Row& row : table.rows)
      for (Cell& cell : row)
        if (auto* text = std::get_if<std::string>(&cell)) turn(*text);
  }
  void operator()(KeyValues& values) const {
    for (KeyValue& item : values.items) {
      turn(item.key);
      turn(item.value);
    }
  }
  void operator()(SignatureBlock& signature) const {
    for (std::string& line : signature.lines) turn(line);
  }
  void operator()(Picture& picture) const {
    turn(picture.caption);
    turn(picture.drawing.title);
    turn(picture.drawing.alternative);
    for (Shape& shape : picture.drawing.shapes)
      if (auto* label = std::get_if<Label>(&shape)) turn(label->text);
  }
  // Names its table, so that name is turned as the table's own is.
  void operator()(Chart& chart) const {
    turn(chart.title);
    turn(chart.table);
  }

  static void turn(std::string& text) { text = official_quotes(text); }
};

}  // namespace

std::string official_quotes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t depth = 0;
  while (!text.empty()) {
    const std::string_view opening = mark_at(text, kOpening);
    const std::string_view closing = opening.empty() ? mark_at(text, kClosing) : std::string_view{};
    if (!opening.empty()) {
      out += depth++ % 2 == 0 ? "“" : "‘";
    } else if (!closing.empty()) {
      depth -= depth > 0 ? 1 : 0;
      out += depth % 2 == 0 ? "”" : "’";
    } else {
      out += text.front();
    }
    text.remove_prefix(std::max<std::size_t>(1, opening.size() + closing.size()));
  }
  return out;
}

Document with_official_quotes(Document document) {
  BlockQuotes::turn(document.title);
  BlockQuotes::turn(document.subtitle);
  for (Section& section : document.sections)
    for (Block& block : section.blocks) std::visit(BlockQuotes{}, block);
  return document;
}

}  // namespace fazhi::report
