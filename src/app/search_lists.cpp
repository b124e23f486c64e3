// What a search found, as lines and as a table.

#include <fmt/format.h>

#include "app/record_words.h"
#include "app/search.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

std::string id_of(const ledger::SearchDocument& document) {
  return document.subject.substr(document.subject.find(':') + 1);
}

std::string state_of(const ledger::SearchDocument& document) {
  return document.state ? state_word(*document.state) : std::string();
}

std::string heading(const SearchAnswer& answer) { return "检索「" + join(answer.words, "」「") + "」"; }

std::string total_line(const SearchAnswer& answer) {
  const auto shown = static_cast<std::int64_t>(answer.results.size());
  if (shown == answer.total) return fmt::format("共{}件。", answer.total);
  return fmt::format("共{}件，列出前{}件（--limit 可改）。", answer.total, shown);
}

void add_result(const SearchResult& result, const std::vector<std::string>& words, std::size_t number,
                std::string& out) {
  const ledger::SearchDocument& document = result.hit.document;
  const bool in_title = result.snippet.where == "标题";
  out += fmt::format("{:>2}  {}", number, in_title ? result.snippet.text : marked(document.title, words));
  if (!document.number.empty()) out += "  " + document.number;
  out += "\n    " + document.kind_title;
  for (const std::string& part :
       {document.unit_title, format_date(document.day), id_of(document), state_of(document)}) {
    if (!part.empty() && part != document.title) out += " · " + part;
  }
  if (!in_title && !result.snippet.where.empty()) out += "\n    " + result.snippet.where + "：" + result.snippet.text;
  out += "\n";
}

}  // namespace

std::string search_text(const SearchAnswer& answer) {
  std::string text = heading(answer) + (answer.demo ? " 示例数据" : "") + "\n\n";
  std::size_t number = 0;
  for (const SearchResult& result : answer.results) add_result(result, answer.words, ++number, text);
  text += answer.total == 0 ? "没有找到。\n" : "\n" + total_line(answer) + "\n";
  for (const std::string& hint : answer.hints) text += hint + "\n";
  return text + "\n" + answer.state_line + "\n";
}

Listing search_listing(const SearchAnswer& answer) {
  using report::Align;
  Listing listing;
  listing.title = heading(answer);
  listing.state_line = answer.state_line;
  listing.demo = answer.demo;
  listing.table.name = "检索";
  listing.table.columns = {
      {"kind", "种类", 8, Align::left},  {"title", "名称", 16, Align::left}, {"number", "文号", 10, Align::left},
      {"unit", "单位", 8, Align::left},  {"date", "日期", 6, Align::left},   {"id", "标识", 8, Align::left},
      {"state", "状态", 5, Align::left}, {"where", "见于", 6, Align::left},  {"snippet", "摘录", 20, Align::left}};
  for (const SearchResult& result : answer.results) {
    const ledger::SearchDocument& document = result.hit.document;
    listing.table.rows.push_back({document.kind_title, document.title, document.number, document.unit_title,
                                  document.day, id_of(document), state_of(document), result.snippet.where,
                                  result.snippet.text});
  }
  listing.notes.push_back(answer.total == 0 ? "没有找到。" : total_line(answer));
  listing.notes.insert(listing.notes.end(), answer.hints.begin(), answer.hints.end());
  return listing;
}

}  // namespace fazhi::app
