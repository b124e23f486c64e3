#include "report/html_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "report/clean_text.h"
#include "report/contents.h"
#include "report/drawing_svg.h"
#include "report/html_style.h"
#include "report/markup_escape.h"
#include "report/picture_parts.h"

namespace fazhi::report {
namespace {

std::string line_text(std::string_view text) { return markup_text(single_line(text)); }
std::string breaking_text(std::string_view text) { return replace_all(markup_text(text), "\n", "<br>"); }

const char* class_of(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::body: return "body";
    case ParagraphStyle::flush: return "flush";
    case ParagraphStyle::annex_note: return "annex_note";
    case ParagraphStyle::annex: return "annex";
    case ParagraphStyle::centered: return "centered";
    case ParagraphStyle::note: return "note";
  }
  return "body";
}

const char* class_of(Tone tone) {
  switch (tone) {
    case Tone::grey: return "grey";
    case Tone::blue: return "blue";
    case Tone::green: return "green";
    case Tone::yellow: return "yellow";
    case Tone::red: return "red";
  }
  return "grey";
}

const char* class_of(Align align) {
  switch (align) {
    case Align::left: return "left";
    case Align::center: return "center";
    case Align::right: return "right";
  }
  return "left";
}

void add_lines(std::string& out, const char* style, std::string_view text) {
  for (const std::string& line : split(clean_text(text), '\n'))
    out += fmt::format("<p class=\"{}\">{}</p>\n", style, markup_text(line));
}

std::string cell_html(const Cell& cell, Align align, bool is_pinned) {
  const char* pin = is_pinned ? "pin " : "";
  if (const auto* status = std::get_if<Status>(&cell))
    return fmt::format(R"(<td class="{}status {}"><i class="tone {}">{}</i>{}</td>)", pin, class_of(align),
                       class_of(status->tone), symbol_of(status->tone), breaking_text(status->text));
  const bool date = std::holds_alternative<Date>(cell);
  return fmt::format(R"(<td class="{}{}{}">{}</td>)", pin, date ? "date " : "", class_of(align),
                     breaking_text(cell_text(cell)));
}

// In its own characters, as wide as the weights ask for.
double width_of(const Table& table) {
  double total = static_cast<double>(table.columns.size());
  for (const Column& column : table.columns) total += column.weight;
  return total;
}

// Wider than the column of text.
bool is_wide(const Table& table) { return width_of(table) > 76; }

// By which a row is told: it stays in sight where a table is wider than the window. 编号, else the first column.
std::size_t pinned_column(const Table& table) {
  const auto number = std::ranges::find(table.columns, "number", &Column::key);
  return number == table.columns.end() ? 0 : static_cast<std::size_t>(number - table.columns.begin());
}

// Shares of the width by weight: where the window is narrower, the page scrolls.
void add_columns(std::string& out, const Table& table, std::size_t pinned) {
  const double total = width_of(table) - static_cast<double>(table.columns.size());
  out += fmt::format("<table style=\"min-width:{:.1f}em\">\n<colgroup>", width_of(table));
  for (const Column& column : table.columns)
    out += fmt::format("<col style=\"width:{:.2f}%\">", 100 * column.weight / total);
  out += "</colgroup>\n<thead><tr>";
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    out += fmt::format("<th scope=\"col\"{}>{}</th>", i == pinned ? " class=\"pin\"" : "",
                       breaking_text(table.columns[i].title));
  out += "</tr></thead>\n<tbody>\n";
}

std::string mark_of(std::size_t heading) { return fmt::format("s{}", heading + 1); }

struct BlockHtml {
  std::string& out;
  bool has_contents = false;
  int pictures = 0;
  std::size_t headings = 0;

