#pragma once
// What every picture must keep: nothing outside of it, no text smaller than is read, no text on another text.

#include <algorithm>
#include <vector>

#include "catch.h"
#include "report/drawing.h"

namespace fazhi::report::sample {

struct Extent {
  double left, top, right, bottom;
};

inline Extent extent_of(const Label& label) {
  const double width = text_width(label.text, label.size);
  const double left = label.anchor == Anchor::start    ? label.at.x
                      : label.anchor == Anchor::middle ? label.at.x - width / 2
                                                       : label.at.x - width;
  return {left, label.at.y - label.size * 0.85, left + width, label.at.y + label.size * 0.15};
}

inline Extent extent_of(const Shape& shape) {
  if (const auto* box = std::get_if<Box>(&shape))
    return {box->at.x, box->at.y, box->at.x + box->width, box->at.y + box->height};
  if (const auto* marker = std::get_if<Marker>(&shape))
    return {marker->centre.x - marker->radius, marker->centre.y - marker->radius, marker->centre.x + marker->radius,
            marker->centre.y + marker->radius};
  if (const auto* label = std::get_if<Label>(&shape)) return extent_of(*label);
  const std::vector<Point>& points = std::get<Stroke>(shape).points;
  const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
  const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
  return {left.x, top.y, right.x, bottom.y};
}

inline void check_bounds(const Drawing& drawing, double smallest = 9) {
  constexpr double kSlack = 0.01;
  std::vector<const Label*> labels;
  for (const Shape& shape : drawing.shapes) {
    const Extent extent = extent_of(shape);
    const auto* label = std::get_if<Label>(&shape);
    INFO(drawing.title << ": " << (label != nullptr ? label->text : "shape") << " at " << extent.left << ","
                       << extent.top << " to " << extent.right << "," << extent.bottom);
    CHECK(extent.left >= -kSlack);
    CHECK(extent.top >= -kSlack);
    CHECK(extent.right <= drawing.width + kSlack);
    CHECK(extent.bottom <= drawing.height + kSlack);
    if (label == nullptr) continue;
    CHECK(label->size >= smallest);
    for (const Label* other : labels) {
      const Extent there = extent_of(*other);
      INFO("on " << other->text);
      CHECK_FALSE((extent.left < there.right - kSlack && there.left < extent.right - kSlack &&
                   extent.top < there.bottom - kSlack && there.top < extent.bottom - kSlack));
    }
    labels.push_back(label);
  }
}

}  // namespace fazhi::report::sample
