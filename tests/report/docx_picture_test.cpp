#include "report/docx_picture.h"

#include "archive.h"
#include "catch.h"
#include "report/docx_writer.h"
#include "report/drawing_emf.h"
#include "sample_document.h"

using namespace fazhi::report;

namespace {

Picture picture(double width, double height) {
  return {{.title = "走势", .alternative = "缺口\n从12项降到9项 <&\">。", .width = width, .height = height},
          "各季走势"};
}

sample::Archive docx_of(std::vector<Section> sections) {
  return sample::unzip(to_docx(Document{.sections = std::move(sections)}));
}

double points(pugi::xml_attribute emu) { return emu.as_double() / 12700; }

}  // namespace

TEST_CASE("a picture is a part of its own, typed, related and shown in the line") {
  const sample::Archive archive = docx_of({{false, {picture(200, 100)}}, {true, {picture(300, 50)}}});
  CHECK(archive.files.at("word/media/picture1.emf") == drawing_emf(picture(200, 100).drawing));
  CHECK(archive.files.at("word/media/picture2.emf") == drawing_emf(picture(300, 50).drawing));
  const pugi::xml_document types = sample::parse(archive, "[Content_Types].xml");
  const pugi::xml_node type = types.child("Types").find_child_by_attribute("Default", "Extension", "emf");
  CHECK(std::string(type.attribute("ContentType").value()) == "image/x-emf");
  const pugi::xml_document relations = sample::parse(archive, "word/_rels/document.xml.rels");
  const pugi::xml_document body = sample::parse(archive, "word/document.xml");
  const pugi::xpath_node_set blips = body.select_nodes("//a:blip/@r:embed");
  REQUIRE(blips.size() == 2);
  for (const pugi::xpath_node blip : blips) {
    const pugi::xml_node relation =
        relations.child("Relationships").find_child_by_attribute("Id", blip.attribute().value());
    CHECK(std::string(relation.attribute("Type").value()).ends_with("/relationships/image"));
    CHECK(archive.files.contains(std::string("word/") + relation.attribute("Target").value()));
  }
}

TEST_CASE("a picture has an alternative text, and its number and caption under it on the same page") {
  const sample::Archive archive = docx_of({{false, {picture(200, 100), picture(200, 100)}}});
  const pugi::xml_document body = sample::parse(archive, "word/document.xml");
  const pugi::xml_node properties = body.select_node("//wp:docPr").node();
  CHECK(std::string(properties.attribute("descr").value()) == "缺口 从12项降到9项 <&\">。");
  CHECK(std::string(properties.attribute("title").value()) == "走势");
  CHECK(sample::text_under(body, "w:t") == "图1　各季走势图2　各季走势");
  const pugi::xml_document styles = sample::parse(archive, "word/styles.xml");
  const pugi::xml_node style = styles.child("w:styles").find_child_by_attribute("w:style", "w:styleId", "Picture");
  CHECK(style.child("w:pPr").child("w:keepNext"));
  CHECK(std::string(style.child("w:pPr").child("w:spacing").attribute("w:lineRule").value()) == "auto");
}

TEST_CASE("a further part of a picture is a part of the file of its own under the same number") {
  Picture second = picture(200, 100);
  second.caption = "各季走势（2/2）";
  const sample::Archive archive = docx_of({{false, {picture(200, 100), second, picture(200, 100)}}});
  const pugi::xml_document body = sample::parse(archive, "word/document.xml");
  CHECK(sample::text_under(body, "w:t") == "图1　各季走势图1　各季走势（2/2）图2　各季走势");
  CHECK(archive.files.contains("word/media/picture3.emf"));
}

TEST_CASE("a picture keeps its size, or its proportions where the page is smaller") {
  struct Case {
    bool landscape;
    double width, height, shown_width, shown_height;
  };
  const Case cases[] = {{false, 200, 100, 200, 100},
                        {false, 884.4, 100, 442.2, 50},
                        {false, 100, 1160, 50, 580},
                        {true, 637, 380, 637, 380},
                        {false, kUprightWidth, kUprightHeight, kUprightWidth, kUprightHeight},
                        {true, 1275.6, 2, 637.8, 1}};
  for (const Case& c : cases) {
    INFO(c.width << " × " << c.height);
    const sample::Archive archive = docx_of({{c.landscape, {picture(c.width, c.height)}}});
    const pugi::xml_document body = sample::parse(archive, "word/document.xml");
    const pugi::xml_node extent = body.select_node("//wp:extent").node();
    CHECK(points(extent.attribute("cx")) == Approx(c.shown_width).epsilon(0.001));
    CHECK(points(extent.attribute("cy")) == Approx(c.shown_height).epsilon(0.001));
  }
}

TEST_CASE("a paper without pictures has no part and no type of them") {
  const sample::Archive archive = docx_of({{false, {Paragraph{"正文"}, Chart{}}}});
  CHECK(archive.files.at("[Content_Types].xml").find("emf") == std::string::npos);
  CHECK(archive.files.at("word/_rels/document.xml.rels").find("image") == std::string::npos);
}
