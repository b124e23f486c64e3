// Metrics: cases counted from matters, papers and the numbers that papers state.

#include "core/metric.h"

#include "catch.h"
#include "scenario.h"

namespace fazhi::core::test {
namespace {

FieldDef titled(const std::string& id, FieldType type) {
  FieldDef field;
  field.id = field.title = id;
  field.type = type;
  return field;
}

Library library_of(const Metric& metric) {
  Library library = one_task({});
  library.vocabulary.kinds.push_back(
      {"复议统计表", true, {}, {titled("concluded", FieldType::integer), titled("corrected", FieldType::integer)}});
  library.vocabulary.kinds.push_back(
      {"讲座记录", true, {}, {titled("held_on", FieldType::date), titled("form", FieldType::text)}});
  library.checklists.front().metrics = {metric};
  return library;
}

Metric of_papers(const std::string& kind, const std::string& period_by) {
  Metric metric;
  metric.id = "m";
  metric.over = kind;
  metric.of_papers = true;
  metric.period_by.field = period_by;
  return metric;
}

MetricValue count(const Metric& metric, const Scenario& world, const std::string& unit = {}) {
  const Library library = library_of(metric);
  const Facts facts = world.facts();
  const RecordIndex index(facts);
  return count_metric(library, library.checklists.front(), metric, facts, index, calendar(), day("2026-09-30"),
                      *parse_period("2026"), unit);
}

Scenario two_units() {
  Scenario world;
  world.unit("a", {"政府部门"}).unit("b", {"政府部门"});
  return world;
}

Fields figures(std::int64_t concluded, std::int64_t corrected) {
  return {{"concluded", Scalar(concluded)}, {"corrected", Scalar(corrected)}};
}

Fields lecture(const std::string& on, const std::string& form) {
  return {{"held_on", Scalar(day(on))}, {"form", Scalar(form)}};
}

}  // namespace

TEST_CASE("a rate of mass work adds up what the papers of the period state") {
  Metric rate = of_papers("复议统计表", "formed_on");
  rate.denominator_sum = "concluded";
  rate.numerator_sum = "corrected";
  Scenario world = two_units();
  world.accepted("复议统计表", "a", "2026-03-31", figures(40, 3));
  world.accepted("复议统计表", "b", "2026-06-30", figures(60, 7));
  world.accepted("复议统计表", "a", "2025-12-31", figures(900, 900));   // another year
  world.submitted("复议统计表", "a", "2026-06-30", figures(500, 500));  // not reviewed
  const MetricValue value = count(rate, world);
  CHECK(value.numerator == 10);
  CHECK(value.denominator == 100);
  CHECK(value.cases.size() == 2);
  CHECK(count(rate, world, "b").denominator == 60);
}

TEST_CASE("of one table for many units every line counts, for its unit") {
  Metric rate = of_papers("复议统计表", "formed_on");
  rate.denominator_sum = "concluded";
  rate.numerator_sum = "corrected";
  Scenario world = two_units();
  world.accepted("复议统计表", "a", "2026-03-31");
  world.last_paper().links = {{"", "a", figures(40, 3)}, {"", "b", figures(60, 7)}};
  CHECK(count(rate, world).denominator == 100);
  CHECK(count(rate, world).numerator == 10);
  CHECK(count(rate, world, "b").denominator == 60);
}

TEST_CASE("a paper that does not state the number is unknown, not nought") {
  Metric rate = of_papers("复议统计表", "formed_on");
  rate.denominator_sum = "concluded";
  rate.numerator_sum = "corrected";
  Scenario world = two_units();
  world.accepted("复议统计表", "a", "2026-03-31", {{"concluded", Scalar(std::int64_t{40})}});
  const MetricValue value = count(rate, world);
  CHECK(value.unknown == 1);
  CHECK(value.cases.front().because == "corrected");
}

TEST_CASE("two papers of one occasion count once, and the count is told by its forms") {
  Metric times = of_papers("讲座记录", "held_on");
  times.distinct = "held_on";
  times.by.field = "form";
  Scenario world = two_units();
  world.accepted("讲座记录", "a", "2026-03-05", lecture("2026-03-05", "专题"));
  world.accepted("讲座记录", "b", "2026-03-06", lecture("2026-03-05", "专题"));
  world.accepted("讲座记录", "a", "2026-05-06", lecture("2026-05-06", "报告会"));
  world.accepted("讲座记录", "a", "2026-09-29", lecture("2026-10-08", "专题"));  // a plan
  const MetricValue value = count(times, world);
  CHECK(value.denominator == 2);
  CHECK_FALSE(times.is_ratio());
  CHECK(value.groups == std::vector<std::pair<std::string, std::int64_t>>{{"专题", 1}, {"报告会", 1}});
}

TEST_CASE("papers that fit are the numerator, excluded ones count nowhere") {
  Metric share = of_papers("讲座记录", "held_on");
  share.numerator = is("form", Scalar(std::string("专题")));
  share.exclude = {{is("form", Scalar(std::string("补课"))), "补课不计"}};
  Scenario world = two_units();
  world.accepted("讲座记录", "a", "2026-03-05", lecture("2026-03-05", "专题"));
  world.accepted("讲座记录", "a", "2026-05-06", lecture("2026-05-06", "报告会"));
  world.accepted("讲座记录", "a", "2026-05-07", lecture("2026-05-07", "补课"));
  const MetricValue value = count(share, world);
  CHECK(value.numerator == 1);
  CHECK(value.denominator == 2);
  CHECK(value.excluded == 1);
}

TEST_CASE("a paper without its original makes no metric") {
  Metric times = of_papers("讲座记录", "held_on");
  Scenario world = two_units();
  world.accepted("讲座记录", "a", "2026-03-05", lecture("2026-03-05", "专题"));
  world.last_paper().original = {};
  CHECK(count(times, world).denominator == 0);
}

TEST_CASE("a rate of what was done in time follows the verdicts of its task, and leaves out what is not due yet") {
  Task answer;
  answer.id = "answer";
  answer.occasion = EachMatter{"decision"};
  answer.owner.party = "lead";
  answer.due.push_back({});
  answer.due.back().rule = WithinLimit{Count(20), DayUnit::day, field("opened_on"), false, false, true};
  answer.needs = {paper("答复书")};
  Metric rate;
  rate.id = "in-time";
  rate.over = "decision";
  rate.party = "lead";
  rate.numerator_task = "answer";
  Library library = one_task(answer);
  library.checklists.front().metrics = {rate};
  Scenario world = two_units();
  world.matter("d1", "decision", "2026-03-02", {{"lead", "a"}}).accepted("答复书", "d1", "2026-03-22");
  world.matter("d2", "decision", "2026-03-02", {{"lead", "a"}}).accepted("答复书", "d2", "2026-03-23");
  world.matter("d3", "decision", "2026-03-02", {{"lead", "b"}});
  world.matter("d4", "decision", "2026-09-29", {{"lead", "b"}});
  const Facts facts = world.facts();
  const RecordIndex index(facts);
  const auto counted = [&](const std::string& unit) {
    return count_metric(library, library.checklists.front(), rate, facts, index, calendar(), day("2026-09-30"),
                        *parse_period("2026"), unit);
  };
  const MetricValue all = counted("");
  CHECK(all.numerator == 1);
  CHECK(all.denominator == 3);
  CHECK(all.excluded == 1);
  CHECK(all.cases.back().because == "尚未到期");
  CHECK(counted("a").denominator == 2);
}

}  // namespace fazhi::core::test
