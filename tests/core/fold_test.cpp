// What every event means for the facts.

#include "core/fold.h"

#include "catch.h"
#include "core/describe_facts.h"

using namespace fazhi;
using namespace fazhi::core;

namespace {

Date day(unsigned month, unsigned day_of_month) { return make_date(2026, month, day_of_month); }

// Events in the order they are written, one a day from 1 January 2026.
std::vector<Event> chain(std::vector<EventBody> bodies) {
  std::vector<Event> events;
  for (EventBody& body : bodies) {
    const auto sequence = static_cast<std::int64_t>(events.size()) + 1;
    const Instant noon = Instant{day(1, 1)} + std::chrono::days(sequence);
    events.push_back({sequence, noon, "zhang", std::move(body)});
  }
  return events;
}

UnitAdded unit(const std::string& id) { return {id, "单位" + id, {"政府部门"}, "", std::nullopt}; }
MatterOpened request(const std::string& id, const std::string& handler) {
  return {id, "disclosure", "申请" + id, day(2, 1), {{"handler", handler}}, {}};
}
EvidenceSubmitted minutes(const std::string& id, const std::string& matter, Date formed_on) {
  EvidenceSubmitted body;
  body.id = id;
  body.kind = "会议纪要";
  body.unit = "a";
  body.formed_on = formed_on;
  body.original = ArchiveOriginal{"2026-1", "档案馆"};
  body.fields = {{"item", Scalar{std::int64_t{1}}}};
  if (!matter.empty()) body.links.push_back({matter, "", {}});
  return body;
}
EvidenceAmended amend(const std::string& id, Fields set) { return {id, std::move(set), {}, "笔误"}; }

const Record& record(const Facts& facts, const std::string& id) {
  return *std::ranges::find(facts.records, id, &Record::id);
}

}  // namespace

TEST_CASE("an amended record counts with its accepted text until the amendment is accepted") {
  auto events = chain({unit("a"), request("r1", "a"), minutes("e1", "r1", day(3, 18)), EvidenceAccepted{"e1", ""},
                       amend("e1", {{"formed_on", Scalar{day(3, 8)}}, {"item", Scalar{std::int64_t{2}}}})});
  const Facts under_review = fold(events);
  CHECK(record(under_review, "e1").state == ReviewState::submitted);
  CHECK(record(under_review, "e1").accepted->formed_on == day(3, 18));
  CHECK(record(under_review, "e1").submitted->formed_on == day(3, 8));
  events.push_back({6, Instant{day(3, 1)}, "zhang", EvidenceAccepted{"e1", ""}});
  const Facts reviewed = fold(events);
  CHECK(record(reviewed, "e1").accepted->formed_on == day(3, 8));
  CHECK(record(reviewed, "e1").accepted->fields.unpack() == Fields{{"item", Scalar{std::int64_t{2}}}});
  CHECK_FALSE(record(reviewed, "e1").submitted);
}

TEST_CASE("the period covered defaults to the day of formed_on and follows it when that is amended") {
  const auto events =
      chain({unit("a"), minutes("e1", "", day(3, 18)), amend("e1", {{"formed_on", Scalar{day(3, 8)}}})});
  CHECK(record(fold(events), "e1").submitted->covers == DateRange{day(3, 8), day(3, 8)});
}

TEST_CASE("an amendment returned leaves the accepted text as it was") {
  const auto events = chain({unit("a"), minutes("e1", "", day(3, 18)), EvidenceAccepted{"e1", ""},
                             amend("e1", {{"formed_on", Scalar{day(3, 8)}}}), EvidenceReturned{"e1", "与原件不符"}});
  CHECK(record(fold(events), "e1").state == ReviewState::accepted);
  CHECK(record(fold(events), "e1").accepted->formed_on == day(3, 18));
  CHECK_FALSE(record(fold(events), "e1").submitted);
}

TEST_CASE("a returned record waits for its amendment and counts nowhere meanwhile") {
  auto events = chain({unit("a"), minutes("e1", "", day(3, 18)), EvidenceReturned{"e1", "缺章"}});
  CHECK(record(fold(events), "e1").state == ReviewState::returned);
  CHECK_FALSE(record(fold(events), "e1").submitted);
  events.push_back({4, Instant{day(3, 1)}, "zhang", amend("e1", {{"number", Scalar{std::string("3号")}}})});
  CHECK(record(fold(events), "e1").submitted->number == "3号");
}

