#include "report/decision_timeline_picture.h"

#include "archive.h"
#include "picture_bounds.h"
#include "report/day_axis.h"
#include "report/drawing_svg.h"
#include "sample_pictures.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

bool says(const Drawing& drawing, std::string_view text) {
  for (const Shape& shape : drawing.shapes)
    if (const auto* label = std::get_if<Label>(&shape); label != nullptr && label->text == text) return true;
  return false;
}

DecisionTimeline one_interval(std::optional<Date> second, std::optional<int> actual) {
  return {.title = "决策",
          .as_of = make_date(2026, 3, 20),
          .steps = {{"公告", make_date(2026, 3, 2)}, {"截止", second}},
          .intervals = {{"征求意见", "条例", 0, 1, 30, actual, make_date(2026, 4, 1), "日"}}};
}

}  // namespace

TEST_CASE("a decision's timeline is as approved") {
  sample::check_approved("decision-timeline.svg",
                         drawing_svg(*decision_timeline_picture(sample::decision_timeline(), kUprightWidth)));
}

TEST_CASE("a timeline stays inside its picture, from one day to twenty years") {
  for (const int days : {0, 1, 14, 200, 1000, 7300}) {
    DecisionTimeline timeline = sample::decision_timeline();
    timeline.steps[0].name = "名称特别长、长得一行里怎么也放不下的一个步骤";
    timeline.steps.push_back({"最后", make_date(2026, 5, 22) + std::chrono::days{days}});
    INFO(days);
    sample::check_bounds(*decision_timeline_picture(timeline, kUprightWidth));
    sample::check_bounds(*decision_timeline_picture(timeline, kWideWidth));
  }
}

TEST_CASE("an interval says what it has, what the law asks for and what is missing") {
  const Drawing missing = *decision_timeline_picture(one_interval(make_date(2026, 3, 16), 14), kUprightWidth);
  CHECK(says(missing, "少16日"));
  CHECK(says(missing, "实际14日"));
  CHECK(says(missing, "法定不少于30日"));
  CHECK(missing.alternative == "公告2026年3月2日，截止2026年3月16日；征求意见法定不少于30日，实际14日，少16日。");
  CHECK(says(*decision_timeline_picture(one_interval(make_date(2026, 4, 1), 30), kUprightWidth), "达到"));
  CHECK(says(*decision_timeline_picture(one_interval(std::nullopt, std::nullopt), kUprightWidth), "尚未结束"));
  DecisionTimeline unknown = one_interval(make_date(2026, 3, 16), std::nullopt);
  unknown.steps[0].day = std::nullopt;
  unknown.intervals[0].minimum_until = std::nullopt;
  CHECK(says(*decision_timeline_picture(unknown, kUprightWidth), "起点未登记"));
}

TEST_CASE("a step that lies ahead is hollow and called a plan, in the legend too") {
  const DecisionTimeline timeline = one_interval(make_date(2026, 4, 10), std::nullopt);
  const Drawing drawing = *decision_timeline_picture(timeline, kUprightWidth);
  CHECK(says(drawing, "计划"));
  CHECK(says(drawing, "计划的步骤"));
  CHECK(drawing.alternative.find("截止2026年4月10日（计划）") != std::string::npos);
  std::size_t squares = 0;
  for (const Shape& shape : drawing.shapes)
    if (const auto* marker = std::get_if<Marker>(&shape)) squares += marker->kind == MarkerKind::square ? 1 : 0;
  CHECK(squares == 1 + 1);  // the step that was taken, and the legend's
  DecisionTimeline ahead = timeline;
  ahead.as_of = make_date(2026, 3, 1);
  CHECK(says(*decision_timeline_picture(ahead, kUprightWidth), "尚未开始"));
}

