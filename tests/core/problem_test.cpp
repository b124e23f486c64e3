#include "core/problem.h"

#include "catch.h"
#include "scenario.h"

namespace fazhi::core::test {
namespace {

// A paper that is owed before the meeting, and an opinion that must come before it.
Task review_task() {
  Task task;
  task.id = "review";
  task.title = "合法性审查";
  task.occasion = EachMatter{"decision"};
  task.owner.party = "lead";
  DueClause due;
  due.rule = BeforeField{field("decided_on")};
  task.due.push_back(due);
  task.needs.push_back(paper("合法性审查意见书", {"issued_on"}));
  Check order;
  order.id = "order";
  order.rule = BeforeRule{field("合法性审查意见书.issued_on"), field("decided_on")};
  task.checks.push_back(order);
  return task;
}

Scenario decided(const std::string& matter = "d1") {
  Scenario world;
  world.unit("a", {"政府部门"});
  world.matter(matter, "decision", "2026-01-05", {{"lead", "a"}}, {{"decided_on", Scalar(day("2026-06-10"))}});
  return world;
}

Scenario& opinion(Scenario& world, const std::string& issued_on, const std::string& matter = "d1") {
  return world.accepted("合法性审查意见书", matter, issued_on, {{"issued_on", Scalar(day(issued_on))}});
}

class Office {
 public:
  explicit Office(Scenario world) : library_(one_task(review_task())), world_(std::move(world)) {}

  std::vector<ProblemRow> rows() {
    facts_ = world_.facts();
    verdicts_ = evaluate(library_, facts_, calendar(), day("2026-09-30"));
    return problems(verdicts_, facts_, recorded_, day("2026-09-30"));
  }
  void confirm(const ProblemRow& row, const std::string& at = "2026-04-10T09:00:00+08:00") {
    record(row, ProblemState::confirmed);
    recorded_.back().confirmed_at = parse_instant(at).value();
  }
  void omit(const ProblemRow& row) { record(row, ProblemState::omitted); }
  void close(const ProblemRow& row) { record(row, ProblemState::closed); }
  Scenario& world() { return world_; }

 private:
  void record(const ProblemRow& row, ProblemState state) {
    ProblemRecord one;
    one.key = row.key;
    one.number = row.number.empty() ? next_number(numbers_, 2026) : row.number;
    numbers_.push_back(one.number);
    one.state = state;
    one.facts_digest = row.facts_digest;
    std::erase_if(recorded_, [&row](const ProblemRecord& other) { return other.key == row.key; });
    recorded_.push_back(one);
  }

  Library library_;
  Scenario world_;
  Facts facts_;
  std::vector<Verdict> verdicts_;
  std::vector<ProblemRecord> recorded_;
  std::vector<std::string> numbers_;
};

}  // namespace

TEST_CASE("a missing paper is one row, keyed by its obligation and the passed day") {
  Office office(decided());
  const auto rows = office.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].key == "c/review@a#d1!due");
  CHECK(rows[0].stage == ProblemStage::proposed);
  CHECK(rows[0].mark == ProblemMark::fresh);
  CHECK(rows[0].deficit.curable);
}

TEST_CASE("an opinion after the meeting is one row: the order that was broken, not its lateness as well") {
  Office office(decided());
  opinion(office.world(), "2026-06-11");
  const auto rows = office.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].key == "c/review@a#d1!order");
}

TEST_CASE("a proposal disappears when its paper comes, a confirmed one is cured") {
  Office proposed(decided());
  proposed.rows();
  opinion(proposed.world(), "2026-06-01");
  CHECK(proposed.rows().empty());

  Office confirmed(decided());
  confirmed.confirm(confirmed.rows().front());
  CHECK(confirmed.rows().front().mark == ProblemMark::persisting);
  opinion(confirmed.world(), "2026-06-01");
  const auto rows = confirmed.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].mark == ProblemMark::cured);
  CHECK(rows[0].number == "2026-001");
}

TEST_CASE("confirmed in this quarter it is new, as no earlier paper has had it; from the next one on it persists") {
  Office office(decided());
  office.confirm(office.rows().front(), "2026-07-01T00:00:00+08:00");
  CHECK(office.rows().front().mark == ProblemMark::fresh);
  office.confirm(office.rows().front(), "2026-06-30T23:59:59+08:00");
  CHECK(office.rows().front().mark == ProblemMark::persisting);
}

TEST_CASE("a closed past act stays closed until its facts change") {
  Office office(decided());
  opinion(office.world(), "2026-06-12");
  const ProblemRow late_opinion = office.rows().front();
  CHECK(late_opinion.key == "c/review@a#d1!order");
  CHECK_FALSE(late_opinion.deficit.curable);
  office.close(late_opinion);
  CHECK(office.rows().front().stage == ProblemStage::closed);

  office.world().event(
      EvidenceAmended{office.world().last_paper().id, {{"issued_on", Scalar(day("2026-06-15"))}}, {}, "录入笔误"});
  office.world().event(EvidenceAccepted{office.world().last_paper().id, {}});
  const ProblemRow again = office.rows().front();
  CHECK(again.stage == ProblemStage::proposed);
  CHECK(again.mark == ProblemMark::relapsed);
}

