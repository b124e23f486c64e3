#include "report/docx_writer.h"

#include <stdlib.h>
#include <time.h>

#include <sstream>

#include "archive.h"
#include "catch.h"
#include "report/docx_page.h"
#include "sample_paper.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

sample::Archive docx_of(const Document& document) { return sample::unzip(to_docx(document)); }

sample::Archive docx_of(Block block) { return docx_of(Document{.sections = {{false, {std::move(block)}}}}); }

pugi::xml_node style(const pugi::xml_document& styles, const char* id) {
  return styles.child("w:styles").find_child_by_attribute("w:style", "w:styleId", id);
}

std::string font_of(pugi::xml_node node) {
  return node.child("w:rPr").child("w:rFonts").attribute("w:eastAsia").value();
}

int half_points_of(pugi::xml_node node) { return node.child("w:rPr").child("w:sz").attribute("w:val").as_int(); }

double millimetres(int twips) { return twips * 25.4 / 1440; }

}  // namespace

TEST_CASE("every part of a Word file is well formed, typed and related") {
  const sample::Archive archive = docx_of(problem_document(sample::small_paper()));
  const pugi::xml_document types = sample::parse(archive, "[Content_Types].xml");
  for (const std::string& name : archive.names) {
    sample::parse(archive, name);
    const bool by_extension = name.ends_with(".rels") || name == "[Content_Types].xml";
    const bool stated =
        !types.child("Types").find_child_by_attribute("Override", "PartName", ("/" + name).c_str()).empty();
    INFO(name);
    CHECK((by_extension || stated));
  }
  const pugi::xml_document relations = sample::parse(archive, "word/_rels/document.xml.rels");
  for (const pugi::xml_node relation : relations.child("Relationships"))
    CHECK(archive.files.contains(std::string("word/") + relation.attribute("Target").value()));
  const pugi::xml_document body = sample::parse(archive, "word/document.xml");
  for (const pugi::xpath_node reference : body.select_nodes("//w:footerReference|//w:headerReference"))
    CHECK_FALSE(relations.child("Relationships")
                    .find_child_by_attribute("Id", reference.node().attribute("r:id").value())
                    .empty());
}

TEST_CASE("the page is that of GB/T 9704: A4, margins 37, 28, 26 and 35 mm, 22 lines of 28 characters") {
  const sample::Archive archive = docx_of(Paragraph{"正文"});
  const pugi::xml_document xml = sample::parse(archive, "word/document.xml");
  const pugi::xml_node section = xml.select_node("//w:body/w:sectPr").node();
  CHECK(millimetres(section.child("w:pgSz").attribute("w:w").as_int()) == Approx(210).margin(0.1));
  CHECK(millimetres(section.child("w:pgSz").attribute("w:h").as_int()) == Approx(297).margin(0.1));
  const pugi::xml_node margins = section.child("w:pgMar");
  CHECK(millimetres(margins.attribute("w:top").as_int()) == Approx(37).margin(0.1));
  CHECK(millimetres(margins.attribute("w:left").as_int()) == Approx(28).margin(0.1));
  CHECK(millimetres(margins.attribute("w:right").as_int()) == Approx(26).margin(0.1));
  CHECK(millimetres(margins.attribute("w:bottom").as_int()) == Approx(35).margin(0.1));
  const int pitch = section.child("w:docGrid").attribute("w:linePitch").as_int();
  CHECK(kPortrait.text_height() / pitch == 22);
  const pugi::xml_document styles = sample::parse(archive, "word/styles.xml");
  const pugi::xml_node defaults = styles.select_node("//w:docDefaults/w:rPrDefault/w:rPr").node();
  const int character =
      defaults.child("w:sz").attribute("w:val").as_int() * 10 + defaults.child("w:spacing").attribute("w:val").as_int();
  CHECK(kPortrait.text_width() / character == 28);
  CHECK(style(styles, "Normal").child("w:pPr").child("w:spacing").attribute("w:line").as_int() == pitch);
  CHECK(std::string(style(styles, "Normal").child("w:pPr").child("w:spacing").attribute("w:lineRule").value()) ==
        "exact");
}

