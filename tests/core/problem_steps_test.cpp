// What the steps of a problem leave behind, and how a problem stands against today's verdicts after them.

#include "catch.h"
#include "core/problem.h"
#include "scenario.h"

namespace fazhi::core::test {
namespace {

const std::string kKey = "outside!dc-1";
const ProblemEntered kOutside{kKey, "2026-007", "a", "未公开决算", "督察反馈", "", "补公开", "major", {}, {}};

std::vector<Event> chain(const std::vector<EventBody>& bodies) {
  std::vector<Event> events;
  for (const EventBody& body : bodies) {
    const auto sequence = static_cast<std::int64_t>(events.size()) + 1;
    events.push_back({sequence, Instant{day("2026-05-01")} + std::chrono::hours(sequence), "zhang", body});
  }
  return events;
}

ProblemRecord left_by(const std::vector<EventBody>& bodies) { return fold_problems(chain(bodies)).at(0); }

std::vector<ProblemRow> rows_of(const std::vector<EventBody>& bodies, Scenario& world,
                                std::vector<ProblemRecord>& recorded) {
  recorded = fold_problems(chain(bodies));
  return problems({}, world.facts(), recorded, day("2026-09-30"));
}

}  // namespace

TEST_CASE("measures and progress make it rectifying, and what is not said stays") {
  ProblemPlanned who;
  who.key = kKey;
  who.leader = "李局长";
  CHECK(left_by({kOutside, who}).state == ProblemState::confirmed);
  ProblemPlanned how;
  how.key = kKey;
  how.measures = "月底前补公开";
  how.limit = day("2026-06-30");
  const ProblemRecord planned = left_by({kOutside, who, how});
  CHECK(planned.state == ProblemState::rectifying);
  CHECK(planned.leader == "李局长");
  CHECK(planned.limit == day("2026-06-30"));
  who.leader = "";
  CHECK(left_by({kOutside, who}).leader.empty());
  CHECK(left_by({kOutside, ProblemProgressed{kKey, day("2026-05-20"), "已起草"}}).state == ProblemState::rectifying);
}

TEST_CASE("an extension moves the limit and stays in the record") {
  const ProblemRecord extended = left_by({kOutside, ProblemExtended{kKey, day("2026-12-31"), "汛期", "王区长", ""}});
  CHECK(extended.limit == day("2026-12-31"));
  CHECK(extended.extensions.size() == 1);
}

TEST_CASE("after an objection that does not hold, the problem is what it was; upheld it is closed or handed on") {
  const ProblemProgressed begun{kKey, day("2026-05-20"), "已起草"};
  const ProblemDisputed disputed{kKey, "归司法局管"};
  CHECK(left_by({kOutside, begun, disputed}).state == ProblemState::disputed);
  CHECK(left_by({kOutside, begun, disputed, ProblemRuled{kKey, false, "三定", "", ""}}).state ==
        ProblemState::rectifying);
  CHECK(left_by({kOutside, disputed, ProblemRuled{kKey, false, "三定", "", ""}}).state == ProblemState::confirmed);
  const ProblemRecord ended = left_by({kOutside, disputed, ProblemRuled{kKey, true, "成立", "", ""}});
  CHECK(ended.state == ProblemState::closed);
  CHECK(ended.ended == "非本单位职责");
  const ProblemRecord handed_on = left_by({kOutside, disputed, ProblemRuled{kKey, true, "成立", "", "b"}});
  CHECK(handed_on.state == ProblemState::confirmed);
  CHECK(handed_on.entered->unit == "b");
}

TEST_CASE("closed by measures it comes back when its paper is withdrawn") {
  Scenario world;
  world.unit("a", {"政府部门"});
  world.matter("d1", "decision", "2026-01-05", {{"lead", "a"}}, {});
  world.accepted("公布页", "d1", "2026-06-01", {});
  const std::string paper(world.last_paper().id);
  const std::vector<EventBody> life{kOutside, ProblemSubmitted{kKey, "已公开", {paper}},
                                    ProblemClosed{kKey, "同意", "", false}};
  std::vector<ProblemRecord> recorded;
  CHECK(rows_of(life, world, recorded).at(0).stage == ProblemStage::closed);
  world.event(EvidenceWithdrawn{paper, "网页已撤下"});
  const auto rows = rows_of(life, world, recorded);
  CHECK(rows.at(0).stage == ProblemStage::proposed);
  CHECK(rows.at(0).mark == ProblemMark::relapsed);
  CHECK(rows.at(0).lost_evidence == paper);
  CHECK(rows.at(0).number == "2026-007");
}

TEST_CASE("merged ones name the problem at the end of the way, and it names them") {
  Scenario world;
  world.unit("a", {"政府部门"});
  ProblemEntered second = kOutside, third = kOutside;
  second.key = "outside!dc-2", second.number = "2026-008";
  third.key = "outside!dc-3", third.number = "2026-009";
  std::vector<ProblemRecord> recorded;
  const auto rows = rows_of({kOutside, second, third, ProblemMerged{kKey, second.key, "同一件"},
                             ProblemMerged{second.key, third.key, "同一件"}},
                            world, recorded);
  CHECK(rows.at(0).stage == ProblemStage::merged);
  CHECK(rows.at(0).into == "2026-009");
  CHECK(rows.at(2).stage == ProblemStage::confirmed);
  CHECK(rows.at(2).merged == std::vector<std::string>{"2026-007", "2026-008"});
}

TEST_CASE("the parts of a split one have numbers, units and lives of their own") {
  Scenario world;
  world.unit("a", {"政府部门"});
  world.unit("b", {"政府部门"});
  std::vector<ProblemRecord> recorded;
  const ProblemSplit split{kKey, "", {{"2026-008", "", "甲"}, {"2026-009", "b", "乙"}}, "分头办"};
  const auto rows = rows_of({kOutside, split, ProblemClosed{kKey + "~1", "免除", "", false, "免除"}}, world, recorded);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].stage == ProblemStage::split);
  CHECK(rows[1].stage == ProblemStage::closed);
  CHECK(rows[1].statement == "甲");
  CHECK(rows[2].stage == ProblemStage::confirmed);
  CHECK(rows[2].unit == world.facts().find_unit("b"));
  CHECK_FALSE(rows[2].repeated);
}

}  // namespace fazhi::core::test