TEST_CASE("a field of one link is amended by naming its matter") {
  EvidenceSubmitted body = minutes("e1", "r1", day(3, 18));
  body.links.push_back({"r2", "", {{"item", Scalar{std::int64_t{2}}}}});
  const auto events = chain(
      {unit("a"), request("r1", "a"), request("r2", "a"), body, amend("e1", {{"r2/item", Scalar{std::int64_t{5}}}})});
  const Facts facts = fold(events);
  const Record& amended = record(facts, "e1");
  CHECK(amended.submitted->links[0].fields.empty());
  CHECK(amended.submitted->links[1].fields.unpack() == Fields{{"item", Scalar{std::int64_t{5}}}});
}

TEST_CASE("reopening a review takes back the acceptance: the text waits again and counts no longer") {
  const auto events =
      chain({unit("a"), minutes("e1", "", day(3, 18)), EvidenceAccepted{"e1", ""}, ReviewReopened{"e1", "收错了"}});
  CHECK(record(fold(events), "e1").state == ReviewState::submitted);
  CHECK_FALSE(record(fold(events), "e1").accepted);
  CHECK(record(fold(events), "e1").submitted);
}

TEST_CASE("a withdrawn record counts nowhere; voiding the withdrawal brings it back") {
  auto events = chain(
      {unit("a"), minutes("e1", "", day(3, 18)), EvidenceAccepted{"e1", ""}, EvidenceWithdrawn{"e1", "不再适用"}});
  CHECK(record(fold(events), "e1").state == ReviewState::withdrawn);
  CHECK_FALSE(record(fold(events), "e1").accepted);
  events.push_back({5, Instant{day(3, 1)}, "zhang", Voided{4, "撤错了"}});
  CHECK(record(fold(events), "e1").accepted);
}

TEST_CASE("a purge leaves nothing but the id") {
  const auto events = chain({unit("a"), request("r1", "a"), minutes("e1", "r1", day(3, 18)), EvidenceAccepted{"e1", ""},
                             EvidencePurged{"e1", "涉密误入", "张三", "李四"}});
  const Facts facts = fold(events);
  CHECK(describe(facts, record(facts, "e1")) == "record e1 #3 - state 4\n");
  CHECK(facts.kinds.empty());
}

TEST_CASE("a voided submission leaves no record, and later events about it mean nothing") {
  const auto events =
      chain({unit("a"), minutes("e1", "", day(3, 18)), EvidenceAccepted{"e1", ""}, Voided{2, "收错了"}});
  CHECK(fold(events).records.empty());
}

TEST_CASE("voiding a voiding brings the event back, and voiding that one takes it away again") {
  auto events = chain({unit("a"), minutes("e1", "", day(3, 18)), Voided{2, "误登"}, Voided{3, "没有误登"}});
  CHECK(fold(events).records.size() == 1);
  events.push_back({5, Instant{day(3, 1)}, "zhang", Voided{4, "确属误登"}});
  CHECK(fold(events).records.empty());
}

TEST_CASE("a transfer starts a new stretch on the line of the role its giver holds") {
  MatterOpened opened = request("r1", "a");
  opened.parties.push_back({"joint", "b"});
  const auto events = chain({unit("a"), unit("b"), unit("c"), opened,
                             MatterTransferred{"r1", "handler", "a", "c", day(7, 1), "示编〔2026〕9号"}});
  const Matter matter = fold(events).matters.at(0);
  CHECK(matter.parties.at(0).holder_on(day(6, 30)) == "a");
  CHECK(matter.parties.at(0).holder_on(day(7, 1)) == "c");
  CHECK(matter.parties.at(1).holder_on(day(7, 1)) == "b");
}

TEST_CASE("a transfer recorded late takes its place by its day") {
  const auto events = chain({unit("a"), unit("b"), unit("c"), request("r1", "a"),
                             MatterTransferred{"r1", "handler", "a", "c", day(9, 1), "甲"},
                             MatterTransferred{"r1", "handler", "a", "b", day(7, 1), "乙"}});
  const PartyLine line = fold(events).matters.at(0).parties.at(0);
  CHECK(line.holder_on(day(8, 1)) == "b");
  CHECK(line.holder_on(day(9, 1)) == "c");
}

TEST_CASE("of two holders of one role only the giver's line goes on with another") {
  MatterOpened opened = request("r1", "a");
  opened.parties = {{"joint", "a"}, {"joint", "b"}};
  const auto events =
      chain({unit("a"), unit("b"), unit("c"), opened, MatterTransferred{"r1", "joint", "b", "c", day(7, 1), "甲"}});
  const Matter matter = fold(events).matters.at(0);
  CHECK(matter.parties.at(0).holder_on(day(8, 1)) == "a");
  CHECK(matter.parties.at(1).holder_on(day(8, 1)) == "c");
}

