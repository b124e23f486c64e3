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
    return problems(verdicts_, facts_, recorded_);
  }
  void confirm(const ProblemRow& row) { record(row, ProblemState::confirmed); }
  void omit(const ProblemRow& row) { record(row, ProblemState::omitted); }
  void close(const ProblemRow& row) { record(row, ProblemState::closed); }
  Scenario& world() { return world_; }

 private:
  void record(const ProblemRow& row, ProblemState state) {
    ProblemRecord one;
    one.key = row.key;
    one.number = row.number.empty() ? next_number(recorded_, 2026) : row.number;
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

TEST_CASE("numbers of a year go on after the highest and are never reused") {
  CHECK(next_number({}, 2026) == "2026-001");
  std::vector<ProblemRecord> recorded(2);
  recorded[0].number = "2026-017";
  recorded[1].number = "2025-120";
  CHECK(next_number(recorded, 2026) == "2026-018");
  CHECK(next_number(recorded, 2025) == "2025-121");
}

}  // namespace fazhi::core::test
