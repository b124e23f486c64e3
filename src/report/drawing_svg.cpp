#include "report/drawing_svg.h"

#include <fmt/format.h>

#include <cmath>

#include "report/clean_text.h"
#include "report/drawing_geometry.h"
#include "report/markup_escape.h"

namespace fazhi::report {
namespace {

constexpr const char* kSong = "SimSun,宋体,Songti SC,Noto Serif CJK SC,Source Han Serif SC,serif";
constexpr const char* kHei = "SimHei,黑体,Heiti SC,Noto Sans CJK SC,Source Han Sans SC,sans-serif";

// Hundredths of a point are finer than any printer.
std::string number(double value) {
  const auto hundredths = std::llround(value * 100);
  std::string text = fmt::format("{}{}", hundredths < 0 ? "-" : "", std::abs(hundredths) / 100);
  const auto rest = std::abs(hundredths) % 100;
  if (rest != 0) text += rest % 10 == 0 ? fmt::format(".{}", rest / 10) : fmt::format(".{:02}", rest);
  return text;
}

std::string paint(Ink ink) { return ink == Ink::none ? "none" : fmt::format("#{:06X}", colour_of(ink)); }

std::string joined(const std::vector<Point>& points) {
  std::string text;
  for (const Point& point : points)
    text += fmt::format("{}{},{}", text.empty() ? "" : " ", number(point.x), number(point.y));
  return text;
}

struct SvgWriter {
  std::string& out;

  void operator()(const Box& box) const {
    out += fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" fill="{}")", number(box.at.x), number(box.at.y),
                       number(box.width), number(box.height), paint(box.fill));
    if (box.edge != Ink::none)
      out += fmt::format(R"( stroke="{}" stroke-width="{}")", paint(box.edge), number(box.edge_width));
    out += "/>\n";
    hatch(box);
  }
  void hatch(const Box& box) const {
    std::string path;
    for (const Segment& line : hatch_lines(box))
      path +=
          fmt::format("M{} {}L{} {}", number(line.from.x), number(line.from.y), number(line.to.x), number(line.to.y));
    if (path.empty()) return;
    out += fmt::format(R"(<path d="{}" fill="none" stroke="{}" stroke-width="{}"/>)", path,
                       paint(box.edge == Ink::none ? Ink::black : box.edge), number(kHatchWidth)) +
           "\n";
  }
  void operator()(const Stroke& stroke) const {
    out += fmt::format(R"(<polyline points="{}" fill="none" stroke="{}" stroke-width="{}")", joined(stroke.points),
                       paint(stroke.ink), number(stroke.width));
    std::string dashes;
    for (const double length : dash_lengths(stroke.dash)) dashes += (dashes.empty() ? "" : ",") + number(length);
    if (!dashes.empty()) out += fmt::format(R"( stroke-dasharray="{}")", dashes);
    out += "/>\n";
  }
  void operator()(const Marker& marker) const {
    const bool hollow = is_hollow(marker.kind);
    const std::string style =
        fmt::format(R"(fill="{}" stroke="{}" stroke-width="{}"/>)", paint(hollow ? Ink::white : marker.ink),
                    paint(marker.ink), number(hollow ? kHollowEdge : kFilledEdge)) +
        "\n";
    const std::vector<Point> corners = corners_of(marker);
    if (corners.empty())
      out += fmt::format(R"(<circle cx="{}" cy="{}" r="{}" )", number(marker.centre.x), number(marker.centre.y),
                         number(marker.radius)) +
             style;
    else
      out += fmt::format(R"(<polygon points="{}" )", joined(corners)) + style;
  }
  void operator()(const Label& label) const {
    if (label.text.empty()) return;
    out += fmt::format(R"(<text x="{}" y="{}" font-size="{}" fill="{}")", number(label.at.x), number(label.at.y),
                       number(label.size), paint(label.ink));
    if (label.anchor != Anchor::start)
      out += fmt::format(R"( text-anchor="{}")", label.anchor == Anchor::middle ? "middle" : "end");
    if (label.bold) out += fmt::format(R"( font-family="{}")", kHei);
    out += ">" + markup_text(single_line(label.text)) + "</text>\n";
  }
};

}  // namespace

std::string drawing_svg(const Drawing& drawing) {
  std::string out = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" version="1.1" role="img" width="{0}pt" height="{1}pt" viewBox="0 0 {0} {1}" font-family="{2}">)",
      number(drawing.width), number(drawing.height), kSong);
  out += "\n<title>" + markup_text(single_line(drawing.title)) + "</title>\n<desc>" +
         markup_text(single_line(drawing.alternative)) + "</desc>\n";
  const SvgWriter writer{out};
  for (const Shape& shape : drawing.shapes) std::visit(writer, shape);
  return out + "</svg>\n";
}

}  // namespace fazhi::report
