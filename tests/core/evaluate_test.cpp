#include "core/evaluate.h"

#include "catch.h"
#include "core/wording.h"
#include "scenario.h"

namespace fazhi::core::test {
namespace {

const Scalar kYes = true;

// 草案公开征求意见: due before the meeting, thirty days, excused by a stated reason.
Task comment_task() {
  Task task;
  task.id = "participation";
  task.title = "听取公众意见";
  task.occasion = EachMatter{"decision"};
  task.owner.party = "lead";
  DueClause due;
  due.rule = BeforeField{field("decided_on")};
  task.due.push_back(due);
  task.needs.push_back(paper("征求意见公告", {"published_on", "closes_on"}));
  Check period;
  period.id = "period";
  SpanRule span;
  span.from = field("征求意见公告.published_on");
  span.to = field("征求意见公告.closes_on");
  span.at_least = Count(30);
  period.rule = span;
  period.unless = Condition{Filled{field("征求意见公告.shortened_because")}};
  task.checks.push_back(period);
  return task;
}

// 答辩: each defendant within fifteen days of its own copy, with its own paper.
Task defence_task() {
  Task task;
  task.id = "defence";
  task.title = "答辩";
  task.occasion = EachMatter{"decision"};
  task.owner.party = "lead";
  WithinLimit limit{Count(15), DayUnit::day, field("起诉状副本签收单.received_on"), true, true, true};
  DueClause due;
  due.rule = limit;
  task.due.push_back(due);
  task.needs.push_back(paper("答辩状回执"));
  std::get<PaperNeed>(task.needs.back().node).by_owner = true;
  return task;
}

Fields notice(const std::string& from, const std::string& to) {
  return {{"published_on", Scalar(day(from))}, {"closes_on", Scalar(day(to))}};
}

Scenario decision_by(const std::string& decided_on) {
  Scenario world;
  world.unit("a", {"政府部门"});
  world.matter("d1", "decision", "2026-01-05", {{"lead", "a"}}, {{"decided_on", Scalar(day(decided_on))}});
  return world;
}

}  // namespace

TEST_CASE("thirty days of public comment are enough, twenty-nine are a flaw") {
  const Library library = one_task(comment_task());
  Scenario enough = decision_by("2026-05-20");
  enough.accepted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-31"));
  CHECK(enough.verdict(library, "2026-09-30").result == Result::met);

  Scenario short_by_one = decision_by("2026-05-20");
  short_by_one.accepted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-30"));
  const Verdict& verdict = short_by_one.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::flawed);
  CHECK(verdict.light == Light::red);
  CHECK(verdict.gap);
  CHECK(verdict.checks.front().actual == 29);
  CHECK(verdict.checks.front().required == 30);
}

TEST_CASE("a failing check is excused where its `unless` holds") {
  Scenario world = decision_by("2026-05-20");
  Fields fields = notice("2026-03-01", "2026-03-10");
  fields.push_back({"shortened_because", Scalar(std::string("防汛紧急"))});
  world.accepted("征求意见公告", "d1", "2026-03-01", fields);
  const Library library = one_task(comment_task());
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::met);
  CHECK(verdict.checks.front().status == CheckStatus::excused);
}

TEST_CASE("a missing paper is overdue only after the last day that is in time") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  const Verdict on_last_day = world.verdict(library, "2026-05-19");
  CHECK(on_last_day.due.date == day("2026-05-19"));
  CHECK(on_last_day.timing == Timing::soon);
  CHECK(on_last_day.light == Light::yellow);
  CHECK_FALSE(on_last_day.gap);
  const Verdict& day_after = world.verdict(library, "2026-05-20");
  CHECK(day_after.result == Result::none);
  CHECK(day_after.timing == Timing::overdue);
  CHECK(day_after.light == Light::red);
  CHECK(day_after.gap);
}

TEST_CASE("what public sources do not show is yellow at most: it may well exist") {
  const Library library = one_task(comment_task());
  Facts facts = decision_by("2026-05-20").facts();
  facts.ledger.public_only = true;
  const auto verdicts = evaluate(library, facts, calendar(), day("2026-05-20"));
  REQUIRE(verdicts.size() == 1);
  CHECK(verdicts.front().timing == Timing::overdue);
  CHECK(verdicts.front().gap);
  CHECK(verdicts.front().light == Light::yellow);
}

