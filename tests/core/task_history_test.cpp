// Tasks over editions: what a rename and a rewording do to obligations, problems and waivers.

#include "core/task_history.h"

#include "catch.h"
#include "core/problem.h"
#include "scenario.h"

namespace fazhi::core::test {
namespace {

EditionAdopted edition(const std::string& number, const std::string& from, std::vector<TaskDigest> tasks) {
  return {"c", number, day(from), "text-" + number, std::move(tasks)};
}

Task yearly(const std::string& id, const std::string& digest) {
  Task task;
  task.id = id;
  task.title = "学法";
  task.digest = digest;
  task.occasion = EveryPeriod{Cycle::year};
  task.needs = {paper("学法记录")};
  return task;
}

Scenario one_unit() {
  Scenario world("2025-01-01");
  world.unit("a", {"政府部门"});
  return world;
}

}  // namespace

TEST_CASE("names are followed through every rename, and a circle ends") {
  TaskHistory history;
  take_adoption(history, edition("1", "2026-01-01", {{"a", "1", ""}}), 1);
  take_adoption(history, edition("2", "2026-02-01", {{"b", "1", "a"}}), 2);
  take_adoption(history, edition("3", "2026-03-01", {{"d", "1", "b"}}), 3);
  CHECK(present_name(history, "c/a@u1#2026!due") == "c/d@u1#2026!due");
  CHECK(present_name(history, "c/a") == "c/d");
  CHECK(present_name(history, "x/a@u1") == "x/a@u1");
  take_adoption(history, edition("4", "2026-04-01", {{"a", "1", "d"}}), 4);
  CHECK(present_name(history, "c/b").starts_with("c/"));
}

TEST_CASE("a renamed task is not reworded; one whose meaning changed is, under its last name") {
  TaskHistory history;
  take_adoption(history, edition("1", "2026-01-01", {{"a", "1", ""}}), 1);
  take_adoption(history, edition("2", "2026-02-01", {{"b", "1", "a"}}), 2);
  CHECK(history.reworded.empty());
  take_adoption(history, edition("3", "2026-03-01", {{"b", "2", "a"}}), 3);
  CHECK(history.reworded.at("c/b").sequence == 3);
  take_adoption(history, edition("4", "2026-04-01", {{"d", "2", "b"}}), 4);
  CHECK(history.reworded.at("c/d").sequence == 3);
}

TEST_CASE("only what rests on papers older than the rewording asks for a fresh look, until somebody looked") {
  const Library library = one_task(yearly("study", "2"));
  Scenario world = one_unit();
  world.event(edition("1", "2025-01-01", {{"study", "1", ""}}));
  world.accepted("学法记录", "a", "2025-06-03");
  world.last_paper().covers = days_of(*parse_period("2025"));
  world.event(edition("2", "2026-01-01", {{"study", "2", ""}}));
  world.accepted("学法记录", "a", "2026-06-03");
  world.last_paper().covers = days_of(*parse_period("2026"));
  const auto asking = [&](const std::string& as_of) {
    std::vector<std::string> keys;
    const Facts facts = world.facts();
    for (const Verdict& verdict : evaluate(library, facts, calendar(), day(as_of)))
      if (rewording_to_recheck(verdict, facts, day(as_of)) != nullptr) keys.push_back(verdict.key);
    return keys;
  };
  CHECK(asking("2025-12-31").empty());  // the new edition does not judge yet
  CHECK(asking("2026-09-30") == std::vector<std::string>{"c/study@a#2025"});
  world.event(ObligationRechecked{"c/study@a#2025", "2", ""});
  CHECK(asking("2026-09-30").empty());
}

TEST_CASE("a problem and a waiver of a renamed task go on under the new name") {
  const Library library = one_task(yearly("reading", "1"));
  Scenario world = one_unit();
  world.event(edition("1", "2025-01-01", {{"study", "1", ""}}));
  world.event(edition("2", "2026-01-01", {{"reading", "1", "study"}}));
  const Facts facts = world.facts();
  const auto verdicts = evaluate(library, facts, calendar(), day("2026-02-01"));
  const std::string key = "c/study@a#2025!due";
  ProblemRecord confirmed;
  confirmed.key = key;
  confirmed.number = "2026-001";
  const auto rows = problems(verdicts, facts, {confirmed}, day("2026-02-01"));
  REQUIRE(rows.size() == 1);
  CHECK(rows.front().number == "2026-001");
  CHECK(rows.front().verdict != nullptr);

  world.event(WaiverGranted{"w1", "c/study", "a", "2025", "", {}, {}, "无此职责", "", true});
  const auto freed = world.verdicts(library, "2026-02-01");
  REQUIRE(freed.front().period == "2025");
  CHECK(freed.front().result == Result::waived);
}

TEST_CASE("what was looked at again stays looked at when its task is renamed") {
  TaskHistory history;
  take_adoption(history, edition("1", "2026-01-01", {{"a", "1", ""}}), 1);
  take_adoption(history, edition("2", "2026-02-01", {{"a", "2", ""}}), 2);
  history.rechecked["c/a@u1#2026"] = "2";
  history.rechecked["c/ab@u1#2026"] = "2";
  take_adoption(history, edition("3", "2026-03-01", {{"b", "2", "a"}}), 3);
  CHECK(history.rechecked.at("c/b@u1#2026") == "2");
  CHECK(history.rechecked.size() == 3);
}

}  // namespace fazhi::core::test
