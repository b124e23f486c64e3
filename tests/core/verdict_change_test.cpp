#include "core/verdict_change.h"

#include "catch.h"

namespace fazhi::core {
namespace {

VerdictLine line(Light light, Result result, bool gap = false, bool hint = false) {
  VerdictLine one;
  one.key = "a/t@u#m";
  one.light = light;
  one.result = result;
  one.gap = gap;
  one.shown = true;
  one.hint = hint;
  return one;
}

VerdictLine keyed(const std::string& key, Light light = Light::green, Result result = Result::met) {
  VerdictLine one = line(light, result);
  one.key = key;
  return one;
}

struct Case {
  const char* name;
  VerdictLine before, after;
  Change change;
};

TEST_CASE("a gap is worse than none, then the light decides, then the result") {
  const Case kCases[] = {
      {"nothing happened", line(Light::green, Result::met), line(Light::green, Result::met), Change::unchanged},
      {"a day passed without the paper", line(Light::yellow, Result::none), line(Light::red, Result::none, true),
       Change::fresh},
      {"the paper came late", line(Light::red, Result::none, true), line(Light::yellow, Result::met, true),
       Change::better},
      {"the paper turned out to be of its day", line(Light::yellow, Result::met, true), line(Light::green, Result::met),
       Change::cured},
      {"waived is no gap", line(Light::red, Result::none, true), line(Light::grey, Result::waived), Change::cured},
      {"a hint that is confirmed is a gap", line(Light::yellow, Result::flawed, true, true),
       line(Light::red, Result::flawed, true), Change::fresh},
      {"a gap that rests on nothing verified is a hint", line(Light::red, Result::flawed, true),
       line(Light::yellow, Result::flawed, true, true), Change::cured},
      {"the day comes near", line(Light::blue, Result::none), line(Light::yellow, Result::none), Change::worse},
      {"it was done", line(Light::blue, Result::none), line(Light::green, Result::met), Change::better},
      {"handed in", line(Light::yellow, Result::none), line(Light::yellow, Result::pending), Change::better},
      {"one of several papers came", line(Light::red, Result::none, true), line(Light::red, Result::partial, true),
       Change::better},
      {"one of several papers was withdrawn", line(Light::red, Result::partial, true),
       line(Light::red, Result::none, true), Change::worse},
      {"all there but done wrong", line(Light::red, Result::none, true), line(Light::red, Result::flawed, true),
       Change::worse},
      {"what does not apply any more", line(Light::green, Result::met), line(Light::grey, Result::not_applicable),
       Change::gone},
      {"what applies now", line(Light::grey, Result::not_applicable), line(Light::blue, Result::none),
       Change::appeared},
      {"what applies now and was not done", line(Light::grey, Result::waived), line(Light::red, Result::none, true),
       Change::fresh},
      {"not owed, one way or the other", line(Light::grey, Result::waived), line(Light::grey, Result::not_applicable),
       Change::unchanged},
  };
  for (const Case& one : kCases) {
    INFO(one.name);
    CHECK(change_of(&one.before, &one.after) == one.change);
  }
}

TEST_CASE("what is as good as before but rests on other facts has changed") {
  const VerdictLine before = line(Light::red, Result::none, true);
  VerdictLine after = before;
  after.reason = after.said = "另一种说法";
  CHECK(change_of(&before, &after) == Change::unchanged);
  after.due = "2026-10-01";
  CHECK(change_of(&before, &after) == Change::altered);
  after = before;
  after.facts = "0123";
  CHECK(change_of(&before, &after) == Change::altered);
}

TEST_CASE("obligations that begin or end are told from verdicts that changed") {
  const std::vector<VerdictLine> before{keyed("a/t@u#2026Q1"), keyed("a/t@u#m1")};
  const std::vector<VerdictLine> after{keyed("a/t@u#2026Q1"), keyed("a/t@u#2026Q2")};
  const auto changes = compare(before, after);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].change == Change::unchanged);
  CHECK(changes[1].change == Change::appeared);
  CHECK(changes[1].after->key == "a/t@u#2026Q2");
  CHECK(changes[2].change == Change::gone);
  CHECK(changes[2].before->key == "a/t@u#m1");
}

TEST_CASE("what is not owed neither begins nor ends") {
  VerdictLine waived = keyed("a/t@u#m1", Light::grey, Result::waived);
  CHECK(change_of(nullptr, &waived) == Change::unchanged);
  CHECK(change_of(&waived, nullptr) == Change::unchanged);
  CHECK(change_of(nullptr, nullptr) == Change::unchanged);
}

TEST_CASE("an older gap that was settled is listed no longer: it went, and comes again when the problem is reopened") {
  const VerdictLine listed = line(Light::red, Result::flawed, true);
  VerdictLine settled = listed;
  settled.shown = false;
  CHECK(change_of(&listed, &settled) == Change::cured);
  CHECK(change_of(&settled, &listed) == Change::fresh);
  CHECK(change_of(&settled, &settled) == Change::unchanged);
}

TEST_CASE("of one day, what was settled since is no change") {
  const std::vector<VerdictLine> before{line(Light::red, Result::flawed, true)};
  std::vector<VerdictLine> after = before;
  after.front().shown = false;
  list_as(before, after);
  CHECK(compare(before, after).front().change == Change::unchanged);
}

TEST_CASE("an obligation that went to another unit is one change") {
  const std::vector<VerdictLine> before{keyed("a/t@u1#m", Light::red, Result::none)};
  const std::vector<VerdictLine> after{keyed("a/t@u2#m")};
  const auto changes = compare(before, after);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].moved());
  CHECK(changes[0].change == Change::better);
}

TEST_CASE("of an obligation that moved as it was, the move is the change") {
  const std::vector<VerdictLine> before{keyed("a/t@u1#m")}, after{keyed("a/t@u2#m")};
  const auto changes = compare(before, after);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].change == Change::altered);
}

TEST_CASE("where several units come and go, nothing has moved") {
  const std::vector<VerdictLine> before{keyed("a/t@u1#2026")};
  const std::vector<VerdictLine> after{keyed("a/t@u2#2026"), keyed("a/t@u3#2026")};
  CHECK(compare(before, after).size() == 3);
}

}  // namespace
}  // namespace fazhi::core
