#include "report/docx_footer.h"

#include "report/clean_text.h"
#include "report/xml_build.h"

namespace fazhi::report {
namespace {

constexpr int kOneCharacter = 280;  // 4号 is 14 pt

pugi::xml_node add_root(pugi::xml_document& xml, const char* name) {
  return add(xml, name,
             {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
              {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}});
}

void add_run(pugi::xml_node parent, const std::string& text) {
  add_text(add(add(parent, "w:r"), "w:t", {{"xml:space", "preserve"}}), text);
}

// The dash is 一字线: as East Asian text, else Word takes the Latin em dash of another width.
void add_dash(pugi::xml_node parent, const std::string& text) {
  const pugi::xml_node run = add(parent, "w:r");
  add(add(run, "w:rPr"), "w:rFonts", {{"w:hint", "eastAsia"}});
  add_text(add(run, "w:t", {{"xml:space", "preserve"}}), text);
}

void add_page_number(pugi::xml_node paragraph) {
  add_dash(paragraph, "— ");
  add_run(add(paragraph, "w:fldSimple", {{"w:instr", " PAGE "}}), "1");
  add_dash(paragraph, " —");
}

void add_state(pugi::xml_node paragraph, const std::string& state) {
  const pugi::xml_node run = add(paragraph, "w:r");
  const pugi::xml_node properties = add(run, "w:rPr");
  add(properties, "w:sz", {{"w:val", 18}});
  add(properties, "w:szCs", {{"w:val", 18}});
  add_text(add(run, "w:t", {{"xml:space", "preserve"}}), state);
}

}  // namespace

std::string docx_footer(const Document& document, PageSide side, int text_width) {
  const bool odd = side == PageSide::odd;
  pugi::xml_document xml;
  const pugi::xml_node paragraph = add(add_root(xml, "w:ftr"), "w:p");
  const pugi::xml_node properties = add(paragraph, "w:pPr");
  add(properties, "w:pStyle", {{"w:val", "PageNumber"}});
  const int edge = odd ? text_width - kOneCharacter : text_width;
  add(add(properties, "w:tabs"), "w:tab", {{"w:val", "right"}, {"w:pos", edge}});
  if (odd)
    add(properties, "w:ind", {{"w:rightChars", 0}, {"w:right", 0}});
  else
    add(properties, "w:ind", {{"w:left", kOneCharacter}});
  const std::string state = single_line(document.state_line);
  if (odd)
    add_state(paragraph, state);
  else
    add_page_number(paragraph);
  add(add(paragraph, "w:r"), "w:tab");
  if (odd)
    add_page_number(paragraph);
  else
    add_state(paragraph, state);
  return xml_bytes(xml);
}

std::string docx_header(const Document& document, PageSide side) {
  pugi::xml_document xml;
  const pugi::xml_node paragraph = add(add_root(xml, "w:hdr"), "w:p");
  const pugi::xml_node properties = add(paragraph, "w:pPr");
  add(properties, "w:pStyle", {{"w:val", "PageMark"}});
  if (side == PageSide::even) add(properties, "w:jc", {{"w:val", "left"}});
  add_run(paragraph, single_line(marks_of(document)));
  return xml_bytes(xml);
}

}  // namespace fazhi::report