TEST_CASE("while the day that starts the limit is not recorded nobody can say whether the papers came in time") {
  Task task = defence_task();
  task.due.front().rule = WithinLimit{Count(15), DayUnit::day, field("received_on"), true, true, true};
  const Library library = one_task(task);
  Scenario world;
  world.unit("a", {"政府部门"});
  world.matter("d1", "decision", "2026-01-05", {{"lead", "a"}});
  world.accepted("答辩状回执", "d1", "2026-02-01");
  world.last_paper().unit = "a";
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::unclear);
  CHECK(verdict.unknown == std::vector<std::string>{"received_on"});
  CHECK(verdict.timing == Timing::no_limit);
}

TEST_CASE("what waits for review is pending, and no gap of the unit") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  world.submitted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-31"));
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::pending);
  CHECK(verdict.light == Light::yellow);
  CHECK_FALSE(verdict.gap);
}

TEST_CASE("a submitted paper that would break a check is not pending, and says so") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  world.submitted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-30"));
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::none);
  CHECK(verdict.pending_would_violate);
}

TEST_CASE("a record without its original never makes met") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  world.accepted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-31"));
  world.last_paper().original = std::monostate{};
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::none);
  CHECK(verdict.needs.front().refused.front().why == Refusal::no_original);
}

TEST_CASE("a field nobody recorded leaves the task unclear, it does not silence it") {
  Task task = comment_task();
  task.when = negate(is("confidential", kYes));
  const Library library = one_task(task);
  Scenario world = decision_by("2026-05-20");
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::unclear);
  CHECK(verdict.unknown == std::vector<std::string>{"confidential"});
  CHECK(verdict.gap);
}

TEST_CASE("a task whose `when` is false does not apply") {
  Task task = comment_task();
  task.when = negate(is("confidential", kYes));
  const Library library = one_task(task);
  Scenario world = decision_by("2026-05-20");
  world.event(MatterChanged{"d1", {{"confidential", kYes}}, "依法不予公开"});
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::not_applicable);
  CHECK(verdict.light == Light::grey);
}

TEST_CASE("a check that reads a planned date waits, with a warning where the plan would break it") {
  Task task = comment_task();
  task.checks.front().id = "before-meeting";
  task.checks.front().rule = BeforeRule{field("征求意见公告.closes_on"), field("decided_on")};
  task.checks.front().unless.reset();
  const Library library = one_task(task);
  Scenario world = decision_by("2026-10-20");
  world.accepted("征求意见公告", "d1", "2026-09-01", notice("2026-09-01", "2026-10-25"));
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.result == Result::met);
  CHECK(verdict.checks.front().status == CheckStatus::waiting);
  CHECK(verdict.checks.front().plan_would_violate);
}

TEST_CASE("what rests only on an unverified basis is a hint, at most yellow") {
  Library library = one_task(comment_task());
  library.checklists.front().basis.front().verified = false;
  Scenario world = decision_by("2026-05-20");
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.gap);
  CHECK(verdict.hint);
  CHECK(verdict.light == Light::yellow);
}

TEST_CASE("a number of occasions that no document sets is missed as a hint, one that the law sets as a gap") {
  Task task = comment_task();
  task.checks.clear();
  Check often;
  often.id = "often";
  CountRule twice;
  twice.query.kind = "听证笔录";
  twice.at_least = Count(2);
  often.rule = twice;
  task.checks.push_back(often);
  Scenario world = decision_by("2026-05-20");
  world.accepted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-31"));
  world.accepted("听证笔录", "d1", "2026-04-01");
  CHECK_FALSE(world.verdict(one_task(task), "2026-09-30").hint);
  task.checks.front().verified = false;
  const Verdict& unset = world.verdict(one_task(task), "2026-09-30");
  CHECK(unset.gap);
  CHECK(unset.hint);
  CHECK(unset.light == Light::yellow);
}

TEST_CASE("a basis that has ended by the day of the matter carries a gap no longer") {
  Library library = one_task(comment_task());
  library.checklists.front().basis.front().until = day("2026-01-04");
  Scenario world = decision_by("2026-05-20");  // opened on 2026-01-05
  CHECK(world.verdict(library, "2026-09-30").hint);
  library.checklists.front().basis.front().until = day("2026-01-05");
  CHECK_FALSE(world.verdict(library, "2026-09-30").hint);
}