TEST_CASE("an omitted row stays omitted until its facts change") {
  Office office(decided());
  opinion(office.world(), "2026-06-12");
  office.omit(office.rows().front());
  CHECK(office.rows().front().stage == ProblemStage::omitted);
}

TEST_CASE("the same rule broken in another matter is marked as repeated") {
  Scenario world = decided();
  world.matter("d2", "decision", "2026-02-05", {{"lead", "a"}}, {{"decided_on", Scalar(day("2026-07-10"))}});
  Office office(std::move(world));
  const auto rows = office.rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].repeated);
  CHECK(rows[1].repeated);
}

TEST_CASE("numbers of a year go on after the highest and are never reused, not even those of a voided confirmation") {
  CHECK(next_number({}, 2026) == "2026-001");
  const std::vector<std::string> given = {"2026-017", "2025-120"};
  CHECK(next_number(given, 2026) == "2026-018");
  CHECK(next_number(given, 2025) == "2025-121");

  std::vector<Event> events(3);
  events[0].body = ProblemConfirmed{"a!due", "2026-001", "逾期", "f", "自查"};
  events[1].body = ProblemConfirmed{"b!due", "2026-002", "逾期", "f", "自查"};
  events[2].body = Voided{2, "误登"};
  for (std::size_t i = 0; i < events.size(); ++i) events[i].sequence = static_cast<std::int64_t>(i) + 1;
  CHECK(next_number(numbers_given(events), 2026) == "2026-003");
}

TEST_CASE("a problem moves with its matter and keeps its number") {
  Office office(decided());
  office.world().unit("b", {"政府部门"});
  office.confirm(office.rows().front());
  office.world().event(MatterTransferred{"d1", "lead", "a", "b", day("2026-09-10"), {}});
  const auto rows = office.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].number == "2026-001");
  CHECK(rows[0].key == "c/review@a#d1!due");
  CHECK(rows[0].unit == 1);
  CHECK(rows[0].end == ProblemEnd::none);
  REQUIRE(rows[0].verdict != nullptr);
  CHECK(rows[0].verdict->key == "c/review@b#d1");

  opinion(office.world(), "2026-09-20");
  CHECK(office.rows().size() == 2);  // the opinion came after the meeting: another rule is broken
  for (const ProblemRow& row : office.rows()) CHECK(row.unit == 1);
}

TEST_CASE("a problem goes to the successor of a closed unit") {
  Office office(decided());
  office.world().unit("b", {"政府部门"});
  office.confirm(office.rows().front());
  office.world().event(UnitClosed{"a", day("2026-09-01"), "b"});
  const auto rows = office.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].number == "2026-001");
  CHECK(rows[0].unit == 1);
  CHECK(rows[0].verdict != nullptr);
}

TEST_CASE("a unit that never had the role takes no problem over") {
  Scenario world = decided();
  world.unit("b", {"政府部门"});
  world.matter("d2", "decision", "2026-01-05", {{"lead", "b"}}, {{"decided_on", Scalar(day("2026-06-10"))}});
  Office office(std::move(world));
  office.confirm(office.rows().front());
  opinion(office.world(), "2026-06-01");
  const auto rows = office.rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].key == "c/review@b#d2!due");
  CHECK(rows[0].number.empty());
  CHECK(rows[1].end == ProblemEnd::cured);
}

TEST_CASE("merged, waived and handed in are not cured, and a problem says which it is") {
  Office merged(decided());
  merged.world().matter("d2", "decision", "2026-01-05", {{"lead", "a"}});
  merged.confirm(merged.rows().front());
  merged.world().event(MatterMerged{"d1", "d2", "重复登记"});
  CHECK(merged.rows().front().end == ProblemEnd::merged);
  CHECK(merged.rows().front().end_because == "d2");
  CHECK(merged.rows().front().mark == ProblemMark::persisting);

  Office waived(decided());
  waived.confirm(waived.rows().front());
  WaiverGranted waiver;
  waiver.id = "w1";
  waiver.task = "c/review";
  waiver.unit = "a";
  waiver.because = "突发事件";
  waived.world().event(waiver);
  CHECK(waived.rows().front().end == ProblemEnd::waived);
  CHECK(waived.rows().front().end_because == "突发事件");

  Office pending(decided());
  pending.confirm(pending.rows().front());
  pending.world().submitted("合法性审查意见书", "d1", "2026-06-01", {{"issued_on", Scalar(day("2026-06-01"))}});
  CHECK(pending.rows().front().end == ProblemEnd::pending);
}

TEST_CASE("what came back after it was closed is marked so as long as it is open") {
  const ProblemConfirmed confirmed{"a!due", "2026-001", "逾期", "f", "自查"};
  std::vector<Event> events(4);
  events[0].body = confirmed;
  events[1].body = ProblemClosed{"a!due", "已补", "f", true};
  events[2].body = confirmed;
  events[3].body = confirmed;  // reworded
  for (std::size_t i = 0; i < events.size(); ++i) events[i].sequence = static_cast<std::int64_t>(i) + 1;
  CHECK_FALSE(fold_problems(std::span(events).first(1)).front().relapsed);
  CHECK(fold_problems(std::span(events).first(3)).front().relapsed);
  CHECK_FALSE(fold_problems(std::span(events).first(3)).front().reworded_at);
  CHECK(fold_problems(events).front().relapsed);
  CHECK(fold_problems(events).front().reworded_at);
}

}  // namespace fazhi::core::test
