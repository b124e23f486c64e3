#include "report/drawing_emf.h"

#include <cmath>

#include "report/clean_text.h"
#include "report/drawing_geometry.h"
#include "report/emf_records.h"

namespace fazhi::report {
namespace {

std::int32_t twips(double points) { return static_cast<std::int32_t>(std::lround(points * 20)); }

EmfPoint emf(const Point& point) { return {twips(point.x), twips(point.y)}; }

std::vector<EmfPoint> emf(const std::vector<Point>& points) {
  std::vector<EmfPoint> list;
  for (const Point& point : points) list.push_back(emf(point));
  return list;
}

struct EmfWriter {
  EmfRecords& out;

  void fill(Ink ink) const {
    if (ink == Ink::none)
      out.no_brush();
    else
      out.brush(colour_of(ink));
  }
  void edge(Ink ink, double width) const {
    if (ink == Ink::none)
      out.no_pen();
    else
      out.pen(colour_of(ink), twips(width));
  }

  void operator()(const Box& box) const {
    fill(box.fill);
    edge(box.edge, box.edge_width);
    const double right = box.at.x + box.width;
    const double bottom = box.at.y + box.height;
    out.polygon(emf({box.at, {right, box.at.y}, {right, bottom}, {box.at.x, bottom}}));
    std::vector<std::vector<EmfPoint>> lines;
    for (const Segment& line : hatch_lines(box)) lines.push_back(emf({line.from, line.to}));
    if (lines.empty()) return;
    edge(box.edge == Ink::none ? Ink::black : box.edge, kHatchWidth);
    out.polylines(lines);
  }
  void operator()(const Stroke& stroke) const {
    if (stroke.ink == Ink::none) return;
    edge(stroke.ink, stroke.width);
    std::vector<std::vector<EmfPoint>> lines;
    for (const std::vector<Point>& piece : drawn_pieces(stroke)) lines.push_back(emf(piece));
    out.polylines(lines);
  }
  void operator()(const Marker& marker) const {
    const bool hollow = is_hollow(marker.kind);
    fill(hollow ? Ink::white : marker.ink);
    edge(marker.ink, hollow ? kHollowEdge : kFilledEdge);
    const std::vector<Point> corners = corners_of(marker);
    const auto [x, y] = marker.centre;
    if (corners.empty())
      out.ellipse(emf({x - marker.radius, y - marker.radius}), emf({x + marker.radius, y + marker.radius}));
    else
      out.polygon(emf(corners));
  }
  void operator()(const Label& label) const {
    const std::string text = single_line(label.text);
    if (text.empty()) return;
    double left = label.at.x;
    if (label.anchor == Anchor::middle) left -= text_width(text, label.size) / 2;
    if (label.anchor == Anchor::end) left -= text_width(text, label.size);
    out.font(label.bold ? "黑体" : "宋体", twips(label.size));
    out.text_colour(colour_of(label.ink));
    const std::u16string units = utf16(text);
    std::vector<std::uint32_t> advances;
    for (const char16_t unit : units) {
      const bool second_of_pair = unit >= 0xDC00 && unit < 0xE000;
      const double width = second_of_pair ? 0 : unit < 0x80 ? label.size / 2 : label.size;
      advances.push_back(static_cast<std::uint32_t>(twips(width)));
    }
    out.text({twips(left), twips(label.at.y)}, units, advances);
  }
};

}  // namespace

std::string drawing_emf(const Drawing& drawing) {
  EmfRecords records;
  const EmfWriter writer{records};
  for (const Shape& shape : drawing.shapes) std::visit(writer, shape);
  const std::u16string description = u"fazhi" + std::u16string(1, u'\0') + utf16(single_line(drawing.title));
  return records.finish(twips(drawing.width), twips(drawing.height), description);
}

}  // namespace fazhi::report
