#include "report/drawing_svg.h"

#include "archive.h"
#include "catch.h"
#include "sample_document.h"

using namespace fazhi::report;

namespace {

pugi::xml_document parsed(const Drawing& drawing) {
  pugi::xml_document xml;
  REQUIRE(xml.load_string(drawing_svg(drawing).c_str()));
  return xml;
}

}  // namespace

TEST_CASE("every shape as SVG is as approved") {
  sample::check_approved("every-shape.svg", drawing_svg(sample::every_shape()));
}

TEST_CASE("an SVG is an image with a title and a description, and has no ids, scripts or addresses") {
  const pugi::xml_document xml = parsed(sample::every_shape());
  const pugi::xml_node svg = xml.child("svg");
  CHECK(std::string(svg.attribute("role").value()) == "img");
  CHECK(std::string(svg.child("title").text().get()) == "各种图形");
  CHECK(std::string(svg.child("desc").text().get()) == "六种填充、五种标记、四种线型和文字各一。");
  CHECK(xml.select_nodes("//@id|//@href|//script|//style|//image").empty());
}

TEST_CASE("numbers are written in hundredths without zeros at the end") {
  const Drawing drawing{.width = 10.5, .height = 100.126, .shapes = {Stroke{{{-0.5, 0.001}, {-12.345, 7.999}}}}};
  const pugi::xml_document xml = parsed(drawing);
  CHECK(std::string(xml.child("svg").attribute("viewBox").value()) == "0 0 10.5 100.13");
  CHECK(std::string(xml.child("svg").child("polyline").attribute("points").value()) == "-0.5,0 -12.35,8");
}

TEST_CASE("texts that XML forbids or would read as markup do not break an SVG") {
  const std::string hostile = "a\x01<b>&amp;\"']]>\xE5\x91\n二";
  const pugi::xml_document xml =
      parsed({.title = hostile, .alternative = hostile, .shapes = {Label{.text = hostile}, Label{.text = ""}}});
  const std::string shown = "a<b>&amp;\"']]>\uFFFD\uFFFD 二";
  CHECK(sample::text_under(xml, "title") == shown);
  CHECK(sample::text_under(xml, "desc") == shown);
  CHECK(sample::text_under(xml, "text") == shown);
  CHECK(xml.select_nodes("//text").size() == 1);
}