TEST_CASE("a task that applies only by an unconfirmed amount line breaks its checks as a hint") {
  Task task = comment_task();
  task.when = Condition{Compare{field("amount"), Relation::at_least, {Operand(ParameterRef{"large-sum"})}}};
  Library library = one_task(task);
  Parameter line;
  line.id = "large-sum";
  line.default_value = std::int64_t{50};
  library.checklists.front().parameters.push_back(line);
  Scenario world = decision_by("2026-05-20");
  world.event(MatterChanged{"d1", {{"amount", Scalar(std::int64_t{50})}}, "补登"});
  world.accepted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-30"));
  const Verdict by_default = world.verdict(library, "2026-09-30");
  CHECK(by_default.result == Result::flawed);
  CHECK(by_default.hint);
  CHECK(by_default.light == Light::yellow);
  world.event(ParameterSet{"c/large-sum", std::int64_t{50}, day("2026-01-01"), "示政办〔2026〕1号", "a"});
  CHECK(world.verdict(library, "2026-09-30").light == Light::red);
}

TEST_CASE("a verified duty with an unverified day is a hint while its matter is open, a full gap once it is closed") {
  Task task = comment_task();
  task.due.front().verified = false;
  const Library library = one_task(task);
  Scenario world = decision_by("2026-05-20");
  CHECK(world.verdict(library, "2026-09-30").hint);
  world.event(MatterClosed{"d1", day("2026-06-01"), "办结"});
  const Verdict& closed = world.verdict(library, "2026-09-30");
  CHECK(closed.gap);
  CHECK_FALSE(closed.hint);
}

TEST_CASE("a matter that was broken off ends what was not yet due") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  world.event(MatterClosed{"d1", day("2026-05-10"), "终止"});
  CHECK(world.verdict(library, "2026-09-30").result == Result::not_applicable);

  Scenario too_late = decision_by("2026-05-20");
  too_late.event(MatterClosed{"d1", day("2026-05-25"), "终止"});
  CHECK(too_late.verdict(library, "2026-09-30").gap);
}

TEST_CASE("an obligation moves with the role, and stays with who held it when it was finished") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  world.unit("b", {"政府部门"});
  world.event(MatterTransferred{"d1", "lead", "a", "b", day("2026-04-15"), "示编〔2026〕9号"});
  CHECK(world.verdict(library, "2026-09-30").key == "c/participation@b#d1");
  world.accepted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-31"));
  CHECK(world.verdict(library, "2026-09-30").key == "c/participation@a#d1");
}

TEST_CASE("what a holder finished with its own papers stays its own after a transfer") {
  const Library library = one_task(defence_task());
  Scenario world;
  world.unit("a", {}).unit("b", {});
  world.matter("d1", "decision", "2026-08-10", {{"lead", "a"}});
  world.accepted("起诉状副本签收单", "d1", "2026-08-10", {{"received_on", Scalar(day("2026-08-10"))}});
  world.accepted("答辩状回执", "d1", "2026-08-20");
  world.event(MatterTransferred{"d1", "lead", "a", "b", day("2026-09-01"), "示编〔2026〕9号"});
  CHECK(world.verdict(library, "2026-09-30").key == "c/defence@a#d1");
  CHECK(world.verdict(library, "2026-09-30").result == Result::met);
}

TEST_CASE("a due day before the ledger begins is that of the holder who answers for the obligation") {
  const Library library = one_task(defence_task());
  Scenario world("2026-08-15");
  world.unit("a", {}).unit("b", {});
  world.matter("d1", "decision", "2026-07-20", {{"lead", "a"}});
  world.accepted("起诉状副本签收单", "d1", "2026-08-10", {{"received_on", Scalar(day("2026-08-10"))}});
  world.accepted("起诉状副本签收单", "d1", "2026-07-20", {{"received_on", Scalar(day("2026-07-20"))}});
  world.last_paper().unit = "b";  // its fifteen days are over before the ledger begins
  world.event(MatterTransferred{"d1", "lead", "a", "b", day("2026-09-01"), "示编〔2026〕9号"});
  CHECK(world.verdicts(library, "2026-09-30").empty());
  world.accepted("答辩状回执", "d1", "2026-08-20");
  CHECK(world.verdict(library, "2026-09-30").key == "c/defence@a#d1");
}

