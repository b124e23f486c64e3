#include "report/html_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "report/clean_text.h"
#include "report/drawing_svg.h"
#include "report/html_style.h"
#include "report/markup_escape.h"

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

std::string cell_html(const Cell& cell, Align align) {
  if (const auto* status = std::get_if<Status>(&cell))
    return fmt::format(R"(<td class="status {}"><i class="tone {}">{}</i>{}</td>)", class_of(align),
                       class_of(status->tone), symbol_of(status->tone), breaking_text(status->text));
  const bool date = std::holds_alternative<Date>(cell);
  return fmt::format(R"(<td class="{}{}">{}</td>)", date ? "date " : "", class_of(align),
                     breaking_text(cell_text(cell)));
}

// Shares of the width by weight, and as wide as the weights ask for: where the window is narrower, the box scrolls.
void add_columns(std::string& out, const Table& table) {
  double total = 0;
  for (const Column& column : table.columns) total += column.weight;
  out += fmt::format("<table style=\"min-width:{:.1f}em\">\n<colgroup>",
                     total + static_cast<double>(table.columns.size()));
  for (const Column& column : table.columns)
    out += fmt::format("<col style=\"width:{:.2f}%\">", 100 * column.weight / total);
  out += "</colgroup>\n<thead><tr>";
  for (const Column& column : table.columns) out += "<th scope=\"col\">" + breaking_text(column.title) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
}

struct BlockHtml {
  std::string& out;
  int pictures = 0;

  void operator()(const Heading& heading) {
    const int level = std::clamp(heading.level, 1, 4) + 1;
    out += fmt::format("<h{0}>{1}</h{0}>\n", level, line_text(heading.text));
  }
  void operator()(const Paragraph& paragraph) { add_lines(out, class_of(paragraph.style), paragraph.text); }
  void operator()(const Table& table) {
    if (table.columns.empty()) return;
    out += "<figure class=\"table\">\n";
    if (table.caption && !table.name.empty()) out += "<figcaption>" + line_text(table.name) + "</figcaption>\n";
    // With a place in the order of the tabulator key, so that it can be scrolled without a mouse.
    out += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + line_text(table.name) + "\">\n";
    add_columns(out, table);
    const Cell empty;
    for (const Row& row : table.rows) {
      out += "<tr>";
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        out += cell_html(i < row.size() ? row[i] : empty, table.columns[i].align);
      out += "</tr>\n";
    }
    out += "</tbody>\n</table>\n</div>\n</figure>\n";
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
    out += "<figure class=\"picture\">\n" + drawing_svg(picture.drawing) + "<figcaption>" +
           line_text(caption_of(picture, ++pictures)) + "</figcaption>\n</figure>\n";
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

}  // namespace

std::string to_html(const Document& document) {
  const std::string marks = line_text(marks_of(document));
  std::string out = kHead;
  out += "<title>" + line_text(document.title) + "</title>\n<style>" + html_style(document) +
         "</style>\n</head>\n<body>\n";
  if (!marks.empty()) out += "<div class=\"marks\">" + marks + "</div>\n";
  out += "<main>\n";
  BlockHtml writer{out};
  // Inside the first and the last section: a page of its own is begun wherever upright and landscape change.
  const std::vector<Section> only = {Section{}};
  const std::vector<Section>& sections = document.sections.empty() ? only : document.sections;
  for (const Section& section : sections) {
    out += section.landscape ? "<section class=\"landscape\">\n" : "<section>\n";
    if (&section == &sections.front()) add_head(out, document);
    for (const Block& block : section.blocks) std::visit(writer, block);
    if (&section == &sections.back() && !document.state_line.empty())
      out += "<p class=\"state\">" + line_text(document.state_line) + "</p>\n";
    out += "</section>\n";
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace fazhi::report
