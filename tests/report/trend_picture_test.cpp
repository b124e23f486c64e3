#include "report/trend_picture.h"

#include "archive.h"
#include "picture_bounds.h"
#include "report/drawing_svg.h"
#include "report/round_scale.h"
#include "sample_pictures.h"

using namespace fazhi::report;

TEST_CASE("a trend is as approved") {
  sample::check_approved("trend.svg", drawing_svg(*trend_picture(sample::trend(), kUprightWidth)));
}

TEST_CASE("a trend of any length stays inside its picture") {
  for (const std::size_t quarters : {1, 2, 4, 12, 40}) {
    for (const std::int64_t most : {0, 1, 9, 1'000'000}) {
      Trend trend{.title = "走势", .quarters = {}, .series = {{"缺口", {}}, {"名称特别特别长的一个系列", {}}}};
      for (std::size_t i = 0; i < quarters; ++i) {
        trend.quarters.push_back(std::to_string(2000 + i / 4) + "年" + std::to_string(i % 4 + 1) + "季度");
        for (TrendSeries& series : trend.series)
          series.counts.emplace_back(most * std::int64_t(i) / std::int64_t(quarters));
      }
      INFO(quarters << " quarters, " << most);
      sample::check_bounds(*trend_picture(trend, kUprightWidth));
      sample::check_bounds(*trend_picture(trend, kWideWidth));
    }
  }
}

TEST_CASE("a quarter without a count interrupts the line and is told as such") {
  const Trend trend{.title = "走势",
                    .quarters = {"一季度", "二季度", "三季度", "四季度"},
                    .series = {{"缺口", {4, 3, std::nullopt, 1}}}};
  const Drawing drawing = *trend_picture(trend, kUprightWidth);
  CHECK(drawing.alternative == "缺口：一季度4项，二季度3项，三季度无数据，四季度1项。");
  std::size_t lines = 0;
  std::size_t markers = 0;
  for (const Shape& shape : drawing.shapes) {
    if (const auto* stroke = std::get_if<Stroke>(&shape)) lines += stroke->width > 1 ? 1 : 0;
    if (std::holds_alternative<Marker>(shape)) ++markers;
  }
  CHECK(lines == 1 + 1);  // the first half year, and the key
  CHECK(markers == 3 + 1);
}

TEST_CASE("no more than twelve quarters and four lines are drawn, the latest ones") {
  Trend trend{.title = "走势", .quarters = {}, .series = {}};
  for (int i = 1; i <= 14; ++i) trend.quarters.push_back("第" + std::to_string(i) + "季");
  for (int i = 0; i < 5; ++i) trend.series.push_back({"系列" + std::to_string(i), {}});
  const std::string alternative = trend_picture(trend, kUprightWidth)->alternative;
  CHECK(alternative.find("第2季") == std::string::npos);
  CHECK(alternative.find("第3季") != std::string::npos);
  CHECK(alternative.find("系列4") == std::string::npos);
}

TEST_CASE("a trend without quarters or series has no picture") {
  CHECK_FALSE(trend_picture({.title = "", .quarters = {}, .series = {{"缺口", {}}}}, kUprightWidth));
  CHECK_FALSE(trend_picture({.title = "", .quarters = {"一季度"}, .series = {}}, kUprightWidth));
}

TEST_CASE("an axis has round steps of at least one") {
  struct Case {
    double most, step, top;
  };
  const Case cases[] = {{0, 1, 1},   {1, 1, 1},    {5, 1, 5},      {6, 2, 6},
                        {12, 5, 15}, {26, 10, 30}, {100, 20, 100}, {101, 50, 150}};
  for (const Case& c : cases) {
    INFO(c.most);
    CHECK(round_scale(c.most, 5).step == Approx(c.step));
    CHECK(round_scale(c.most, 5).top == Approx(c.top));
  }
}
