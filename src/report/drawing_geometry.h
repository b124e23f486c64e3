#pragma once
// What the shapes of a Drawing come down to in every format: colours, the lines of a hatch, dashes, outlines of markers.
// Hatches are lines of our own, because EMF readers fill a hatched brush solid and SVG patterns need ids that are unique
// in the page they stand in.

#include <cstdint>
#include <span>
#include <vector>

#include "report/drawing.h"

namespace fazhi::report {

// 0xRRGGBB. Ink::none has no colour and must not be asked for.
std::uint32_t colour_of(Ink ink);

struct Segment {
  Point from{};
  Point to{};
};

// Inside the box, never over its edge; none for Hatch::none and for boxes without an extent.
std::vector<Segment> hatch_lines(const Box& box);

inline constexpr double kHatchWidth = 0.5;

// Lengths drawn and left out in turn; empty for a solid line.
std::span<const double> dash_lengths(Dash dash);

// The pieces that are drawn of a stroke, in its order; a solid one is one piece.
std::vector<std::vector<Point>> drawn_pieces(const Stroke& stroke);

// Ring and diamond are drawn white inside with a strong edge, the others full.
bool is_hollow(MarkerKind kind);
inline constexpr double kHollowEdge = 1.1;
inline constexpr double kFilledEdge = 0.5;

// Of triangle, diamond, square and bar; empty for disc and ring, which are circles.
std::vector<Point> corners_of(const Marker& marker);

}  // namespace fazhi::report
