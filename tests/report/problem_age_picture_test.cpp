#include "report/problem_age_picture.h"

#include "archive.h"
#include "picture_bounds.h"
#include "report/drawing_svg.h"
#include "sample_pictures.h"

using namespace fazhi::report;

TEST_CASE("problems by age and area are as approved") {
  const std::vector<Drawing> drawings = problem_age_pictures(sample::problem_ages(6), kUprightWidth, kUprightHeight);
  REQUIRE(drawings.size() == 1);
  sample::check_approved("problem-ages.svg", drawing_svg(drawings[0]));
}

TEST_CASE("however many areas, every picture stays inside its page and has some") {
  for (const std::size_t areas : {1, 6, 26, 52}) {
    INFO(areas);
    std::size_t names = 0;
    for (const Drawing& drawing : problem_age_pictures(sample::problem_ages(areas), kWideWidth, kWideHeight)) {
      sample::check_bounds(drawing);
      CHECK(drawing.height <= kWideHeight);
      for (const Shape& shape : drawing.shapes)
        if (const auto* stroke = std::get_if<Stroke>(&shape)) names += stroke->ink == Ink::silver ? 1 : 0;
    }
    CHECK(names == areas);
  }
}

TEST_CASE("bars are as long as their problems are many, on one scale, and differ by hatch") {
  const ProblemAges ages{.title = "问题", .areas = {{"甲", {1, 2, 3, 4}}, {"乙", {0, 0, 0, 5}}}};
  const Drawing drawing = problem_age_pictures(ages, kUprightWidth, kUprightHeight).at(0);
  std::vector<const Box*> boxes;
  for (const Shape& shape : drawing.shapes)
    if (const auto* box = std::get_if<Box>(&shape)) boxes.push_back(box);
  REQUIRE(boxes.size() == 4 + 4 + 1);  // the head's, and the bars
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(boxes[4 + i]->width == Approx(boxes[4]->width * static_cast<double>(i + 1)));
    CHECK(boxes[4 + i]->hatch == boxes[i]->hatch);
    for (std::size_t other = 0; other < i; ++other) CHECK(boxes[i]->hatch != boxes[other]->hatch);
  }
  CHECK(boxes[8]->width == Approx(boxes[4]->width * 5));
  CHECK(drawing.alternative == "未销号问题15个：30天以内1个，31至60天2个，61至90天3个，超过90天9个；涉及2个领域。");
}

TEST_CASE("the classes of age end at 30, 60 and 90 days") {
  const int days[] = {0, 30, 31, 60, 61, 90, 91, 4000};
  const std::size_t classes[] = {0, 0, 1, 1, 2, 2, 3, 3};
  for (std::size_t i = 0; i < 8; ++i) CHECK(age_class_of(days[i]) == classes[i]);
}

TEST_CASE("nothing open: areas without a bar, no areas: no picture") {
  const std::vector<Drawing> drawings =
      problem_age_pictures({.title = "问题", .areas = {{"甲", {0, 0, 0, 0}}}}, kUprightWidth, kUprightHeight);
  REQUIRE(drawings.size() == 1);
  sample::check_bounds(drawings[0]);
  CHECK(problem_age_pictures({}, kUprightWidth, kUprightHeight).empty());
}
