#include "report/drawing_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fazhi::report {
namespace {

constexpr double kHatchGap = 5;
constexpr double kDotLength = 0.9;

// The lines x + slope·y = c (slope ±1) that cross the box, for every c on a grid of the whole picture, so that the
// hatches of neighbouring boxes meet.
void add_diagonals(const Box& box, double slope, std::vector<Segment>& lines) {
  const double gap = kHatchGap * std::sqrt(2.0);
  const double left = box.at.x;
  const double right = box.at.x + box.width;
  const double top = box.at.y;
  const double bottom = box.at.y + box.height;
  const double lowest = left + std::min(slope * top, slope * bottom);
  const double highest = right + std::max(slope * top, slope * bottom);
  for (double c = std::ceil(lowest / gap) * gap; c < highest; c += gap) {
    const double y_at_left = (c - left) * slope;
    const double y_at_right = (c - right) * slope;
    const double from = std::clamp(std::min(y_at_left, y_at_right), top, bottom);
    const double to = std::clamp(std::max(y_at_left, y_at_right), top, bottom);
    if (to - from > 0.01) lines.push_back({{c - slope * from, from}, {c - slope * to, to}});
  }
}

// Of boxes thinner than the gap, the line in the middle.
void add_level(const Box& box, std::vector<Segment>& lines) {
  for (double y = box.at.y + std::min(kHatchGap, box.height) / 2; y < box.at.y + box.height; y += kHatchGap)
    lines.push_back({{box.at.x, y}, {box.at.x + box.width, y}});
}

void add_dots(const Box& box, std::vector<Segment>& lines) {
  const double length = std::min(kDotLength, box.width);
  const double first = box.at.x + (std::min(kHatchGap, box.width) - length) / 2;
  bool shifted = false;
  for (double y = box.at.y + std::min(kHatchGap, box.height) / 2; y < box.at.y + box.height; y += kHatchGap * 0.6) {
    for (double x = shifted ? first + kHatchGap / 2 : first; x + length <= box.at.x + box.width; x += kHatchGap)
      lines.push_back({{x, y}, {x + length, y}});
    shifted = !shifted;
  }
}

Point between(const Point& from, const Point& to, double share) {
  return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

}  // namespace

std::uint32_t colour_of(Ink ink) {
  switch (ink) {
    case Ink::none:
    case Ink::white: return 0xFFFFFF;
    case Ink::mist: return 0xF2F2F2;
    case Ink::silver: return 0xBFBFBF;
    case Ink::slate: return 0x595959;
    case Ink::black: return 0x000000;
    case Ink::vermilion: return 0xD55E00;
    case Ink::amber: return 0xE69F00;
    case Ink::green: return 0x009E73;
    case Ink::blue: return 0x0072B2;
    case Ink::pale_red: return 0xFBDCC8;
    case Ink::pale_amber: return 0xFDF0CC;
  }
  return 0;
}

std::vector<Segment> hatch_lines(const Box& box) {
  std::vector<Segment> lines;
  if (!(box.width > 0) || !(box.height > 0)) return lines;
  switch (box.hatch) {
    case Hatch::none: break;
    case Hatch::rising: add_diagonals(box, 1, lines); break;
    case Hatch::falling: add_diagonals(box, -1, lines); break;
    case Hatch::crossed:
      add_diagonals(box, 1, lines);
      add_diagonals(box, -1, lines);
      break;
    case Hatch::dotted: add_dots(box, lines); break;
    case Hatch::level: add_level(box, lines); break;
  }
  return lines;
}

std::span<const double> dash_lengths(Dash dash) {
  static constexpr std::array<double, 2> kDashed = {6, 3};
  static constexpr std::array<double, 2> kDotted = {1.5, 2.5};
  static constexpr std::array<double, 4> kMixed = {8, 2.5, 1.5, 2.5};
  switch (dash) {
    case Dash::solid: return {};
    case Dash::dashed: return kDashed;
    case Dash::dotted: return kDotted;
    case Dash::mixed: return kMixed;
  }
  return {};
}

std::vector<std::vector<Point>> drawn_pieces(const Stroke& stroke) {
  const std::span<const double> lengths = dash_lengths(stroke.dash);
  if (lengths.empty() || stroke.points.size() < 2) return {stroke.points};
  std::vector<std::vector<Point>> pieces = {{stroke.points.front()}};
  std::size_t turn = 0;
  double left = lengths[0];
  for (std::size_t i = 1; i < stroke.points.size(); ++i) {
    const Point& from = stroke.points[i - 1];
    const Point& to = stroke.points[i];
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    double done = 0;
    while (length - done > left) {
      done += left;
      const Point here = between(from, to, done / length);
      const bool drawn = turn % 2 == 0;
      if (drawn)
        pieces.back().push_back(here);
      else
        pieces.push_back({here});
      turn = (turn + 1) % lengths.size();
      left = lengths[turn];
    }
    left -= length - done;
    if (turn % 2 == 0) pieces.back().push_back(to);
  }
  std::erase_if(pieces, [](const std::vector<Point>& piece) { return piece.size() < 2; });
  return pieces;
}

bool is_hollow(MarkerKind kind) { return kind == MarkerKind::ring || kind == MarkerKind::diamond; }

std::vector<Point> corners_of(const Marker& marker) {
  const auto [x, y] = marker.centre;
  const double r = marker.radius;
  const auto block = [&](double half_width, double half_height) -> std::vector<Point> {
    return {{x - half_width, y - half_height},
            {x + half_width, y - half_height},
            {x + half_width, y + half_height},
            {x - half_width, y + half_height}};
  };
  switch (marker.kind) {
    case MarkerKind::disc:
    case MarkerKind::ring: return {};
    case MarkerKind::triangle: return {{x, y - r}, {x + r, y + r * 0.8}, {x - r, y + r * 0.8}};
    case MarkerKind::diamond: return {{x, y - r * 1.1}, {x + r * 1.1, y}, {x, y + r * 1.1}, {x - r * 1.1, y}};
    case MarkerKind::square: return block(r * 0.9, r * 0.9);
    case MarkerKind::bar: return block(r, r * 0.15);
  }
  return {};
}

}  // namespace fazhi::report