  void operator()(const Heading& heading) {
    const int level = std::clamp(heading.level, 0, 4) + 1;
    const std::string mark = mark_of(headings++);
    out += has_contents ? fmt::format("<h{} id=\"{}\">", level, mark) : fmt::format("<h{}>", level);
    out += fmt::format("{}</h{}>\n", line_text(heading.text), level);
  }
  void operator()(const Paragraph& paragraph) { add_lines(out, class_of(paragraph.style), paragraph.text); }
  void operator()(const Table& table) {
    if (table.columns.empty()) return;
    out += "<figure class=\"table\">\n";
    if (table.caption && !table.name.empty()) out += "<figcaption>" + line_text(table.name) + "</figcaption>\n";
    const std::size_t pinned = pinned_column(table);
    add_columns(out, table, pinned);
    const Cell empty;
    for (const Row& row : table.rows) {
      out += "<tr>";
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        out += cell_html(i < row.size() ? row[i] : empty, table.columns[i].align, i == pinned);
      out += "</tr>\n";
    }
    out += "</tbody>\n</table>\n</figure>\n";
  }
  void operator()(const KeyValues& values) {
    out += "<dl>\n";
    for (const KeyValue& item : values.items)
      out += "<div><dt>" + line_text(item.key) + "：</dt><dd>" + breaking_text(item.value) + "</dd></div>\n";
    out += "</dl>\n";
  }
  void operator()(const SignatureBlock& signature) {
    out += "<div class=\"signature\">\n";
    for (const std::string& line : signature.lines) add_lines(out, "flush", line);
    add_lines(out, "flush", signature.date ? format_date_chinese(*signature.date) : "　　年　　月　　日");
    out += "</div>\n";
  }
  void operator()(const Picture& picture) {
    if (!is_further_part(picture)) ++pictures;
    out += "<figure class=\"picture\">\n" + drawing_svg(picture.drawing) + "<figcaption>" +
           line_text(caption_of(picture, pictures)) + "</figcaption>\n</figure>\n";
  }
  void operator()(const Chart&) {}
};

// Nothing is fetched and nothing runs, even if a text found a way to ask for it.
constexpr const char* kHead =
    "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";

void add_head(std::string& out, const Document& document) {
  if (!document.title.empty()) out += "<h1>" + breaking_text(document.title) + "</h1>\n";
  const std::string marks = line_text(marks_of(document));
  if (!marks.empty()) out += "<p class=\"subtitle mark\">【" + marks + "】</p>\n";
  if (!document.subtitle.empty()) add_lines(out, "subtitle", document.subtitle);
}

// Of a long paper, on the screen.
void add_contents(std::string& out, const std::vector<ContentsEntry>& entries) {
  if (entries.empty()) return;
  out += "<nav aria-label=\"目录\">\n<b>目录</b>\n<ol>\n";
  for (const ContentsEntry& entry : entries)
    if (entry.level == 1)
      out += "<li><a href=\"#" + mark_of(entry.heading) + "\">" + line_text(entry.text) + "</a></li>\n";
  out += "</ol>\n</nav>\n";
}

bool has_wide_table(const Document& document) {
  return std::ranges::any_of(tables_of(document), [](const Table* table) { return is_wide(*table); });
}

}  // namespace

std::string to_html(const Document& document) {
  const std::string marks = line_text(marks_of(document));
  std::string out = kHead;
  out += "<title>" + line_text(document.title) + "</title>\n<style>" + html_style(document) +
         "</style>\n</head>\n<body>\n";
  if (!marks.empty()) out += "<div class=\"marks\">" + marks + "</div>\n";
  out += has_wide_table(document) ? "<main class=\"wide\">\n" : "<main>\n";
  const std::vector<ContentsEntry> contents = contents_of(document);
  BlockHtml writer{out, !contents.empty()};
  // Inside the first and the last section: a page of its own is begun wherever upright and landscape change.
  const std::vector<Section> only = {Section{}};
  const std::vector<Section>& sections = document.sections.empty() ? only : document.sections;
  for (const Section& section : sections) {
    out += section.landscape ? "<section class=\"landscape\">\n" : "<section>\n";
    if (&section == &sections.front()) add_head(out, document), add_contents(out, contents);
    for (const Block& block : section.blocks) std::visit(writer, block);
    if (&section == &sections.back() && !document.state_line.empty())
      out += "<p class=\"state\">" + line_text(document.state_line) + "</p>\n";
    out += "</section>\n";
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace fazhi::report
