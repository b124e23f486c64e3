#include "report/docx_writer.h"

#include "report/clean_text.h"
#include "report/docx_body.h"
#include "report/docx_footer.h"
#include "report/docx_page.h"
#include "report/docx_picture.h"
#include "report/docx_styles.h"
#include "report/drawing_emf.h"
#include "report/xml_build.h"
#include "report/zip_container.h"

namespace fazhi::report {
namespace {

constexpr const char* kRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* kOfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* kWordContent = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct WordPart {
  const char* id;    // of the relationship
  const char* kind;  // of relationship and, with +xml, of content
  const char* file;  // under word/
};

constexpr WordPart kAlways[] = {
    {"rIdStyles", "styles", "styles.xml"},
    {"rIdSettings", "settings", "settings.xml"},
    {"rIdFonts", "fontTable", "fontTable.xml"},
    {kPortraitParts.odd_footer, "footer", "footer1.xml"},
    {kPortraitParts.even_footer, "footer", "footer2.xml"},
    {kLandscapeParts.odd_footer, "footer", "footer3.xml"},
    {kLandscapeParts.even_footer, "footer", "footer4.xml"},
};
constexpr WordPart kMarked[] = {
    {kPortraitParts.odd_header, "header", "header1.xml"},
    {kPortraitParts.even_header, "header", "header2.xml"},
};

std::vector<WordPart> word_parts(bool marked) {
  std::vector<WordPart> parts(std::begin(kAlways), std::end(kAlways));
  if (marked) parts.insert(parts.end(), std::begin(kMarked), std::end(kMarked));
  return parts;
}

std::string content_types(const std::vector<WordPart>& parts, bool pictures) {
  pugi::xml_document xml;
  const pugi::xml_node types =
      add(xml, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  add(types, "Default",
      {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  add(types, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  if (pictures) add(types, "Default", {{"Extension", "emf"}, {"ContentType", "image/x-emf"}});
  add(types, "Override",
      {{"PartName", "/word/document.xml"}, {"ContentType", std::string(kWordContent) + "document.main+xml"}});
  for (const WordPart& part : parts)
    add(types, "Override",
        {{"PartName", std::string("/word/") + part.file},
         {"ContentType", std::string(kWordContent) + part.kind + "+xml"}});
  add(types, "Override",
      {{"PartName", "/docProps/core.xml"},
       {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  return xml_bytes(xml);
}

std::string package_relationships() {
  pugi::xml_document xml;
  const pugi::xml_node root = add(xml, "Relationships", {{"xmlns", kRelationships}});
  add(root, "Relationship",
      {{"Id", "rId1"},
       {"Type", std::string(kOfficeRelationships) + "officeDocument"},
       {"Target", "word/document.xml"}});
  add(root, "Relationship",
      {{"Id", "rId2"},
       {"Type", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"},
       {"Target", "docProps/core.xml"}});
  return xml_bytes(xml);
}

std::string word_relationships(const std::vector<WordPart>& parts, int pictures) {
  pugi::xml_document xml;
  const pugi::xml_node root = add(xml, "Relationships", {{"xmlns", kRelationships}});
  for (const WordPart& part : parts)
    add(root, "Relationship",
        {{"Id", part.id}, {"Type", std::string(kOfficeRelationships) + part.kind}, {"Target", part.file}});
  for (int number = 1; number <= pictures; ++number)
    add(root, "Relationship",
        {{"Id", docx_picture_id(number)},
         {"Type", std::string(kOfficeRelationships) + "image"},
         {"Target", docx_picture_file(number)}});
  return xml_bytes(xml);
}

// Dated by the paper's own day, so that the file does not tell when the program ran.
std::string core_properties(const Document& document) {
  pugi::xml_document xml;
  const pugi::xml_node root =
      add(xml, "cp:coreProperties",
          {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
           {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
           {"xmlns:dcterms", "http://purl.org/dc/terms/"},
           {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  add_text(add(root, "dc:title"), single_line(document.title));
  add_text(add(root, "dc:creator"), single_line(document.issuer));
  add_text(add(root, "dc:description"), single_line(document.state_line));
  const std::string moment = format_date(document.date.value_or(make_date(2000, 1, 1))) + "T00:00:00Z";
  add_text(add(root, "dcterms:created", {{"xsi:type", "dcterms:W3CDTF"}}), moment);
  add_text(add(root, "dcterms:modified", {{"xsi:type", "dcterms:W3CDTF"}}), moment);
  return xml_bytes(xml);
}

std::vector<const Drawing*> drawings_of(const Document& document) {
  std::vector<const Drawing*> drawings;
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks)
      if (const auto* picture = std::get_if<Picture>(&block)) drawings.push_back(&picture->drawing);
  return drawings;
}

}  // namespace

std::string to_docx(const Document& document) {
  const bool marked = !marks_of(document).empty();
  const std::vector<WordPart> parts = word_parts(marked);
  const std::vector<const Drawing*> drawings = drawings_of(document);
  const int pictures = static_cast<int>(drawings.size());
  std::vector<ZipPart> files = {
      {"[Content_Types].xml", content_types(parts, pictures > 0)},
      {"_rels/.rels", package_relationships()},
      {"docProps/core.xml", core_properties(document)},
      {"word/document.xml", docx_body(document)},
      {"word/_rels/document.xml.rels", word_relationships(parts, pictures)},
      {"word/styles.xml", docx_styles()},
      {"word/settings.xml", docx_settings()},
      {"word/fontTable.xml", docx_fonts()},
      {"word/footer1.xml", docx_footer(document, PageSide::odd, kPortrait.text_width())},
      {"word/footer2.xml", docx_footer(document, PageSide::even, kPortrait.text_width())},
      {"word/footer3.xml", docx_footer(document, PageSide::odd, kLandscape.text_width())},
      {"word/footer4.xml", docx_footer(document, PageSide::even, kLandscape.text_width())},
  };
  if (marked) {
    files.push_back({"word/header1.xml", docx_header(document, PageSide::odd)});
    files.push_back({"word/header2.xml", docx_header(document, PageSide::even)});
  }
  for (int i = 0; i < pictures; ++i)
    files.push_back({"word/" + docx_picture_file(i + 1), drawing_emf(*drawings[static_cast<std::size_t>(i)])});
  return zip_bytes(files);
}

}  // namespace fazhi::report
