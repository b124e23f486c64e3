#include "report/drawing_geometry.h"

#include <cmath>

#include "catch.h"

using namespace fazhi::report;

namespace {

double length_of(const std::vector<Point>& piece) {
  double length = 0;
  for (std::size_t i = 1; i < piece.size(); ++i)
    length += std::hypot(piece[i].x - piece[i - 1].x, piece[i].y - piece[i - 1].y);
  return length;
}

}  // namespace

TEST_CASE("a hatch stays inside its box and covers all of it") {
  const Hatch hatches[] = {Hatch::rising, Hatch::falling, Hatch::crossed, Hatch::dotted, Hatch::level};
  const Box boxes[] = {{.at = {13.3, 7.1}, .width = 40, .height = 12},
                       {.at = {200, 300}, .width = 3, .height = 90},
                       {.at = {0, 0}, .width = 9, .height = 9}};
  for (const Hatch hatch : hatches) {
    for (Box box : boxes) {
      box.hatch = hatch;
      const std::vector<Segment> lines = hatch_lines(box);
      INFO("hatch " << static_cast<int>(hatch) << " at " << box.at.x);
      REQUIRE_FALSE(lines.empty());
      double highest = 1e9;
      double lowest = -1e9;
      for (const Segment& line : lines) {
        for (const Point& end : {line.from, line.to}) {
          CHECK(end.x >= box.at.x - 1e-6);
          CHECK(end.x <= box.at.x + box.width + 1e-6);
          CHECK(end.y >= box.at.y - 1e-6);
          CHECK(end.y <= box.at.y + box.height + 1e-6);
          highest = std::min(highest, end.y);
          lowest = std::max(lowest, end.y);
        }
      }
      CHECK(highest < box.at.y + 6);
      CHECK(lowest > box.at.y + box.height - 6);
    }
  }
}

TEST_CASE("rising lines rise to the right, falling ones fall") {
  const auto slope = [](Hatch hatch) {
    const Segment line = hatch_lines({.width = 20, .height = 20, .hatch = hatch}).front();
    return (line.to.y - line.from.y) / (line.to.x - line.from.x);
  };
  CHECK(slope(Hatch::rising) == Approx(-1));  // y grows downwards
  CHECK(slope(Hatch::falling) == Approx(1));
}

TEST_CASE("a box without extent or hatch has no lines") {
  CHECK(hatch_lines({.width = 20, .height = 20}).empty());
  CHECK(hatch_lines({.width = 0, .height = 20, .hatch = Hatch::rising}).empty());
  CHECK(hatch_lines({.width = 20, .height = -1, .hatch = Hatch::dotted}).empty());
}

TEST_CASE("dashes go on round a corner and leave out as much as they should") {
  const Stroke stroke{.points = {{0, 0}, {10, 0}, {10, 8}}, .dash = Dash::dashed};  // 6 on, 3 off
  const std::vector<std::vector<Point>> pieces = drawn_pieces(stroke);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0] == std::vector<Point>{{0, 0}, {6, 0}});
  CHECK(pieces[1] == std::vector<Point>{{9, 0}, {10, 0}, {10, 5}});
  CHECK(length_of(pieces[1]) == Approx(6));
}

TEST_CASE("a solid stroke is one piece, dots of a stroke are even") {
  CHECK(drawn_pieces({.points = {{0, 0}, {10, 0}}}).size() == 1);
  const auto dots = drawn_pieces({.points = {{0, 0}, {40, 0}}, .dash = Dash::dotted});
  CHECK(dots.size() == 10);
  for (const std::vector<Point>& dot : dots) CHECK(length_of(dot) == Approx(1.5));
}
