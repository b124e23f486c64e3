#include "app/listing.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.h"
#include "report/csv_writer.h"
#include "report/text_table.h"
#include "report/xlsx_writer.h"

namespace fazhi::app {

namespace {

nlohmann::ordered_json json_of(const report::Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  if (const auto* status = std::get_if<report::Status>(&cell)) return status->text;
  return report::cell_text(cell);
}

std::string to_json_text(const Listing& listing) {
  nlohmann::ordered_json json;
  if (listing.as_of) json["as_of"] = format_date(*listing.as_of);
  if (!listing.state_line.empty()) json["state"] = listing.state_line;
  if (listing.demo) json["demo"] = true;
  json["rows"] = nlohmann::ordered_json::array();
  for (const report::Row& row : listing.table.rows) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < listing.table.columns.size(); ++i) {
      object[listing.table.columns[i].key] = i < row.size() ? json_of(row[i]) : nlohmann::ordered_json("");
    }
    json["rows"].push_back(std::move(object));
  }
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

void break_headings(report::Table& table) {
  constexpr std::size_t kHeadingWidth = 8;
  for (report::Column& column : table.columns) {
    column.title = join(report::wrap_to_width(column.title, kHeadingWidth), "\n");
  }
}

// Keys are for programs: people have handles.
report::Table without_keys(report::Table table) {
  const auto key = std::ranges::find(table.columns, "key", &report::Column::key);
  if (key == table.columns.end()) return table;
  const auto at = key - table.columns.begin();
  table.columns.erase(key);
  for (report::Row& row : table.rows) row.erase(row.begin() + at);
  return table;
}

std::string to_plain_text(const Listing& listing, std::size_t width) {
  std::string text = listing.title;
  if (listing.as_of) text += "（截至" + format_date_chinese(*listing.as_of) + "）";
  if (listing.demo) text += " 示例数据";
  text += "\n\n";
  report::Table table = without_keys(listing.table);
  if (listing.narrow) break_headings(table);
  text += table.rows.empty() ? "（没有）\n" : report::to_text_table(table, width);
  if (!listing.notes.empty()) text += "\n";
  for (const std::string& note : listing.notes) text += note + "\n";
  for (const std::string& tip : listing.tips) text += tip + "\n";
  if (!listing.state_line.empty()) text += "\n" + listing.state_line + "\n";
  return text;
}

// A light keeps its symbol: a bare 10/14 would become a date in Excel.
std::string to_csv_text(const Listing& listing) {
  report::Table table = listing.table;
  for (report::Row& row : table.rows) {
    for (report::Cell& cell : row) {
      if (std::holds_alternative<report::Status>(cell)) cell = report::cell_text(cell);
    }
  }
  return report::to_csv(table);
}

std::string to_workbook(const Listing& listing) {
  report::Document document;
  document.title = listing.title;
  if (listing.as_of) document.subtitle = "截至" + format_date_chinese(*listing.as_of);
  document.date = listing.as_of;
  document.state_line = listing.state_line;
  document.demo = listing.demo;
  report::Section section{true, {listing.table}};
  for (const std::string& note : listing.notes) {
    section.blocks.emplace_back(report::Paragraph{note, report::ParagraphStyle::note});
  }
  document.sections.push_back(std::move(section));
  return report::to_xlsx(document);
}

}  // namespace

std::string render(const Listing& listing, ListFormat format, std::size_t width) {
  switch (format) {
    case ListFormat::text: return to_plain_text(listing, width);
    case ListFormat::json: return to_json_text(listing);
    case ListFormat::csv: return to_csv_text(listing);
    case ListFormat::xlsx: return to_workbook(listing);
  }
  return {};
}

Listing listing_of(const View& view, std::string title) {
  Listing listing;
  listing.title = std::move(title);
  listing.as_of = view.as_of;
  listing.state_line = view.state_line();
  listing.demo = view.facts.ledger.demo;
  if (!view.known_by.empty()) listing.notes.push_back("所知截至：" + view.known_by);
  return listing;
}

}  // namespace fazhi::app