TEST_CASE("a changed matter has new fields, cleared ones are gone, and its title and opening day can be corrected") {
  MatterOpened opened = request("r1", "a");
  opened.fields = {{"received_on", Scalar{day(2, 1)}}, {"note", Scalar{std::string("旧")}}};
  const auto events = chain({unit("a"), opened,
                             MatterChanged{"r1",
                                           {{"received_on", Scalar{day(2, 3)}},
                                            {"note", Value{}},
                                            {"title", Scalar{std::string("新名")}},
                                            {"opened_on", Scalar{day(2, 2)}}},
                                           "笔误"}});
  const Matter matter = fold(events).matters.at(0);
  CHECK(matter.fields == Fields{{"received_on", Scalar{day(2, 3)}}});
  CHECK(matter.title == "新名");
  CHECK(matter.opened_on == day(2, 2));
}

TEST_CASE("a matter is closed with its outcome, and a merged one names where it went") {
  const auto events = chain({unit("a"), request("r1", "a"), request("r2", "a"), MatterClosed{"r1", day(6, 1), "终止"},
                             MatterMerged{"r2", "r1", "重复登记"}});
  const Facts facts = fold(events);
  CHECK(facts.matters.at(0).closed_on == day(6, 1));
  CHECK(facts.matters.at(0).outcome == "终止");
  CHECK(facts.matters.at(1).merged_into == "r1");
}

TEST_CASE("a unit has the name and types of the day, also where a change was recorded late") {
  const auto events = chain({unit("a"), UnitChanged{"a", day(9, 1), std::nullopt, {{"街道"}}, std::nullopt},
                             UnitChanged{"a", day(7, 1), "新名", std::nullopt, std::nullopt}});
  const Unit changed = fold(events).units.at(0);
  CHECK(changed.on(day(6, 30)).name == "单位a");
  CHECK(changed.on(day(7, 1)).name == "新名");
  CHECK(changed.has_type_on("政府部门", day(8, 31)));
  CHECK(changed.has_type_on("街道", day(9, 1)));
  CHECK(changed.on(day(9, 1)).name == "新名");
}

TEST_CASE("a closed unit exists up to the day before and names its successor") {
  const auto events = chain({UnitAdded{"a", "农委", {}, "", day(1, 1)}, unit("b"), UnitClosed{"a", day(7, 1), "b"}});
  const Unit closed = fold(events).units.at(0);
  CHECK_FALSE(closed.exists_on(make_date(2025, 12, 31)));
  CHECK(closed.exists_on(day(6, 30)));
  CHECK_FALSE(closed.exists_on(day(7, 1)));
  CHECK(closed.successor == "b");
}

TEST_CASE("a record may be linked to what was opened after it, and to what is not there") {
  EvidenceSubmitted early = minutes("e1", "r1", day(3, 18));
  early.links.push_back({"r9", "", {}});
  const Facts facts = fold(chain({unit("a"), early, request("r1", "a")}));
  CHECK(record(facts, "e1").submitted->links[0].matter == 0);
  CHECK(record(facts, "e1").submitted->links[1].matter == kNone);
  CHECK(record(facts, "e1").submitted->links[1].unit == kNone);
}

TEST_CASE("a register confirmed again replaces its number") {
  const auto events =
      chain({unit("a"), RegisterConfirmed{"a", "disclosure", "2026", 3},
             RegisterConfirmed{"a", "disclosure", "2026", 4}, RegisterConfirmed{"a", "disclosure", "2025", 0}});
  const Facts facts = fold(events);
  REQUIRE(facts.registers.size() == 2);
  CHECK(facts.registers.at(0).n == 4);
}

TEST_CASE("figures, waivers, parameters and editions are kept in the chain's order") {
  const auto events = chain(
      {FigureRecorded{"f1", "a", "2026", *Decimal::parse("12.5"), "万元", ""},
       WaiverGranted{"w1", "decision/file", "a", "", "d1", {}, {}, "无此职责", "", true}, WaiverEnded{"w1", day(8, 1)},
       ParameterSet{"decision/archive-days", Scalar{std::int64_t{15}}, day(5, 1), "示政办规〔2026〕3号", ""},
       EditionAdopted{"decision", "2026-11", day(7, 1), "ab", {}}});
  const Facts facts = fold(events);
  CHECK(facts.figures.at(0).value == *Decimal::parse("12.5"));
  CHECK(facts.waivers.at(0).ended_on == day(8, 1));
  CHECK(facts.parameters.at(0).basis == "示政办规〔2026〕3号");
  CHECK(facts.adoptions.at(0).from == day(7, 1));
}

