#include "report/docx_body.h"

#include <algorithm>

#include "base/text.h"
#include "report/clean_text.h"
#include "report/contents.h"
#include "report/docx_contents.h"
#include "report/docx_page.h"
#include "report/docx_picture.h"
#include "report/docx_table.h"
#include "report/xml_build.h"

namespace fazhi::report {
namespace {

pugi::xml_node add_paragraph(pugi::xml_node body, const std::string& style) {
  const pugi::xml_node paragraph = add(body, "w:p");
  add(add(paragraph, "w:pPr"), "w:pStyle", {{"w:val", style}});
  return paragraph;
}

std::string_view style_name(pugi::xml_node paragraph) {
  return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

bool is_annex_note(pugi::xml_node paragraph) { return style_name(paragraph).starts_with("AnnexNote"); }

// What is numbered through the document.
struct DocxCounts {
  bool has_contents = false;
  PictureCount pictures{};
  std::size_t headings = 0;
};

void add_run(pugi::xml_node paragraph, std::string_view text, const char* font = nullptr) {
  const pugi::xml_node run = add(paragraph, "w:r");
  if (font != nullptr) add(add(run, "w:rPr"), "w:rFonts", {{"w:ascii", font}, {"w:eastAsia", font}, {"w:hAnsi", font}});
  add_text(add(run, "w:t", {{"xml:space", "preserve"}}), text);
}

// One paragraph for every line of the text.
void add_lines(pugi::xml_node body, const std::string& style, const std::string& text) {
  for (const std::string& line : split(text, '\n')) add_run(add_paragraph(body, style), line);
}

const char* style_of(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::body: return "BodyText";
    case ParagraphStyle::flush: return "Flush";
    case ParagraphStyle::annex_note: return "AnnexNote";
    case ParagraphStyle::annex: return "Annex";
    case ParagraphStyle::centered: return "Subtitle";
    case ParagraphStyle::note: return "Note";
  }
  return "BodyText";
}

void add_signature(pugi::xml_node body, const SignatureBlock& signature) {
  add_paragraph(body, "Signature");
  for (const std::string& line : signature.lines) add_run(add_paragraph(body, "Signature"), line);
  add_run(add_paragraph(body, "Signature"),
          signature.date ? format_date_chinese(*signature.date) : "　　年　　月　　日");
}

// One line after the text for every annex; only the first has a blank line before it.
void add_annex_note(pugi::xml_node body, const std::string& text) {
  for (const std::string& line : split(text, '\n')) {
    const bool is_first = !is_annex_note(body.last_child());
    add_run(add_paragraph(body, is_first ? "AnnexNote" : "AnnexNoteMore"), line);
  }
}

struct BlockWriter {
  pugi::xml_node body;
  const PageGeometry& page;
  const TableSize& table_size;
  DocxCounts& counts;

