#pragma once
// A picture before it has a format: shapes in points (1/72 inch), origin at the upper left, y downwards. What is drawn
// later lies on top. drawing_svg.h and drawing_emf.h turn the same Drawing into bytes; pictures are made by the files
// that are named after them (light_matrix_picture.h and so on). Not for photographs: there are no pixels.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/tone.h"

namespace fazhi::report {

// What a picture may be as wide and as high so that it stands on a page of docx_page.h together with its caption.
inline constexpr double kUprightWidth = 442;
inline constexpr double kUprightHeight = 575;
inline constexpr double kWideWidth = 637;
inline constexpr double kWideHeight = 380;

// Okabe and Ito's colours (2008), which the colour-blind tell apart, and greys. Never the only sign of a meaning.
enum class Ink { none, white, mist, silver, slate, black, vermilion, amber, green, blue, pale_red, pale_amber };

// Drawn as lines of the edge's ink over the fill, so that areas differ on a copier too.
enum class Hatch { none, rising, falling, crossed, dotted, level };

enum class Dash { solid, dashed, dotted, mixed };

enum class Anchor { start, middle, end };

enum class MarkerKind { disc, triangle, ring, diamond, bar, square };

struct Point {
  double x = 0;
  double y = 0;

  bool operator==(const Point&) const = default;
};

struct Box {
  Point at{};  // upper left
  double width = 0;
  double height = 0;
  Ink fill = Ink::none;
  Hatch hatch = Hatch::none;
  Ink edge = Ink::none;
  double edge_width = 0.5;
};

struct Stroke {
  std::vector<Point> points{};  // two or more, joined by straight lines
  Ink ink = Ink::black;
  double width = 0.75;
  Dash dash = Dash::solid;
};

struct Marker {
  MarkerKind kind = MarkerKind::disc;
  Point centre{};
  double radius = 3;
  Ink ink = Ink::black;
};

// One line. A 汉字 is one em wide, ASCII half of it, as in 宋体 and 黑体.
struct Label {
  Point at{};  // on the base line
  std::string text{};
  double size = 9;
  Anchor anchor = Anchor::start;
  bool bold = false;  // 黑体 instead of 宋体
  Ink ink = Ink::black;
};

using Shape = std::variant<Box, Stroke, Marker, Label>;

struct Drawing {
  std::string title{};
  std::string alternative{};  // a sentence for who cannot see it, and for formats without pictures
  double width = 0;
  double height = 0;
  std::vector<Shape> shapes{};
};

// The sign of a tone as a marker: ● ▲ ○ ◇ － as in symbol_of, in the same ink on screen and paper.
MarkerKind marker_of(Tone tone);
Ink ink_of(Tone tone);

double text_width(std::string_view text, double size);

// As many of the text's characters as fit, with … where some are left out.
std::string fit_to_points(std::string_view text, double size, double width);

}  // namespace fazhi::report
