#include "app/owed.h"

#include <algorithm>

#include "app/handout_form.h"
#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app::test {

namespace {

constexpr const char* kDecision = R"(
units:
  - {id: zf, name: 示例区人民政府, types: [区政府, 决策机关]}
  - {id: jyj, name: 示例区教育局, types: [政府部门], parent: zf}
matters:
  - {id: d1, kind: decision, title: 新建滨河公园, opened_on: 2026-01-08, parties: {lead: jyj, decider: zf}, fields: {decided_on: 2026-05-20}}
)";

struct Asked {
  std::unique_ptr<View> view;
  Owed owed;
};

Asked asked_of(SampleLedger& sample, const std::string& unit, const std::string& checklist = "decision",
               Date as_of = make_date(2026, 9, 30)) {
  Question question;
  question.as_of = as_of;
  question.unit = unit;
  question.checklist = checklist;
  Diagnostics out;
  Asked asked{look(sample.workspace(), question, out), {}};
  REQUIRE(asked.view);
  asked.owed = what_is_owed(*asked.view, asked.view->facts.find_unit(unit), as_of + std::chrono::days(30));
  return asked;
}

std::vector<const AskedPaper*> papers_of(const Owed& owed, const std::string& kind) {
  std::vector<const AskedPaper*> found;
  for (const AskedPaper& paper : owed.papers) {
    if (std::ranges::find(paper.kinds, kind) != paper.kinds.end()) found.push_back(&paper);
  }
  return found;
}

}  // namespace

TEST_CASE("a paper that several tasks miss for one matter is asked for once, with all their reasons") {
  SampleLedger sample;
  REQUIRE(sample
              .import("2026-09-20", R"(
units:
  - {id: jgs, name: 示例区机关事务服务中心, types: [三重一大单位]}
matters:
  - {id: t1, kind: topic, title: 物业服务费追加, opened_on: 2026-08-20, parties: {unit: jgs}, fields: {class: 大额度资金使用, decided_on: 2026-09-01, needs_legality: false, needs_argument: false, must_report: false, amount: 180}}
evidence:
  - {id: e1, kind: 传阅会签单, unit: jgs, formed_on: 2026-09-01, original: {archive: 示2026-1}, fields: {circulated_on: 2026-09-01}, for: t1, accepted: true}
)")
              .head);
  const Asked asked = asked_of(sample, "jgs", "topic");
  const auto minutes = papers_of(asked.owed, "会议纪要");
  REQUIRE(minutes.size() == 1);
  // One task would take 会议记录 as well, another only 会议纪要: what serves both is asked for.
  CHECK(minutes.front()->kinds == std::vector<std::string>{"会议纪要"});
  CHECK(minutes.front()->because.size() > 1);
  CHECK_FALSE(minutes.front()->articles.empty());
  for (const AskedPaper& paper : asked.owed.papers) {
    CHECK(std::ranges::count(asked.owed.papers, paper.key, &AskedPaper::key) == 1);
  }
}

TEST_CASE("the list a rate rests on is to be confirmed for the period that is over, until it is") {
  SampleLedger sample;
  REQUIRE(sample
              .import("2026-04-02", R"(
units:
  - {id: jyj, name: 示例区教育局, types: [政府部门]}
matters:
  - {id: s1, kind: lawsuit, title: 某校处分案, opened_on: 2026-03-02, parties: {defendant: jyj}}
  - {id: i1, kind: instance, title: 某校处分案（一审）, opened_on: 2026-03-02, parties: {defendant: jyj}}
)")
              .head);
  // A year that is not over is not asked about, nor one before the ledger began.
  CHECK(asked_of(sample, "jyj", "litigation").owed.registers.empty());
  const Date kAfterTheYear = make_date(2027, 1, 20);
  const auto asked = asked_of(sample, "jyj", "litigation", kAfterTheYear).owed.registers;
  REQUIRE(asked.size() == 1);
  CHECK(asked.front().key == "r/instance/2026");
  CHECK(asked.front().recorded == 1);
  REQUIRE(sample.import("2027-01-08", "registers: [{unit: jyj, kind: instance, period: '2026', n: 1}]\n").head);
  CHECK(asked_of(sample, "jyj", "litigation", kAfterTheYear).owed.registers.empty());
}

TEST_CASE("what is under review is not asked for again; what was returned is") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-02-02", kDecision).head);
  REQUIRE(papers_of(asked_of(sample, "jyj").owed, "合法性审查意见书").size() == 1);
  REQUIRE(sample
              .import("2026-06-01", R"(
evidence:
  - {id: e1, kind: 合法性审查意见书, unit: jyj, formed_on: 2026-05-10, original: {archive: 示2026-1}, fields: {issued_on: 2026-05-10, conclusion: 合法}, for: d1}
)")
              .head);
  CHECK(papers_of(asked_of(sample, "jyj").owed, "合法性审查意见书").empty());
  REQUIRE(sample.import("2026-06-02", "return: [{evidence: e1, because: 没有盖章}]\n").head);
  CHECK(papers_of(asked_of(sample, "jyj").owed, "合法性审查意见书").size() == 1);
}

TEST_CASE("a paper that lacks only a value is not asked for again: the value is") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-02-02", kDecision).head);
  REQUIRE(sample
              .import("2026-06-01", R"(
evidence:
  - {id: e1, kind: 意见采纳情况, unit: jyj, formed_on: 2026-04-20, original: {archive: 示2026-15}, fields: {finished_on: 2026-04-20, studied: 12}, for: d1, accepted: true}
)")
              .head);
  const Asked asked = asked_of(sample, "jyj");
  CHECK(papers_of(asked.owed, "意见采纳情况").empty());
  CHECK(std::ranges::count(asked.owed.values, "e/e1|received", &AskedValue::key) == 1);
}

TEST_CASE("a fact of the matter that decides whether a task applies is asked for once") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-02-02", kDecision).head);
  const Asked asked = asked_of(sample, "jyj");
  CHECK(std::ranges::count(asked.owed.values, "f/d1|risky", &AskedValue::key) == 1);
}

TEST_CASE("another unit's papers are not asked of this one") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-02-02", kDecision).head);
  CHECK(papers_of(asked_of(sample, "zf").owed, "合法性审查意见书").empty());
}

TEST_CASE("the same plan gives the same bytes") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-02-02", kDecision).head);
  const Asked asked = asked_of(sample, "jyj");
  const HandoutPlan plan = plan_handout(*asked.view, asked.view->facts.find_unit("jyj"), make_date(2026, 10, 30), {});
  CHECK(handout_zip(plan) == handout_zip(plan));
}

}  // namespace fazhi::app::test