TEST_CASE("open matters of a closed unit go to its successor") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-11-20");
  world.unit("b", {"政府部门"});
  world.event(UnitClosed{"a", day("2026-07-01"), "b"});
  CHECK(world.verdict(library, "2026-06-30").key == "c/participation@a#d1");
  CHECK(world.verdict(library, "2026-07-01").key == "c/participation@b#d1");
}

TEST_CASE("a waiver in force on the day frees the unit, before and after it does not") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  WaiverGranted waiver;
  waiver.id = "w1";
  waiver.task = "c/participation";
  waiver.unit = "a";
  waiver.from = day("2026-06-01");
  waiver.until = day("2026-06-30");
  waiver.because = "经批准暂缓";
  world.event(waiver);
  CHECK(world.verdict(library, "2026-05-31").result == Result::none);
  CHECK(world.verdict(library, "2026-06-30").result == Result::waived);
  CHECK(world.verdict(library, "2026-07-01").result == Result::none);
}

namespace {

Task yearly_report(bool before) {
  Task task;
  task.id = "report";
  task.title = "年度报告";
  task.occasion = EveryPeriod{Cycle::year};
  task.owner.condition = Condition{UnitTypes{{"政府部门"}}};
  DueClause due;
  due.rule = FixedDay{3, 1, OfYear::next, before};
  task.due.push_back(due);
  task.needs.push_back(paper("年度报告报送回执", {}, "received_on"));
  return task;
}

Scenario reported_on(const std::string& received_on) {
  Scenario world;
  world.unit("a", {"政府部门"});
  world.accepted("年度报告报送回执", "a", received_on, {{"received_on", Scalar(day(received_on))}});
  world.last_paper().covers = {day("2025-01-01"), day("2025-12-31")};
  return world;
}

}  // namespace

TEST_CASE("the report of last year is owed by a ledger begun this year, and nothing older") {
  const Library library = one_task(yearly_report(true));
  Scenario world;
  world.unit("a", {"政府部门"});
  const auto verdicts = world.verdicts(library, "2026-09-30");
  REQUIRE(verdicts.size() == 2);
  CHECK(verdicts[0].key == "c/report@a#2025");
  CHECK(verdicts[0].timing == Timing::overdue);
  CHECK(verdicts[1].key == "c/report@a#2026");
  CHECK(verdicts[1].due.date == day("2027-02-28"));
}

TEST_CASE("「3月1日之前」: 28 February is safe, 1 March is in time but disputed, 2 March is late") {
  const Library library = one_task(yearly_report(true));
  const auto of_2025 = [&library](const std::string& received_on) {
    return reported_on(received_on).verdicts(library, "2026-09-30").front();
  };
  CHECK(of_2025("2026-02-28").timing == Timing::in_time);
  CHECK(of_2025("2026-03-01").timing == Timing::in_time);
  CHECK(of_2025("2026-03-01").due.disputed == day("2026-03-01"));
  CHECK(of_2025("2026-03-02").timing == Timing::late);
  CHECK(of_2025("2026-03-02").light == Light::yellow);
  CHECK(of_2025("2026-03-02").gap);
}

TEST_CASE("a unit owes a period only if it exists with that type on its last day") {
  const Library library = one_task(yearly_report(false));
  Scenario world;
  world.unit("young", {"政府部门"}, "2026-03-01");
  const auto verdicts = world.verdicts(library, "2026-09-30");
  REQUIRE(verdicts.size() == 1);
  CHECK(verdicts.front().key == "c/report@young#2026");
}

TEST_CASE("a standing paper counts on the days it covers and is overdue on the others") {
  Task task;
  task.id = "counsel";
  task.title = "法律顾问";
  task.occasion = Standing{};
  task.owner.condition = Condition{UnitTypes{{"政府部门"}}};
  task.needs.push_back(paper("法律顾问合同"));
  const Library library = one_task(task);
  Scenario world;
  world.unit("a", {"政府部门"});
  world.accepted("法律顾问合同", "a", "2026-01-10");
  world.last_paper().covers = {day("2026-01-10"), day("2026-06-30")};
  const Verdict on_last_day = world.verdict(library, "2026-06-30");
  CHECK(on_last_day.result == Result::met);
  CHECK(on_last_day.due.date == day("2026-06-30"));
  CHECK(world.verdict(library, "2026-07-01").timing == Timing::overdue);
}