TEST_CASE("title, levels and text have the fonts and sizes of GB/T 9704") {
  const pugi::xml_document styles = sample::parse(docx_of(Paragraph{"正文"}), "word/styles.xml");
  const pugi::xml_node defaults = styles.child("w:styles").child("w:docDefaults").child("w:rPrDefault");
  CHECK(font_of(defaults) == "仿宋_GB2312");
  CHECK(half_points_of(defaults) == 32);
  CHECK(font_of(style(styles, "Title")) == "方正小标宋简体");
  CHECK(half_points_of(style(styles, "Title")) == 44);
  CHECK(font_of(style(styles, "Heading1")) == "黑体");
  CHECK(font_of(style(styles, "Heading2")) == "楷体_GB2312");
  CHECK(font_of(style(styles, "Heading3")) == "仿宋_GB2312");
  CHECK(font_of(style(styles, "Heading4")) == "仿宋_GB2312");
  CHECK(style(styles, "BodyText").child("w:pPr").child("w:ind").attribute("w:firstLineChars").as_int() == 200);
}

TEST_CASE("every font that papers name has alternatives for offices without it") {
  const sample::Archive archive = docx_of(Paragraph{"正文"});
  const pugi::xml_document fonts = sample::parse(archive, "word/fontTable.xml");
  const pugi::xml_document styles = sample::parse(archive, "word/styles.xml");
  for (const pugi::xpath_node used : styles.select_nodes("//w:rFonts/@w:eastAsia"))
    CHECK_FALSE(fonts.child("w:fonts")
                    .find_child_by_attribute("w:font", "w:name", used.attribute().value())
                    .child("w:altName")
                    .empty());
}

TEST_CASE("page numbers stand right on odd pages and left on even ones, between dashes, in 4号宋体") {
  const sample::Archive archive = docx_of(Document{.state_line = "台账状态 #7 · ab", .sections = {}});
  CHECK(sample::parse(archive, "word/settings.xml").child("w:settings").child("w:evenAndOddHeaders"));
  const pugi::xml_document odd = sample::parse(archive, "word/footer1.xml");
  CHECK(sample::text_under(odd, "w:t") == "台账状态 #7 · ab— 1 —");
  CHECK(odd.select_node("//w:tab[@w:val='right']").node().attribute("w:pos").as_int() == kPortrait.text_width() - 280);
  const pugi::xml_document even = sample::parse(archive, "word/footer2.xml");
  CHECK(sample::text_under(even, "w:t") == "— 1 —台账状态 #7 · ab");
  CHECK(even.select_node("//w:ind").node().attribute("w:left").as_int() == 280);
  CHECK(std::string(even.select_node("//w:fldSimple").node().attribute("w:instr").value()) == " PAGE ");
  const pugi::xml_document styles = sample::parse(archive, "word/styles.xml");
  CHECK(font_of(style(styles, "PageNumber")) == "宋体");
  CHECK(half_points_of(style(styles, "PageNumber")) == 28);
}

TEST_CASE("a demo or draft says so on every page and under its title") {
  const sample::Archive archive =
      docx_of(Document{.title = "清单", .demo = true, .draft_mark = "拟列稿", .sections = {}});
  for (const char* header : {"word/header1.xml", "word/header2.xml"})
    CHECK(sample::text_under(sample::parse(archive, header), "w:t") == "示例数据 · 拟列稿");
  CHECK(sample::parse(archive, "word/document.xml").select_nodes("//w:headerReference").size() == 2);
  CHECK(sample::text_under(sample::parse(archive, "word/document.xml"), "w:t") == "清单（拟列稿）");
}

TEST_CASE("an ordinary paper has no page header") {
  const sample::Archive archive = docx_of(Document{.title = "清单", .sections = {}});
  CHECK_FALSE(archive.files.contains("word/header1.xml"));
  CHECK(sample::parse(archive, "word/document.xml").select_nodes("//w:headerReference").empty());
}

TEST_CASE("a landscape section turns the sheet and keeps the area of the text") {
  CHECK(kLandscape.text_width() == kPortrait.text_height());
  CHECK(kLandscape.text_height() == kPortrait.text_width());
  const Document document{.sections = {{false, {Paragraph{"正文"}}}, {true, {Paragraph{"附表"}}}}};
  const pugi::xml_document xml = sample::parse(docx_of(document), "word/document.xml");
  const pugi::xml_node upright = xml.select_node("//w:pPr/w:sectPr/w:pgSz").node();
  const pugi::xml_node wide = xml.select_node("//w:body/w:sectPr/w:pgSz").node();
  CHECK(upright.attribute("w:orient").empty());
  CHECK(std::string(wide.attribute("w:orient").value()) == "landscape");
  CHECK(wide.attribute("w:w").as_int() == upright.attribute("w:h").as_int());
}

