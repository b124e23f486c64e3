#include "app/claim_metrics.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"

using namespace fazhi;

namespace {

core::Metric metric(std::string id, std::string unit, std::vector<std::string> phrases, bool is_ratio = false) {
  core::Metric metric;
  metric.id = std::move(id);
  metric.unit = std::move(unit);
  metric.phrases = std::move(phrases);
  if (is_ratio) metric.numerator_task = "reply";
  return metric;
}

core::Library two_areas() {
  core::Library library;
  core::Checklist proposal;
  proposal.id = "proposal";
  proposal.metrics = {metric("deputies", "件", {"人大代表建议", "代表建议"}), metric("members", "件", {"政协提案"}),
                      metric("in-time", "件", {"按期答复率"}, true), metric("content", "件", {"满意率"}, true)};
  core::Checklist disclosure;
  disclosure.id = "disclosure";
  disclosure.metrics = {metric("received", "件", {"依申请公开"}), metric("replied", "件", {"按期答复率"}, true),
                        metric("meetings", "次", {"专题会议"})};
  library.checklists = {proposal, disclosure};
  return library;
}

// The metric of the last claim in the text.
std::string metric_of(const std::string& text) {
  const core::Library library = two_areas();
  const app::MetricPhrases phrases(library);
  const intake::ClaimReading reading = intake::read_claims("报告.txt", text);
  return reading.claims.empty() ? "no claim" : phrases.find(reading.claims.back()).id();
}

}  // namespace

TEST_CASE("a claim means the metric whose phrase stands in its clause") {
  CHECK(metric_of("其中人大代表建议50件。") == "proposal/deputies");
  CHECK(metric_of("依申请公开信息24件。") == "disclosure/received");
  CHECK(metric_of("召开4次法治建设专题会议。") == "disclosure/meetings");
  CHECK(metric_of("召开专题会议4场次。") == "disclosure/meetings");
}

TEST_CASE("a phrase of several metrics means the one whose area the sentence speaks of, and none where that is open") {
  CHECK(metric_of("依申请公开24件，按期答复率100%。") == "disclosure/replied");
  CHECK(metric_of("代表建议50件，按期答复率100%。") == "proposal/in-time");
  CHECK(metric_of("按期答复率100%。").empty());
  CHECK(metric_of("办理代表建议18件，满意率100%。") == "proposal/content");
  CHECK(metric_of("办理市民热线14条，满意率100%。").empty());
}

TEST_CASE("a number in another unit, of several things or in another clause means no metric") {
  CHECK(metric_of("代表建议知晓率100%。").empty());
  CHECK(metric_of("依申请公开专栏访问5.2万人次。").empty());
  CHECK(metric_of("代表建议、政协提案106件。").empty());
  CHECK(metric_of("依申请公开规范有序，培训12件。").empty());
}
