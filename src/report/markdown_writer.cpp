#include "report/markdown_writer.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "report/clean_text.h"
#include "report/picture_parts.h"

namespace fazhi::report {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : clean_text(text)) {
    if (std::string_view("\\`*_[]<>|~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// At the beginning of a line # + - = and digits with a point or bracket and a space begin headings and lists.
std::string escaped_line(std::string_view line) {
  std::string text = escaped(line);
  if (text.empty()) return text;
  if (std::string_view("#+-=").find(text.front()) != std::string_view::npos) return "\\" + text;
  std::size_t digits = 0;
  while (digits < text.size() && std::isdigit(static_cast<unsigned char>(text[digits])) != 0) ++digits;
  const std::string_view rest = std::string_view(text).substr(digits);
  if (digits > 0 && (rest.starts_with(". ") || rest.starts_with(") "))) text.insert(digits, "\\");
  return text;
}

std::string cell(std::string_view text) { return replace_all(escaped(text), "\n", "<br>"); }

void add_lines(std::string& out, std::string_view text) {
  for (const std::string& line : split(clean_text(text), '\n')) out += escaped_line(line) + "\n\n";
}

const char* rule_of(Align align) {
  switch (align) {
    case Align::left: return "---|";
    case Align::center: return ":-:|";
    case Align::right: return "--:|";
  }
  return "---|";
}

struct BlockMarkdown {
  std::string& out;
  int pictures = 0;

  void operator()(const Heading& heading) {
    out += std::string(static_cast<std::size_t>(std::clamp(heading.level, 0, 4)) + 1, '#') + " " +
           escaped(single_line(heading.text)) + "\n\n";
  }
  void operator()(const Paragraph& paragraph) const { add_lines(out, paragraph.text); }
  void operator()(const Table& table) {
    if (table.columns.empty()) return;
    if (table.caption && !table.name.empty()) out += "**" + escaped(single_line(table.name)) + "**\n\n";
    out += "|";
    for (const Column& column : table.columns) out += cell(column.title) + "|";
    out += "\n|";
    for (const Column& column : table.columns) out += rule_of(column.align);
    out += "\n";
    for (const Row& row : table.rows) {
      out += "|";
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        out += (i < row.size() ? cell(cell_text(row[i])) : "") + "|";
      out += "\n";
    }
    out += "\n";
  }
  void operator()(const KeyValues& values) {
    for (const KeyValue& item : values.items)
      out += "- **" + escaped(single_line(item.key)) + "**：" + cell(item.value) + "\n";
    out += "\n";
  }
  void operator()(const SignatureBlock& signature) {
    for (const std::string& line : signature.lines) add_lines(out, line);
    add_lines(out, signature.date ? format_date_chinese(*signature.date) : "　　年　　月　　日");
  }
  void operator()(const Picture& picture) {
    if (!is_further_part(picture)) ++pictures;
    add_lines(out, caption_of(picture, pictures) + "：" + single_line(picture.drawing.alternative));
  }
  void operator()(const Chart&) const {}
};

}  // namespace

std::string to_markdown(const Document& document) {
  std::string out;
  if (!document.title.empty()) out += "# " + escaped(single_line(document.title)) + "\n\n";
  const std::string marks = marks_of(document);
  if (!marks.empty()) out += "**【" + escaped(single_line(marks)) + "】**\n\n";
  if (!document.subtitle.empty()) add_lines(out, document.subtitle);
  BlockMarkdown writer{out};
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks) std::visit(writer, block);
  if (!document.state_line.empty()) add_lines(out, document.state_line);
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace fazhi::report