TEST_CASE("a signature goes with the paragraph before it and dates have no leading zeros") {
  const Document document{
      .sections = {{false, {Paragraph{"正文"}, SignatureBlock{{"区政府办（盖章）"}, make_date(2026, 3, 1)}}}}};
  const pugi::xml_document xml = sample::parse(docx_of(document), "word/document.xml");
  const pugi::xml_node text = xml.child("w:document").child("w:body").child("w:p");
  CHECK(text.child("w:pPr").child("w:keepNext"));
  CHECK(sample::text_under(xml, "w:t") == "正文区政府办（盖章）2026年3月1日");
}

TEST_CASE("the last of the text goes with the signature over the list of annexes, or as the last row of a table") {
  const SignatureBlock signature{{"区政府办（盖章）"}, {}};
  const auto kept = [](std::vector<Block> blocks) {
    const pugi::xml_document xml =
        sample::parse(docx_of({.sections = {{false, std::move(blocks)}}}), "word/document.xml");
    std::string texts;
    for (const pugi::xpath_node node : xml.select_nodes("//w:p[w:pPr/w:keepNext]"))
      texts += sample::text_under(node.node(), "w:t") + "|";
    return texts;
  };
  CHECK(kept({Paragraph{"前文"}, Paragraph{"正文"}, Paragraph{"附件：1. 甲\n2. 乙", ParagraphStyle::annex_note},
              signature}) == "正文|附件：1. 甲|2. 乙|");
  const Table table{.name = "", .columns = {{"a", "甲"}}, .rows = {{std::string("一")}, {std::string("二")}}};
  CHECK(kept({table, signature}) == "二||");  // and what ends the table
}

TEST_CASE("a long paper has contents that are there before Word has numbered them") {
  Section section;
  for (const char* title : {"一、总体", "二、问题", "三、下一步"}) {
    section.blocks.emplace_back(Heading{1, title});
    for (int i = 0; i < 100; ++i) section.blocks.emplace_back(Paragraph{"文"});
  }
  const pugi::xml_document xml = sample::parse(docx_of({.sections = {section}}), "word/document.xml");
  CHECK(sample::text_under(xml, "w:instrText") == " TOC \\o \"1-1\" \\h \\z ");
  std::string lines;
  for (const pugi::xpath_node link : xml.select_nodes("//w:p[w:pPr/w:pStyle[@w:val='TOC1']]/w:hyperlink")) {
    const std::string mark = link.node().attribute("w:anchor").value();
    CHECK(xml.select_nodes(("//w:bookmarkStart[@w:name='" + mark + "']").c_str()).size() == 1);
    lines += sample::text_under(link.node(), "w:t") + "|";
  }
  CHECK(lines == "一、总体|二、问题|三、下一步|");
}

TEST_CASE("the body of a small paper is as approved") {
  const sample::Archive archive = docx_of(problem_document(sample::small_paper()));
  pugi::xml_document xml = sample::parse(archive, "word/document.xml");
  std::ostringstream text;
  xml.save(text, " ", pugi::format_indent | pugi::format_no_declaration);
  sample::check_approved("problem-document.xml", text.str());
}

TEST_CASE("the same document is the same Word file, whenever and wherever it is written") {
  const Document document = problem_document(sample::small_paper());
  setenv("TZ", "America/New_York", 1);
  tzset();
  const std::string there = to_docx(document);
  unsetenv("TZ");
  tzset();
  CHECK(to_docx(document) == there);
}

TEST_CASE("the properties of the file tell the paper's day, not the computer's") {
  const pugi::xml_document core = sample::parse(
      docx_of(Document{.title = "清单", .issuer = "区政府办", .date = make_date(2026, 10, 9), .sections = {}}),
      "docProps/core.xml");
  CHECK(sample::text_under(core, "dcterms:created") == "2026-10-09T00:00:00Z");
  CHECK(sample::text_under(core, "dcterms:modified") == "2026-10-09T00:00:00Z");
  CHECK(sample::text_under(core, "dc:creator") == "区政府办");
}

TEST_CASE("texts that XML forbids or would read as markup do not break a Word file") {
  const std::string hostile = "a\x01\x0B<w:p>&amp;]]>\xE5\x91 <!-- \x1F";
  const sample::Archive archive = docx_of(Document{
      .title = hostile,
      .issuer = hostile,
      .state_line = hostile,
      .demo = true,
      .draft_mark = hostile,
      .sections = {
          {false, {Paragraph{hostile}, Table{.name = hostile, .columns = {{"a", hostile}}, .rows = {{hostile}}}}}}});
  for (const std::string& name : archive.names) sample::parse(archive, name);
  const std::string text = sample::text_under(sample::parse(archive, "word/document.xml"), "w:t");
  CHECK(text.find("a<w:p>&amp;]]>\uFFFD\uFFFD <!-- ") != std::string::npos);
}
