#include "yaml/tree_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "yaml/text_guard.h"

namespace fazhi::yaml {

namespace {

constexpr std::size_t kMostCells = 8'000'000;
constexpr std::uint32_t kFewKeys = 24;  // up to here comparing all with all is quicker than a table

}  // namespace

TreeBuilder::TreeBuilder(Document& document, Diagnostics& out, const ItemSink& sink)
    : document_(document), out_(out), sink_(sink) {}

bool TreeBuilder::scalar(Place place, std::string_view text, bool quoted) {
  Document::Cell cell;
  cell.place = place;
  cell.shape = Shape::scalar;
  cell.quoted = quoted;
  cell.begin = static_cast<std::uint32_t>(document_.characters.size());
  cell.length = static_cast<std::uint32_t>(text.size());
  document_.characters += text;
  return attach(cell);
}

bool TreeBuilder::empty(Place place) {
  Document::Cell cell;
  cell.place = place_of_empty(place);
  return attach(cell);
}

// The scanner names the token after the gap; people look at the key, or at the dash of the list.
Place TreeBuilder::place_of_empty(Place next_token) const {
  if (levels_.empty()) return next_token;
  const Level& parent = levels_.back();
  if (parent.key != kNoCell) return document_.cells[parent.key].place;
  if (document_.cells[parent.cell].shape == Shape::map) return next_token;  // it is a key
  const std::string_view before = document_.body().substr(0, next_token.offset);
  const std::size_t mark = before.find_last_not_of(" \r\n");
  if (mark == std::string_view::npos || before[mark] != '-') return document_.cells[parent.cell].place;
  const auto lines = std::ranges::count(before.substr(mark), '\n');
  const std::size_t line_begin = before.rfind('\n', mark) + 1;  // npos + 1 is the text's begin
  return {.line = next_token.line - static_cast<std::uint32_t>(lines),
          .offset = static_cast<std::uint32_t>(mark),
          .column = static_cast<std::uint32_t>(mark - line_begin)};
}

bool TreeBuilder::open(Shape shape, Place place) {
  if (levels_.size() >= kDeepest) {
    out_.push_back(document_.diagnose(place, "yaml-too-deep", too_deep_message()));
    return false;
  }
  const std::size_t characters = document_.characters.size();
  Document::Cell cell;
  cell.place = place;
  cell.shape = shape;
  if (!attach(cell)) return false;
  levels_.push_back({.cell = static_cast<std::uint32_t>(document_.cells.size() - 1), .characters = characters});
  return true;
}

bool TreeBuilder::attach(const Document::Cell& cell) {
  if (document_.cells.size() >= kMostCells) {
    out_.push_back(document_.diagnose(cell.place, "yaml-too-many",
                                      fmt::format("文件里的词超过 {} 个，请拆成几个文件", kMostCells)));
    return false;
  }
  const auto index = static_cast<std::uint32_t>(document_.cells.size());
  document_.cells.push_back(cell);
  if (levels_.empty()) {
    done_ = cell.shape == Shape::scalar || cell.shape == Shape::empty;
    return true;
  }
  Level& parent = levels_.back();
  if (parent.last == kNoCell) {
    document_.cells[parent.cell].begin = index;
  } else {
    document_.cells[parent.last].next = index;
  }
  parent.last = index;
  ++parent.count;
  const bool in_map = document_.cells[parent.cell].shape == Shape::map;
  if (in_map && parent.count % 2 == 1) {
    parent.key = index;
  } else {
    if (in_map) check_key(document_.cells[parent.key]);  // not earlier: brackets that never close look like a key
    parent.key = kNoCell;
  }
  const bool complete = cell.shape == Shape::scalar || cell.shape == Shape::empty;
  if (complete) deliver(index, cell.shape == Shape::scalar ? cell.begin : document_.characters.size());
  return true;
}

void TreeBuilder::check_key(const Document::Cell& cell) {
  if (cell.shape == Shape::scalar && cell.length > 0) return;
  const std::string_view found = cell.shape == Shape::list  ? "一个列表"
                                 : cell.shape == Shape::map ? "一组键值"
                                                            : "空的";
  out_.push_back(document_.diagnose(cell.place, "yaml-key", fmt::format("冒号前面应是一个词，这里是{}", found)));
}

void TreeBuilder::close() {
  const Level level = levels_.back();
  levels_.pop_back();
  Document::Cell& cell = document_.cells[level.cell];
  if (cell.shape == Shape::map) {
    cell.length = level.count / 2;
    check_duplicates(level);
  } else {
    cell.length = level.count;
  }
  if (levels_.empty()) {
    done_ = true;
  } else {
    deliver(level.cell, level.characters);
  }
}

// Hands on a finished item of a top-level list and takes its cells back.
void TreeBuilder::deliver(std::uint32_t item, std::size_t characters) {
  if (!sink_.item || levels_.size() != 2) return;
  Level& list = levels_.back();
  if (document_.cells[list.cell].shape != Shape::list || document_.cells[levels_.front().cell].shape != Shape::map)
    return;
  // The root's key cell is the one before the list: `last` of the root is the list itself.
  if (!sink_.item(Node(&document_, list.cell - 1), Node(&document_, item))) return;
  document_.cells.resize(item);
  document_.characters.resize(characters);
  document_.cells[list.cell].begin = kNoCell;
  list.last = kNoCell;
}

void TreeBuilder::check_duplicates(const Level& map) {
  const Node node(&document_, map.cell);
  if (map.count / 2 <= kFewKeys) {
    for (const Pair& pair : node.pairs()) {
      if (!pair.key.is_scalar()) continue;
      for (const Pair& earlier : node.pairs()) {
        if (earlier.key.index() == pair.key.index()) break;
        if (earlier.key.text() != pair.key.text()) continue;
        report_duplicate(earlier.key, pair.key);
        break;
      }
    }
    return;
  }
  std::unordered_map<std::string_view, Node> seen;
  for (const Pair& pair : node.pairs()) {
    if (!pair.key.is_scalar()) continue;
    const auto [first, fresh] = seen.emplace(pair.key.text(), pair.key);
    if (!fresh) report_duplicate(first->second, pair.key);
  }
}

void TreeBuilder::report_duplicate(Node first, Node second) {
  const Location where = document_.locate(first.place());
  out_.push_back(document_.diagnose(
      second.place(), "duplicate-key",
      fmt::format("「{}」写了两次，前一次在第 {} 行第 {} 列，只能留一处", second.text(), where.line, where.column)));
}

}  // namespace fazhi::yaml
