#include "report/docx_picture.h"

#include <algorithm>
#include <cmath>

#include "report/clean_text.h"
#include "report/picture_parts.h"
#include "report/xml_build.h"

namespace fazhi::report {
namespace {

constexpr double kEmuPerPoint = 12'700;

std::string emu(double points) { return std::to_string(std::llround(points * kEmuPerPoint)); }

// The caption stands on the same page and may need two lines.
double scale_of(const Drawing& drawing, const PageGeometry& page) {
  const double width = page.text_width() / 20.0;
  const double height = (page.text_height() - 2 * kLinePitch) / 20.0;
  return std::min({1.0, width / std::max(drawing.width, 1.0), height / std::max(drawing.height, 1.0)});
}

void add_graphic(pugi::xml_node inline_node, const Drawing& drawing, int number, const std::string& width,
                 const std::string& height) {
  const std::string name = "图" + std::to_string(number);
  const pugi::xml_node graphic =
      add(inline_node, "a:graphic", {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}});
  const char* kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  const pugi::xml_node picture =
      add(add(graphic, "a:graphicData", {{"uri", kPicture}}), "pic:pic", {{"xmlns:pic", kPicture}});
  const pugi::xml_node properties = add(picture, "pic:nvPicPr");
  add(properties, "pic:cNvPr", {{"id", number}, {"name", name}, {"descr", single_line(drawing.alternative)}});
  add(properties, "pic:cNvPicPr");
  const pugi::xml_node fill = add(picture, "pic:blipFill");
  add(fill, "a:blip", {{"r:embed", docx_picture_id(number)}});
  add(add(fill, "a:stretch"), "a:fillRect");
  const pugi::xml_node shape = add(picture, "pic:spPr");
  const pugi::xml_node place = add(shape, "a:xfrm");
  add(place, "a:off", {{"x", 0}, {"y", 0}});
  add(place, "a:ext", {{"cx", width}, {"cy", height}});
  add(add(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

pugi::xml_node add_styled_paragraph(pugi::xml_node body, const char* style) {
  const pugi::xml_node paragraph = add(body, "w:p");
  add(add(paragraph, "w:pPr"), "w:pStyle", {{"w:val", style}});
  return paragraph;
}

}  // namespace

std::string docx_picture_id(int number) { return "rIdPicture" + std::to_string(number); }

std::string docx_picture_file(int number) { return "media/picture" + std::to_string(number) + ".emf"; }

void add_docx_picture(pugi::xml_node body, const Picture& picture, PictureCount& count, const PageGeometry& page) {
  const int number = ++count.drawings;
  if (!is_further_part(picture)) ++count.numbers;
  const Drawing& drawing = picture.drawing;
  const double scale = scale_of(drawing, page);
  const std::string width = emu(std::max(drawing.width, 1.0) * scale);
  const std::string height = emu(std::max(drawing.height, 1.0) * scale);
  const pugi::xml_node run = add(add_styled_paragraph(body, "Picture"), "w:r");
  const pugi::xml_node node =
      add(add(run, "w:drawing"), "wp:inline",
          {{"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
           {"distT", 0},
           {"distB", 0},
           {"distL", 0},
           {"distR", 0}});
  add(node, "wp:extent", {{"cx", width}, {"cy", height}});
  add(node, "wp:docPr",
      {{"id", number},
       {"name", "图" + std::to_string(number)},
       {"descr", single_line(drawing.alternative)},
       {"title", single_line(drawing.title)}});
  add_graphic(node, drawing, number, width, height);
  const pugi::xml_node caption = add_styled_paragraph(body, "PictureCaption");
  add_text(add(add(caption, "w:r"), "w:t", {{"xml:space", "preserve"}}),
           single_line(caption_of(picture, count.numbers)));
}

}  // namespace fazhi::report
