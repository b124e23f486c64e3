#include "report/docx_body.h"

#include <algorithm>

#include "base/text.h"
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

struct BlockWriter {
  pugi::xml_node body;
  const PageGeometry& page;
  int& pictures;  // so far in the document

  void operator()(const Heading& heading) const {
    add_lines(body, "Heading" + std::to_string(std::clamp(heading.level, 1, 4)), heading.text);
  }
  void operator()(const Paragraph& paragraph) const { add_lines(body, style_of(paragraph.style), paragraph.text); }
  void operator()(const Table& table) const {
    if (table.caption && !table.name.empty()) add_lines(body, "Caption", table.name);
    add_docx_table(body, table, page.text_width(), page.text_height());
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
  void operator()(const Picture& picture) const { add_docx_picture(body, picture, ++pictures, page); }
  void operator()(const Chart&) const {}
};

// Signatures never stand alone on a page (7.3.5.1): the paragraph before goes with them.
void keep_with_next(pugi::xml_node paragraph) {
  const pugi::xml_node style = paragraph.child("w:pPr").child("w:pStyle");
  if (style) paragraph.child("w:pPr").insert_child_after("w:keepNext", style);
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
void add_section(pugi::xml_node body, const Section& section, int& pictures, bool marked, bool last) {
  const BlockWriter writer{body, section.landscape ? kLandscape : kPortrait, pictures};
  for (const Block& block : section.blocks) {
    if (std::holds_alternative<SignatureBlock>(block)) keep_with_next(body.last_child());
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
  const bool marked = !marks_of(document).empty();
  int pictures = 0;
  if (document.sections.empty()) add_section(body, Section{}, pictures, marked, true);
  for (const Section& section : document.sections)
    add_section(body, section, pictures, marked, &section == &document.sections.back());
  return xml_bytes(xml);
}

}  // namespace fazhi::report
