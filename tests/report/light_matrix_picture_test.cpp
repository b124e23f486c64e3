#include "report/light_matrix_picture.h"

#include "archive.h"
#include "picture_bounds.h"
#include "report/drawing_svg.h"
#include "sample_pictures.h"

using namespace fazhi::report;

namespace {

std::size_t count_labels(const std::vector<Drawing>& drawings, std::string_view text) {
  std::size_t found = 0;
  for (const Drawing& drawing : drawings)
    for (const Shape& shape : drawing.shapes)
      if (const auto* label = std::get_if<Label>(&shape)) found += label->text == text ? 1 : 0;
  return found;
}

LightMatrix matrix_of(std::size_t areas, std::size_t units) {
  LightMatrix matrix;
  for (std::size_t i = 0; i < areas; ++i) matrix.areas.push_back("领域" + std::to_string(i));
  for (std::size_t i = 0; i < units; ++i) matrix.units.push_back("单位" + std::to_string(i));
  matrix.cells.assign(areas, std::vector<MatrixCell>(units, MatrixCell{Tone::red, 12, 34}));
  return matrix;
}

}  // namespace

TEST_CASE("a small light matrix is as approved") {
  const std::vector<Drawing> drawings =
      light_matrix_pictures(sample::light_matrix(4, 9), kUprightWidth, kUprightHeight);
  REQUIRE(drawings.size() == 1);
  sample::check_approved("light-matrix.svg", drawing_svg(drawings[0]));
}

TEST_CASE("a light matrix of any size stays readable and inside its pictures") {
  const std::size_t sizes[][2] = {{1, 1}, {1, 33}, {4, 9}, {26, 33}, {26, 3}, {3, 52}};
  for (const auto& [areas, units] : sizes) {
    for (const bool upright : {true, false}) {
      INFO(areas << " × " << units);
      const double width = upright ? kUprightWidth : kWideWidth;
      const double height = upright ? kUprightHeight : kWideHeight;
      const std::vector<Drawing> drawings = light_matrix_pictures(sample::light_matrix(areas, units), width, height);
      for (const Drawing& drawing : drawings) {
        sample::check_bounds(drawing, 6.4);  // of 12/128 alone, see the next test
        CHECK(drawing.width <= width + 0.01);
        CHECK(drawing.height <= height + 0.01);
      }
    }
  }
}

TEST_CASE("figures of two digits are set in full size, larger ones as large as the cell allows") {
  const auto smallest = [](int gaps, int owed) {
    LightMatrix matrix = matrix_of(26, 33);
    matrix.cells[0][0] = {Tone::red, gaps, owed};
    double size = 99;
    for (const Drawing& drawing : light_matrix_pictures(matrix, kUprightWidth, kUprightHeight))
      for (const Shape& shape : drawing.shapes)
        if (const auto* label = std::get_if<Label>(&shape)) size = std::min(size, label->size);
    return size;
  };
  CHECK(smallest(99, 99) == Approx(9));
  CHECK(smallest(12, 128) == Approx(7.5));
  CHECK(smallest(128, 128) == Approx(45.0 / 7));
}

TEST_CASE("26 areas and 33 units take few pictures and every cell stands once") {
  const std::vector<Drawing> drawings = light_matrix_pictures(matrix_of(26, 33), kUprightWidth, kUprightHeight);
  CHECK(drawings.size() == 3);
  CHECK(count_labels(drawings, "12/34") == 26 * 33);
  CHECK(drawings[0].title == "（1/3）");
  CHECK(drawings[0].alternative == "26个领域、33个单位，应办29172项，缺口10296项，红灯858格。");
}

TEST_CASE("areas become columns where fewer pictures come of it") {
  const auto top_left = [](std::size_t areas, std::size_t units) {
    const std::vector<Drawing> drawings = light_matrix_pictures(matrix_of(areas, units), kUprightWidth, kUprightHeight);
    for (const Shape& shape : drawings.front().shapes)
      if (const auto* label = std::get_if<Label>(&shape)) return label->text;
    return std::string();
  };
  CHECK(top_left(3, 52) == "领域0");
  CHECK(top_left(52, 3) == "单位0");
}

TEST_CASE("a cell where nothing is owed shows － only, missing cells too") {
  LightMatrix matrix = matrix_of(1, 3);
  matrix.cells = {{{Tone::red, 0, 0}, {Tone::green, 0, 5}}};
  const std::vector<Drawing> drawings = light_matrix_pictures(matrix, kUprightWidth, kUprightHeight);
  CHECK(count_labels(drawings, "0/5") == 1);
  CHECK(count_labels(drawings, "0/0") == 0);
  std::size_t bars = 0;
  for (const Shape& shape : drawings[0].shapes)
    if (const auto* marker = std::get_if<Marker>(&shape)) bars += marker->kind == MarkerKind::bar ? 1 : 0;
  CHECK(bars == 2 + 1);  // and the legend's
}

TEST_CASE("a matrix without areas or units has no picture") {
  CHECK(light_matrix_pictures(matrix_of(0, 3), kUprightWidth, kUprightHeight).empty());
  CHECK(light_matrix_pictures(matrix_of(3, 0), kUprightWidth, kUprightHeight).empty());
}