TEST_CASE("folding one event further gives the same facts as folding all, or says that it cannot") {
  const auto events = chain(
      {LedgerCreated{"示例区", "示例市", day(1, 1), false, false}, unit("a"), request("r1", "a"), request("r2", "a"),
       minutes("e1", "r1", day(3, 18)), EvidenceAccepted{"e1", ""}, MatterChanged{"r1", {{"note", Scalar{true}}}, ""},
       amend("e1", {{"formed_on", Scalar{day(3, 8)}}}), MatterMerged{"r2", "r1", "重复"},
       EvidenceWithdrawn{"e1", "不要了"}, RegisterConfirmed{"a", "disclosure", "2026", 2}, Voided{9, "没有重复"}});
  Facts facts;
  std::string refused;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!fold_further(facts, events[i])) {
      refused += std::string(name_of(events[i].body)) + " ";
      facts = fold(std::span(events).first(i + 1));
    }
    CHECK(describe(facts) == describe(fold(std::span(events).first(i + 1))));
  }
  CHECK(refused == "unit-added matter-opened matter-opened evidence-amended evidence-withdrawn voided ");
}

TEST_CASE("a problem is as its last decision left it and keeps its number") {
  const std::string key = "decision/file@a#d1!needs";
  auto events =
      chain({ProblemOmitted{key, "已口头说明", "f0"}, ProblemConfirmed{key, "2026-001", "未见归档", "f1", "自查"},
             ProblemClosed{key, "已补", "f2", true}});
  const ProblemRecord closed = fold_problems(events).at(0);
  CHECK(closed.state == ProblemState::closed);
  CHECK(closed.cured);
  CHECK(closed.number == "2026-001");
  CHECK(closed.facts_digest == "f2");
  events.push_back({4, Instant{day(5, 1)}, "zhang", ProblemReopened{key, "复查不符"}});
  CHECK(fold_problems(events).at(0).state == ProblemState::rectifying);
  CHECK(fold_problems(events).at(0).number == "2026-001");
}

TEST_CASE("what others found is confirmed when it is entered, and entered again it is corrected, closed or not") {
  ProblemEntered found{"outside!dc-1", "2026-007", "a", "未公开预算", "督察反馈", "", "", "", {}, {}};
  std::vector<EventBody> bodies = {found, ProblemClosed{found.key, "已补公开", "", false}};
  found.statement = "未公开决算";
  bodies.emplace_back(found);
  std::vector<Event> events;
  for (const EventBody& body : bodies)
    events.push_back({static_cast<std::int64_t>(events.size() + 1), Instant{day(5, 1)}, "zhang", body});
  const ProblemRecord entered = fold_problems(std::span(events).first(1)).at(0);
  CHECK(entered.state == ProblemState::confirmed);
  CHECK(entered.statement == "未公开预算");
  const ProblemRecord corrected = fold_problems(events).at(0);
  CHECK(corrected.state == ProblemState::closed);
  CHECK(corrected.statement == "未公开决算");
  CHECK(corrected.entered->statement == "未公开决算");
  CHECK(numbers_given(events) == std::vector<std::string>{"2026-007", "2026-007"});
}

TEST_CASE("persons are as last changed") {
  const auto events = chain({PersonAdded{"li", "李四", "a", "科员"}, PersonChanged{"li", std::nullopt, "b", "科长"}});
  CHECK(fold_persons(events).at(0).name == "李四");
  CHECK(fold_persons(events).at(0).unit == "b");
  CHECK(fold_persons(events).at(0).post == "科长");
}

TEST_CASE("history finds an event by what it is about") {
  CHECK(subjects_of(EvidenceAccepted{"e1", ""}) == std::vector<std::string>{"evidence:e1"});
  CHECK(subjects_of(MatterMerged{"r2", "r1", ""}) == std::vector<std::string>{"matter:r2", "matter:r1"});
  CHECK(subjects_of(RegisterConfirmed{"a", "disclosure", "2026", 0}) ==
        std::vector<std::string>{"register:a/disclosure/2026"});
  CHECK(subjects_of(Voided{3, ""}).empty());
}