TEST_CASE("the legend names what is drawn and nothing else; a bar that is too short is hatched") {
  const Drawing missing = *decision_timeline_picture(one_interval(make_date(2026, 3, 16), 14), kUprightWidth);
  CHECK(says(missing, "实际经过，短于法定最短期限"));
  CHECK_FALSE(says(missing, "实际经过，达到法定最短期限"));
  CHECK_FALSE(says(missing, "计划的步骤"));
  CHECK(says(missing, "截至2026年3月20日"));
  std::size_t crossed = 0;
  for (const Shape& shape : missing.shapes)
    if (const auto* box = std::get_if<Box>(&shape)) crossed += box->hatch == Hatch::crossed ? 1 : 0;
  CHECK(crossed == 1 + 1);
  DecisionTimeline old = one_interval(make_date(2026, 4, 1), 30);
  old.as_of = make_date(2027, 1, 1);
  const Drawing reached = *decision_timeline_picture(old, kUprightWidth);
  CHECK(says(reached, "实际经过，达到法定最短期限"));
  CHECK_FALSE(says(reached, "截至2027年1月1日"));  // beyond the axis
}

TEST_CASE("an article is wrapped, never cut") {
  DecisionTimeline timeline = one_interval(make_date(2026, 3, 16), 14);
  timeline.intervals[0].basis = "《重大行政决策程序暂行条例》第二十六条、第三十六条第一款";
  const Drawing drawing = *decision_timeline_picture(timeline, kUprightWidth);
  std::string slate;
  for (const Shape& shape : drawing.shapes)
    if (const auto* label = std::get_if<Label>(&shape); label != nullptr && label->ink == Ink::slate)
      slate += label->text;
  CHECK(slate == timeline.intervals[0].basis);
  sample::check_bounds(drawing);
}

TEST_CASE("actual length and legal minimum begin on one day and are drawn to one scale") {
  const Drawing drawing = *decision_timeline_picture(one_interval(make_date(2026, 3, 16), 14), kUprightWidth);
  std::vector<const Box*> boxes;
  for (const Shape& shape : drawing.shapes)
    if (const auto* box = std::get_if<Box>(&shape)) boxes.push_back(box);
  REQUIRE(boxes.size() == 2 + 2);  // and the legend's
  CHECK(boxes[0]->at.x == Approx(boxes[1]->at.x));
  CHECK(boxes[0]->width * 30 == Approx(boxes[1]->width * 14));
  CHECK(boxes[0]->hatch != boxes[1]->hatch);
}

TEST_CASE("an interval of steps that do not exist is left out, days out of order draw no bar") {
  DecisionTimeline timeline = one_interval(make_date(2026, 3, 1), -1);
  timeline.intervals.push_back({"没有的步骤", "", 0, 7, 5, 5, make_date(2026, 3, 7), "日"});
  const Drawing drawing = *decision_timeline_picture(timeline, kUprightWidth);
  CHECK_FALSE(says(drawing, "没有的步骤"));
  CHECK(drawing.alternative.find("没有的步骤") == std::string::npos);
  sample::check_bounds(drawing);
}

TEST_CASE("without days there is a list without an axis of its own, without steps nothing") {
  const DecisionTimeline timeline{
      .title = "决策", .as_of = make_date(2026, 9, 30), .steps = {{"公告", {}}, {"截止", {}}}, .intervals = {}};
  const Drawing drawing = *decision_timeline_picture(timeline, kUprightWidth);
  CHECK(says(drawing, "未登记"));
  sample::check_bounds(drawing);
  CHECK_FALSE(decision_timeline_picture({}, kUprightWidth));
}

TEST_CASE("an axis of days marks the first of months, never closer than asked for") {
  const DayAxis year(make_date(2026, 1, 1), make_date(2026, 12, 31), 0, 364);
  CHECK(year.place(make_date(2026, 1, 11)) == Approx(10));
  const std::vector<DayTick> ticks = year.ticks(38);
  REQUIRE(ticks.size() == 6);
  CHECK(ticks[1].word == "2026-03");
  const DayAxis decades(make_date(2000, 6, 1), make_date(2026, 6, 1), 0, 200);
  CHECK(decades.ticks(38).front().word.size() == 4);
  for (std::size_t i = 1; i < decades.ticks(38).size(); ++i)
    CHECK(decades.place(decades.ticks(38)[i].day) - decades.place(decades.ticks(38)[i - 1].day) >= 30);
}
