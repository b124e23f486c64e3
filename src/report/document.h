#pragma once
// A paper before it has a format: title, marks and blocks. Every writer of this folder turns the same Document into
// bytes; none of them reads a clock, a locale or a disk. Not for wording: texts arrive finished.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "report/drawing.h"
#include "report/tone.h"

namespace fazhi::report {

// A light or a state of its own colour.
struct Status {
  Tone tone = Tone::grey;
  std::string text{};

  bool operator==(const Status&) const = default;
};

// An empty text is an empty cell. Line breaks are \n.
using Cell = std::variant<std::string, std::int64_t, Decimal, Date, Status>;
using Row = std::vector<Cell>;  // as many cells as the table has columns; missing ones are empty

enum class Align { left, center, right };

struct Column {
  std::string key{};  // stable name in JSON and nowhere else
  std::string title{};
  double weight = 6;  // share of the width of the paper, in 汉字 of the table's size
  Align align = Align::left;
};

struct Table {
  std::string name{};  // of the worksheet, the caption on paper; unique in the document
  std::vector<Column> columns{};
  std::vector<Row> rows{};
  bool caption = true;  // whether `name` is printed above it
};

// The text carries its own number (report/numbering.h), so that every format shows the same one.
struct Heading {
  int level = 1;  // 1..4: 一、 （一） 1. （1）; 0: the title once more
  std::string text{};
};

enum class ParagraphStyle {
  body,        // first line indented by two characters
  flush,       // not indented: 主送机关
  annex_note,  // 「附件：……」 after the text, a blank line before it (7.3.4)
  annex,       // 「附件」 in 黑体 at the edge (7.3.6)
  centered,    // 楷体 under the title
  note,        // small, under tables
};

struct Paragraph {
  std::string text{};
  ParagraphStyle style = ParagraphStyle::body;
};

struct KeyValue {
  std::string key{};
  std::string value{};
};

// 「标签：内容」, one a line.
struct KeyValues {
  std::vector<KeyValue> items{};
};

// Lines to be signed or sealed and the day under them, kept together on one page. Without a date it stays to be filled in by hand.
struct SignatureBlock {
  std::vector<std::string> lines{};
  std::optional<Date> date{};
};

// On paper and in html as drawn, with 「图1　caption」 under it: the writers count pictures through the document. Where
// a format has no pictures (xlsx, md, json) stands the drawing's alternative text.
struct Picture {
  Drawing drawing{};
  std::string caption{};  // without 图 and number
};

enum class ChartKind { bars, stacked_bars, lines };

// A chart of the spreadsheet's own, drawn from a table of the same document, so that a clerk can go on working with it.
// Only xlsx has such charts, and json their figures; for the other formats a Picture stands beside it.
struct Chart {
  ChartKind kind = ChartKind::bars;
  std::string title{};
  std::string table{};                // name of the Table
  std::string category{};             // key of the column that names the bars or points
  std::vector<std::string> values{};  // keys of the columns of numbers, one series each
  std::optional<std::size_t> rows{};  // the first so many, to leave out a 合计 at the end; all without
};

using Block = std::variant<Heading, Paragraph, Table, KeyValues, SignatureBlock, Picture, Chart>;

// Begins on a page of its own.
struct Section {
  bool landscape = false;
  std::vector<Block> blocks{};
};

struct Document {
  std::string title{};
  std::string subtitle{};      // under the title: 截至2026年9月30日
  std::string issuer{};        // who hands it out; in the properties of the file
  std::optional<Date> date{};  // its own day; dates the file's properties, which never read a clock
  std::string state_line{};    // 台账状态 #12345 · SM3前16位; on every page
  bool demo = false;           // 示例数据, on every page
  std::string draft_mark{};    // 拟列稿; empty: not a draft
  std::vector<Section> sections{};
};

// As printed: dates 2026-09-30, a status with its symbol.
std::string cell_text(const Cell& cell);

// 示例数据 · 拟列稿, as far as they apply.
std::string marks_of(const Document& document);

// 图1　各单位红绿灯
std::string caption_of(const Picture& picture, int number);

// In the order of the document.
std::vector<const Table*> tables_of(const Document& document);

// What a chart shows: columns of a table by their position, and how many of its rows.
struct ChartData {
  const Table* table = nullptr;
  std::size_t category = 0;
  std::vector<std::size_t> values{};
  std::size_t rows = 0;
};

// None where the document has no such table, or the table no such columns: such a chart is left out.
std::optional<ChartData> data_of(const Chart& chart, const Document& document);

}  // namespace fazhi::report
