#include "report/json_writer.h"

#include <nlohmann/json.hpp>

#include "report/clean_text.h"

namespace fazhi::report {
namespace {

using Json = nlohmann::ordered_json;

const char* word_of(Tone tone) {
  switch (tone) {
    case Tone::grey: return "grey";
    case Tone::blue: return "blue";
    case Tone::green: return "green";
    case Tone::yellow: return "yellow";
    case Tone::red: return "red";
  }
  return "";
}

const char* word_of(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::body: return "body";
    case ParagraphStyle::flush: return "flush";
    case ParagraphStyle::annex_note: return "annex_note";
    case ParagraphStyle::annex: return "annex";
    case ParagraphStyle::centered: return "centered";
    case ParagraphStyle::note: return "note";
  }
  return "";
}

Json optional_date(const std::optional<Date>& date) { return date ? Json(format_date(*date)) : Json(nullptr); }

struct CellJson {
  Json operator()(const std::string& text) const { return clean_text(text); }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(const Decimal& number) const { return number.to_string(); }
  Json operator()(const Date& date) const { return format_date(date); }
  Json operator()(const Status& status) const {
    return Json{{"tone", word_of(status.tone)}, {"text", clean_text(status.text)}};
  }
};

const char* word_of(ChartKind kind) {
  switch (kind) {
    case ChartKind::bars: return "bars";
    case ChartKind::stacked_bars: return "stacked_bars";
    case ChartKind::lines: return "lines";
  }
  return "";
}

Json column_json(const ChartData& data, std::size_t column) {
  Json cells = Json::array();
  for (std::size_t row = 0; row < data.rows; ++row) {
    const Row& given = data.table->rows[row];
    cells.push_back(std::visit(CellJson{}, column < given.size() ? given[column] : Cell{}));
  }
  return cells;
}

struct BlockJson {
  const Document& document;

  Json operator()(const Heading& heading) const {
    return {{"type", "heading"}, {"level", heading.level}, {"text", clean_text(heading.text)}};
  }
  Json operator()(const Paragraph& paragraph) const {
    return {{"type", "paragraph"}, {"style", word_of(paragraph.style)}, {"text", clean_text(paragraph.text)}};
  }
  Json operator()(const Table& table) const {
    Json columns = Json::array();
    for (const Column& column : table.columns)
      columns.push_back(Json{{"key", column.key}, {"title", clean_text(column.title)}});
    Json rows = Json::array();
    for (const Row& row : table.rows) {
      Json object = Json::object();
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        object[table.columns[i].key] = std::visit(CellJson{}, i < row.size() ? row[i] : Cell{});
      rows.push_back(std::move(object));
    }
    return {{"type", "table"}, {"name", clean_text(table.name)}, {"columns", columns}, {"rows", std::move(rows)}};
  }
  Json operator()(const KeyValues& values) const {
    Json items = Json::array();
    for (const KeyValue& item : values.items)
      items.push_back(Json{{"key", clean_text(item.key)}, {"value", clean_text(item.value)}});
    return {{"type", "key_values"}, {"items", items}};
  }
  Json operator()(const SignatureBlock& signature) const {
    Json lines = Json::array();
    for (const std::string& line : signature.lines) lines.push_back(clean_text(line));
    return {{"type", "signature"}, {"lines", lines}, {"date", optional_date(signature.date)}};
  }
  Json operator()(const Picture& picture) const {
    return {{"type", "picture"},
            {"caption", clean_text(picture.caption)},
            {"title", clean_text(picture.drawing.title)},
            {"alternative", clean_text(picture.drawing.alternative)}};
  }
  Json operator()(const Chart& chart) const {
    Json json = {{"type", "chart"},
                 {"kind", word_of(chart.kind)},
                 {"title", clean_text(chart.title)},
                 {"table", clean_text(chart.table)}};
    const std::optional<ChartData> data = data_of(chart, document);
    json["categories"] = data ? column_json(*data, data->category) : Json::array();
    json["series"] = Json::array();
    if (!data) return json;
    for (const std::size_t value : data->values)
      json["series"].push_back(
          Json{{"name", clean_text(data->table->columns[value].title)}, {"values", column_json(*data, value)}});
    return json;
  }
};

}  // namespace

std::string to_json(const Document& document) {
  Json sections = Json::array();
  for (const Section& section : document.sections) {
    Json blocks = Json::array();
    for (const Block& block : section.blocks) blocks.push_back(std::visit(BlockJson{document}, block));
    sections.push_back(Json{{"landscape", section.landscape}, {"blocks", std::move(blocks)}});
  }
  const Json json = {{"title", clean_text(document.title)},      {"subtitle", clean_text(document.subtitle)},
                     {"issuer", clean_text(document.issuer)},    {"date", optional_date(document.date)},
                     {"state", clean_text(document.state_line)}, {"demo", document.demo},
                     {"draft", clean_text(document.draft_mark)}, {"sections", std::move(sections)}};
  return json.dump(2) + "\n";
}

}  // namespace fazhi::report
