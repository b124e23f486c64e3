#include "report/csv_writer.h"

#include "base/text.h"
#include "report/clean_text.h"

namespace fazhi::report {
namespace {

std::string quoted(std::string text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' ')) return text;
  return "\"" + replace_all(std::move(text), "\"", "\"\"") + "\"";
}

std::string text_field(std::string_view text) {
  // The guard looks at what is stored: a control character before = is gone by then.
  std::string clean = clean_text(text);
  if (looks_like_formula(clean)) clean.insert(0, "'");
  return quoted(std::move(clean));
}

// A status without its symbol: in a spreadsheet one filters by the word.
std::string field(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return text_field(*text);
  if (const auto* status = std::get_if<Status>(&cell)) return text_field(status->text);
  return cell_text(cell);
}

}  // namespace

std::string csv_line(const Row& row, std::size_t columns) {
  std::string line;
  for (std::size_t i = 0; i < columns; ++i) line += (i == 0 ? "" : ",") + (i < row.size() ? field(row[i]) : "");
  return line + "\r\n";
}

std::string to_csv(const Table& table) {
  Row titles;
  for (const Column& column : table.columns) titles.emplace_back(column.title);
  std::string csv = kCsvBegin + csv_line(titles, table.columns.size());
  for (const Row& row : table.rows) csv += csv_line(row, table.columns.size());
  return csv;
}

}  // namespace fazhi::report