TEST_CASE("a limit that ends in a year without a calendar is never guessed") {
  Task task = comment_task();
  DueClause due;
  due.rule = WithinLimit{Count(20), DayUnit::workday, field("opened_on"), false, false, true};
  task.due = {due};
  const Library library = one_task(task);
  Scenario world;
  world.unit("a", {"政府部门"});
  world.matter("d1", "decision", "2026-12-20", {{"lead", "a"}});
  const Verdict known_year = world.verdict(library, "2026-12-31");
  CHECK(known_year.due.status == DueDay::Status::not_before);
  CHECK(known_year.due.date == day("2027-01-01"));
  CHECK(known_year.timing == Timing::not_due);
  const Verdict unknown_year = world.verdict(library, "2027-01-04");
  CHECK(unknown_year.result == Result::unclear);
  const Facts facts = world.facts();
  CHECK(reasons(unknown_year, WordingContext{&library, &facts, day("2027-01-04"), false}).front() ==
        "2027年日历未登记");
}

TEST_CASE("records of the co-defendants count for each only where the check says by: owner") {
  const Library library = one_task(defence_task());
  Scenario world;
  world.unit("a", {}).unit("b", {});
  world.matter("d1", "decision", "2026-08-10", {{"lead", "a"}, {"lead", "b"}});
  world.accepted("起诉状副本签收单", "d1", "2026-08-10", {{"received_on", Scalar(day("2026-08-10"))}});
  world.accepted("起诉状副本签收单", "d1", "2026-08-20", {{"received_on", Scalar(day("2026-08-20"))}});
  world.last_paper().unit = "b";
  const auto verdicts = world.verdicts(library, "2026-08-21");
  REQUIRE(verdicts.size() == 2);
  CHECK(verdicts[0].due.date == day("2026-08-25"));
  CHECK(verdicts[1].due.date == day("2026-09-04"));
}

TEST_CASE("a merged matter owes nothing and its papers serve the one it went into") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  world.matter("d2", "decision", "2026-01-06", {{"lead", "a"}});
  world.accepted("征求意见公告", "d2", "2026-03-01", notice("2026-03-01", "2026-03-31"));
  world.event(MatterMerged{"d2", "d1", "重复录入"});
  const Verdict& verdict = world.verdict(library, "2026-09-30");
  CHECK(verdict.key == "c/participation@a#d1");
  CHECK(verdict.result == Result::met);
}

TEST_CASE("the statement of a missing paper claims no more than that it was not seen") {
  const Library library = one_task(comment_task());
  Scenario world = decision_by("2026-05-20");
  const Facts facts = world.facts();
  const auto verdicts = evaluate(library, facts, calendar(), day("2026-09-30"));
  const WordingContext context{&library, &facts, day("2026-09-30"), false};
  const auto list = deficits(verdicts.front());
  REQUIRE(list.size() == 1);
  CHECK(problem_statement(verdicts.front(), list.front(), context) ==
        "「d1」应于2026年5月19日前（含当日）完成「听取公众意见」，截至2026年9月30日，台账中未见「征求意见公告」，已超期"
        "134日");
}

TEST_CASE("a field that must be filled is asked for by its title") {
  Task task = comment_task();
  task.checks.front().rule = PresentRule{{field("lead_office")}};
  task.checks.front().unless.reset();
  Library library = one_task(task);
  FieldDef office;
  office.id = "lead_office";
  office.title = "牵头科室";
  library.checklists.front().matters.front().fields.push_back(office);
  Scenario world = decision_by("2026-05-20");
  world.accepted("征求意见公告", "d1", "2026-03-01", notice("2026-03-01", "2026-03-31"));
  const Facts facts = world.facts();
  const auto verdicts = evaluate(library, facts, calendar(), day("2026-09-30"));
  const WordingContext context{&library, &facts, day("2026-09-30"), false};
  CHECK(problem_statement(verdicts.front(), deficits(verdicts.front()).front(), context) ==
        "「d1」应于2026年5月19日前（含当日）完成「听取公众意见」，截至2026年9月30日，台账中未见「牵头科室」，已超期134"
        "日");
}

}  // namespace fazhi::core::test
