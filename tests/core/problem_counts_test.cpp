#include "core/problem_counts.h"

#include "catch.h"

namespace fazhi::core {
namespace {

Instant at(const std::string& text) { return parse_instant(text + "+08:00").value(); }

SealState sealed(const std::string& period, const std::string& when) {
  SealState seal;
  seal.sealed.period = period;
  seal.at = at(when);
  return seal;
}

ProblemRecord problem(const std::string& confirmed, const std::string& closed = {}) {
  ProblemRecord one;
  one.confirmed_at = at(confirmed);
  if (closed.empty()) return one;
  one.state = ProblemState::closed;
  one.closing = {at(closed), "p"};
  return one;
}

const Period kSecond{2026, Cycle::quarter, 2};

TEST_CASE("a quarter's work lasts from the first sealing of the one before to its own first sealing") {
  const std::vector<SealState> seals{sealed("2026Q1", "2026-04-10T09:00:00"), sealed("2026Q1", "2026-05-10T09:00:00"),
                                     sealed("2026Q2", "2026-07-10T09:00:00"), sealed("2026Q2", "2026-08-10T09:00:00")};
  const WorkSpan span = work_span(kSecond, seals);
  CHECK(span.since == at("2026-04-10T09:00:00"));
  CHECK(span.until == at("2026-07-10T09:00:00"));
  CHECK(span.as_of == make_date(2026, 6, 30));
}

TEST_CASE("where nothing was sealed it begins with its first day and lasts") {
  const WorkSpan span = work_span(kSecond, {});
  CHECK(span.since == at("2026-04-01T00:00:00"));
  CHECK(span.until == Instant::max());
}

TEST_CASE("each problem is confirmed and closed in one quarter") {
  const std::vector<SealState> seals{sealed("2026Q1", "2026-04-10T09:00:00"), sealed("2026Q2", "2026-07-10T09:00:00")};
  const std::vector<ProblemRecord> problems{problem("2026-04-08T09:00:00"),
                                            problem("2026-04-08T10:00:00", "2026-04-09T09:00:00"),
                                            problem("2026-04-08T11:00:00", "2026-07-09T09:00:00"),
                                            problem("2026-07-09T09:00:00"), problem("2026-07-11T09:00:00")};
  const ProblemCounts first = count_problems(problems, work_span(previous(kSecond), seals));
  CHECK(first == ProblemCounts{2, 0, 3, 1});
  const ProblemCounts second = count_problems(problems, work_span(kSecond, seals));
  CHECK(second == ProblemCounts{2, 0, 1, 1});
}

TEST_CASE("what stands aside is counted nowhere") {
  for (const ProblemState state : {ProblemState::omitted, ProblemState::merged, ProblemState::split}) {
    ProblemRecord one = problem("2026-05-01T09:00:00");
    one.state = state;
    CHECK(count_problems(std::vector{one}, work_span(kSecond, {})) == ProblemCounts{});
  }
}

TEST_CASE("an open problem is overdue after its limit, which may be entered, planned or extended") {
  ProblemRecord entered = problem("2026-05-01T09:00:00");
  entered.entered.emplace().limit = make_date(2026, 6, 29);
  ProblemRecord in_time = entered;
  in_time.limit = make_date(2026, 6, 30);
  CHECK(count_problems(std::vector{entered, in_time}, work_span(kSecond, {})) == ProblemCounts{2, 1, 2, 0});
}

TEST_CASE("past its limit is what nobody closed, handed in or disputed or not, after the limit's day") {
  const Date limit = make_date(2026, 6, 30);
  for (const ProblemState state :
       {ProblemState::confirmed, ProblemState::rectifying, ProblemState::submitted, ProblemState::disputed}) {
    ProblemRecord one = problem("2026-05-01T09:00:00");
    CHECK_FALSE(is_past_limit(one, make_date(2027, 1, 1)));  // no limit
    one.state = state;
    one.limit = limit;
    CHECK_FALSE(is_past_limit(one, limit));
    CHECK(is_past_limit(one, make_date(2026, 7, 1)));
    CHECK_FALSE(is_past_limit(one, make_date(2026, 7, 1), at("2026-04-30T09:00:00")));  // not confirmed by then
  }
  for (const ProblemState state : {ProblemState::omitted, ProblemState::merged, ProblemState::split}) {
    ProblemRecord one = problem("2026-05-01T09:00:00");
    one.state = state;
    one.limit = limit;
    CHECK_FALSE(is_past_limit(one, make_date(2026, 7, 1)));
  }
}

TEST_CASE("what was closed after a sealing was past its limit at the sealing") {
  ProblemRecord one = problem("2026-05-01T09:00:00", "2026-07-12T09:00:00");
  one.limit = make_date(2026, 6, 29);
  CHECK(is_past_limit(one, make_date(2026, 6, 30), at("2026-07-10T09:00:00")));
  CHECK_FALSE(is_past_limit(one, make_date(2026, 6, 30), at("2026-07-13T09:00:00")));
  CHECK_FALSE(is_past_limit(one, make_date(2026, 6, 30)));
}

}  // namespace
}  // namespace fazhi::core