  // A heading of the contents has a mark to lead to.
  void operator()(const Heading& heading) const {
    const std::size_t number = counts.headings++;
    if (heading.level == 0) {  // as the paper's own title, with the blank line under it
      add_lines(body, "Title", heading.text);
      add_paragraph(body, "Flush");
      return;
    }
    const int level = std::clamp(heading.level, 1, 4);
    const std::string style = "Heading" + std::to_string(level);
    if (!counts.has_contents || level > kContentsLevels) return add_lines(body, style, heading.text);
    const pugi::xml_node paragraph = add_paragraph(body, style);
    add(paragraph, "w:bookmarkStart", {{"w:id", std::to_string(number)}, {"w:name", docx_heading_mark(number)}});
    add_run(paragraph, single_line(heading.text));
    add(paragraph, "w:bookmarkEnd", {{"w:id", std::to_string(number)}});
  }
  void operator()(const Paragraph& paragraph) const {
    if (paragraph.style == ParagraphStyle::annex_note) return add_annex_note(body, paragraph.text);
    add_lines(body, style_of(paragraph.style), paragraph.text);
  }
  void operator()(const Table& table) const {
    if (table.caption && !table.name.empty()) add_lines(body, "Caption", table.name);
    add_docx_table(body, table, page.text_width(), page.text_height(), table_size);
    add_paragraph(body, "TableEnd");
  }
  void operator()(const KeyValues& values) const {
    for (const KeyValue& item : values.items) {
      const pugi::xml_node paragraph = add_paragraph(body, "BodyText");
      add_run(paragraph, item.key + "：", "黑体");
      add_run(paragraph, item.value);
    }
  }
  void operator()(const SignatureBlock& signature) const { add_signature(body, signature); }
  void operator()(const Picture& picture) const { add_docx_picture(body, picture, counts.pictures, page); }
  void operator()(const Chart&) const {}
};

void keep_with_next(pugi::xml_node paragraph) {
  const pugi::xml_node style = paragraph.child("w:pPr").child("w:pStyle");
  if (style) paragraph.child("w:pPr").insert_child_after("w:keepNext", style);
}

// Signatures never stand alone on a page (7.3.5.1): the last of the text goes with them, be it a paragraph before the list of annexes
// or the last row of a table.
void keep_with_signature(pugi::xml_node last) {
  keep_with_next(last);
  while (is_annex_note(last)) {
    last = last.previous_sibling();
    keep_with_next(last);
  }
  const pugi::xml_node table = style_name(last) == "TableEnd" ? last.previous_sibling("w:tbl") : pugi::xml_node();
  for (const pugi::xml_node cell : table.last_child().children("w:tc")) keep_with_next(cell.child("w:p"));
}

void add_section_properties(pugi::xml_node parent, const Section& section, bool marked) {
  const PageGeometry& page = section.landscape ? kLandscape : kPortrait;
  const PageParts& parts = section.landscape ? kLandscapeParts : kPortraitParts;
  const pugi::xml_node properties = add(parent, "w:sectPr");
  if (marked) {
    add(properties, "w:headerReference", {{"w:type", "default"}, {"r:id", parts.odd_header}});
    add(properties, "w:headerReference", {{"w:type", "even"}, {"r:id", parts.even_header}});
  }
  add(properties, "w:footerReference", {{"w:type", "default"}, {"r:id", parts.odd_footer}});
  add(properties, "w:footerReference", {{"w:type", "even"}, {"r:id", parts.even_footer}});
  add(properties, "w:type", {{"w:val", "nextPage"}});
  pugi::xml_node size = add(properties, "w:pgSz", {{"w:w", page.width}, {"w:h", page.height}});
  if (section.landscape) size.append_attribute("w:orient").set_value("landscape");
  add(properties, "w:pgMar",
      {{"w:top", page.top},
       {"w:right", page.right},
       {"w:bottom", page.bottom},
       {"w:left", page.left},
       {"w:header", kHeaderDistance},
       {"w:footer", std::min(kFooterDistance, page.bottom - 500)},
       {"w:gutter", 0}});
  add(properties, "w:docGrid", {{"w:type", "linesAndChars"}, {"w:linePitch", kLinePitch}});
}

void add_title(pugi::xml_node body, const Document& document) {
  if (document.title.empty()) return;
  add_lines(body, "Title", document.title);
  if (!document.draft_mark.empty()) add_lines(body, "Subtitle", "（" + document.draft_mark + "）");
  if (!document.subtitle.empty()) add_lines(body, "Subtitle", document.subtitle);
  add_paragraph(body, "Flush");
}

// A section ends in a paragraph that carries its properties.
void add_section(pugi::xml_node body, const Section& section, DocxCounts& counts, bool marked, bool last) {
  const PageGeometry& page = section.landscape ? kLandscape : kPortrait;
  const BlockWriter writer{body, page, common_size(section, page.text_width()), counts};
  for (const Block& block : section.blocks) {
    if (std::holds_alternative<SignatureBlock>(block)) keep_with_signature(body.last_child());
    std::visit(writer, block);
  }
  const pugi::xml_node end = add_paragraph(body, "SectionEnd");
  add_section_properties(last ? body : end.child("w:pPr"), section, marked);
}

}  // namespace

std::string docx_body(const Document& document) {
  pugi::xml_document xml;
  const pugi::xml_node root = add(xml, "w:document",
                                  {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
                                   {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}});
  const pugi::xml_node body = add(root, "w:body");
  add_title(body, document);
  const std::vector<ContentsEntry> contents = contents_of(document);
  add_docx_contents(body, contents);
  const bool marked = !marks_of(document).empty();
  DocxCounts counts{.has_contents = !contents.empty()};
  if (document.sections.empty()) add_section(body, Section{}, counts, marked, true);
  for (const Section& section : document.sections)
    add_section(body, section, counts, marked, &section == &document.sections.back());
  return xml_bytes(xml);
}

}  // namespace fazhi::report
