#include "app/problem_rows.h"

#include <algorithm>

#include "app/due_list.h"
#include "app/problem_decisions.h"
#include "app/problem_report.h"
#include "app/problem_steps.h"
#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app {

using test::SampleLedger;

namespace {

// A request answered late, and one not answered at all.
const char* const kRequests =
    "units: [{id: jyj, name: 示例区教育局, types: [事业单位]}]\n"
    "matters:\n"
    "  - {id: a1, kind: disclosure, title: 预算, opened_on: 2026-06-01, parties: {handler: jyj}, fields: {received_on: "
    "2026-06-01}}\n"
    "  - {id: a2, kind: disclosure, title: 决算, opened_on: 2026-06-01, parties: {handler: jyj}, fields: {received_on: "
    "2026-06-01}}\n"
    "evidence:\n"
    "  - {id: e1, kind: 答复书, unit: jyj, formed_on: 2026-07-10, original: {archive: 示2026-1}, fields: {type: "
    "予以公开, sent_on: 2026-07-10}, for: a1, accepted: true}\n";

const char* const kLate = "disclosure/answer@jyj#a1!due";
const char* const kMissing = "disclosure/answer@jyj#a2!due";

Question on_day(int month, int day) { return {make_date(2026, month, day), {}, {}, {}, {}}; }
Question september() { return on_day(9, 30); }

core::ProblemRow row(const Problems& problems, const std::string& key) {
  Diagnostics unused;
  const core::ProblemRow* found = find_row(problems, key, unused);
  REQUIRE(found != nullptr);
  return *found;
}

// 申请销号 by one, so that another may close it.
void submit(SampleLedger& sample, const std::string& number, const std::string& day) {
  const core::ProblemSubmitted body{{}, "已约谈经办人", {"e1"}};
  const Acting another{"经办", day + "T08:00:00+08:00"};
  REQUIRE(format(record_problem_step(sample.workspace(), {number}, body, another).diagnostics) == "");
}

}  // namespace

TEST_CASE("a problem's key falls apart into checklist, task, unit, subject and rule") {
  const ProblemKey key = parse_problem_key("decision/participation@u-1#d1!period");
  CHECK(key.checklist == "decision");
  CHECK(key.task == "participation");
  CHECK(key.unit == "u-1");
  CHECK(key.subject == "d1");
  CHECK(key.rule == "period");
  CHECK(parse_problem_key("rule-of-law/counsel@u-1!needs").unit == "u-1");
}

TEST_CASE("proposed, confirmed with a number, closed, and closed it stays") {
  SampleLedger sample;
  REQUIRE(format(sample.import("2026-09-30", kRequests).diagnostics) == "");
  Diagnostics problems;
  CHECK(row(find_problems(sample.workspace(), september(), problems), kLate).stage == core::ProblemStage::proposed);

  Decision confirm;
  confirm.words = {kLate, kMissing};
  const Decided confirmed = confirm_problems(sample.workspace(), september(), confirm, SampleLedger::on("2026-10-01"));
  CHECK(format(confirmed.recorded.diagnostics) == "");
  CHECK(row(find_problems(sample.workspace(), september(), problems), kLate).number == "2026-001");
  CHECK(row(find_problems(sample.workspace(), september(), problems), kMissing).number == "2026-002");

  Decision close;
  close.words = {"2026-001"};
  close.because = "已约谈";
  CHECK(format(close_problems(sample.workspace(), on_day(10, 2), close, SampleLedger::on("2026-10-02"))
                   .recorded.diagnostics) ==
        "错误: 「2026-001」整改完成后要先申请销号，由另一个人审核：fazhi problem submit 2026-001 --note 整改完成情况 "
        "--evidence 佐证材料 [not-submitted]\n");
  submit(sample, "2026-001", "2026-10-02");
  CHECK(close_problems(sample.workspace(), on_day(10, 2), close, SampleLedger::on("2026-10-02")).recorded.head);
  CHECK(row(find_problems(sample.workspace(), september(), problems), kLate).stage == core::ProblemStage::closed);

  close.words = {"2026-002"};
  const Decided refused = close_problems(sample.workspace(), on_day(10, 2), close, SampleLedger::on("2026-10-02"));
  CHECK(format(refused.recorded.diagnostics) ==
        "错误: "
        "「2026-"
        "002」还没有补齐，补齐并审核通过后才能销号；确实没有形成、事后不能补办的，不得补造：申请销号时写明情况和改正措"
        "施，"
        "由另一个人审核，加 --not-made-up；见 fazhi problem show 2026-002 [not-cured]\n");
}

TEST_CASE("a confirmed problem is worded from today's facts until somebody words it") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-09-30", kRequests).head);
  Diagnostics problems;
  Decision decision;
  decision.words = {kMissing};
  REQUIRE(confirm_problems(sample.workspace(), september(), decision, SampleLedger::on("2026-09-30")).recorded.head);
  const auto statement = [&](const Question& question) {
    const Problems found = find_problems(sample.workspace(), question, problems);
    return statement_of(row(found, kMissing), *found.view);
  };
  CHECK(statement(september()).find("截至2026年9月30日，台账中未见") != std::string::npos);
  CHECK(statement(on_day(10, 8)).find("截至2026年10月8日，台账中未见") != std::string::npos);

  decision.statement = "决算申请没有答复";
  REQUIRE(reword_problem(sample.workspace(), on_day(10, 8), decision, SampleLedger::on("2026-10-08")).recorded.head);
  CHECK(statement(on_day(10, 9)) == "决算申请没有答复");

  const char* const answered =
      "evidence:\n"
      "  - {id: e2, kind: 答复书, unit: jyj, formed_on: 2026-10-09, original: {archive: 示2026-2}, fields: {type: "
      "予以公开, sent_on: 2026-10-09}, for: a2, accepted: true}\n";
  REQUIRE(format(sample.import("2026-10-09", answered).diagnostics) == "");
  CHECK(statement(on_day(10, 9)) == "决算申请没有答复（文字为2026-10-08改定，此后事实有变化）");
}

TEST_CASE("confirmed in words of one's own counts as reworded") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-09-30", kRequests).head);
  Diagnostics problems;
  Decision decision;
  decision.words = {kMissing};
  decision.statement = "决算申请没有答复";
  const Decided confirmed = confirm_problems(sample.workspace(), september(), decision, SampleLedger::on("2026-09-30"));
  REQUIRE(format(confirmed.recorded.diagnostics) == "");
  const Problems found = find_problems(sample.workspace(), on_day(10, 8), problems);
  CHECK(statement_of(row(found, kMissing), *found.view) == "决算申请没有答复");
}

TEST_CASE("nothing is decided about a day to come, nor about one before the problem was confirmed") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-09-30", kRequests).head);
  Decision decision;
  decision.words = {kMissing};
  decision.because = "已约谈";
  const auto acting = SampleLedger::on("2026-09-30");
  CHECK(format(confirm_problems(sample.workspace(), on_day(10, 1), decision, acting).recorded.diagnostics) ==
        "错误: 截至日（--as-of）2026-10-01晚于登记当天2026-09-30：那时的事实还没有，不能办；请去掉 "
        "--as-of，或写不晚于当天的日期 [decided-ahead]\n");
  REQUIRE(confirm_problems(sample.workspace(), september(), decision, acting).recorded.head);
  CHECK(format(close_problems(sample.workspace(), on_day(6, 10), decision, acting).recorded.diagnostics)
            .find("「2026-001」是2026-09-30认定的，不能按更早的2026-06-10办") != std::string::npos);
}

TEST_CASE("who leads is told by the persons' posts in words, never guessed from a title") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-09-30", kRequests).head);
  const auto leader = [&] {
    Diagnostics problems;
    return problem_paper(find_problems(sample.workspace(), september(), problems), {}).rows.front().leader;
  };
  REQUIRE(sample
              .import("2026-09-30",
                      "persons:\n"
                      "  - {id: p1, name: 小科员, unit: jyj, post: 科员}\n"
                      "  - {id: p2, name: 大局长, unit: jyj, post: 局长}\n")
              .head);
  CHECK(leader() == "");
}

TEST_CASE("the paper shows all proposals as 拟列稿 until something was confirmed") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-09-30", kRequests).head);
  Diagnostics problems;
  CHECK(problem_paper(find_problems(sample.workspace(), september(), problems), {}).draft);
  Decision confirm;
  confirm.words = {kLate};
  REQUIRE(confirm_problems(sample.workspace(), september(), confirm, SampleLedger::on("2026-10-01")).recorded.head);
  const report::ProblemPaper paper = problem_paper(find_problems(sample.workspace(), september(), problems), {});
  CHECK_FALSE(paper.draft);
  REQUIRE(paper.rows.size() == 1);
  CHECK(paper.rows.front().number == "2026-001");
  CHECK(paper.demo);
}

TEST_CASE("what is not looked at does not seem cured") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-09-30", kRequests).head);
  Decision confirm;
  confirm.words = {kLate};
  REQUIRE(confirm_problems(sample.workspace(), september(), confirm, SampleLedger::on("2026-10-01")).recorded.head);
  Question only_decisions = september();
  only_decisions.checklist = "decision";
  Diagnostics problems;
  CHECK(find_problems(sample.workspace(), only_decisions, problems).rows.empty());
}

TEST_CASE("an older gap is shown until its problem is closed, then its period is over") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-09-30", kRequests).head);
  Question next_year{make_date(2027, 2, 1), {}, {}, {}, {}};
  Diagnostics problems;
  const auto shown = [&](const std::string& key) {
    const auto view = look(sample.workspace(), next_year, problems);
    const auto found = std::ranges::find(view->verdicts, key, &core::Verdict::key);
    return found != view->verdicts.end() && is_shown(*found, *view);
  };
  CHECK(shown("disclosure/answer@jyj#a1"));

  Decision decision;
  decision.words = {kLate};
  decision.because = "已约谈";
  REQUIRE(confirm_problems(sample.workspace(), september(), decision, SampleLedger::on("2026-10-01")).recorded.head);
  CHECK(shown("disclosure/answer@jyj#a1"));
  submit(sample, "2026-001", "2026-10-02");
  REQUIRE(close_problems(sample.workspace(), on_day(10, 2), decision, SampleLedger::on("2026-10-02")).recorded.head);
  CHECK_FALSE(shown("disclosure/answer@jyj#a1"));

  next_year.period = "2026";
  CHECK(shown("disclosure/answer@jyj#a1"));
}

TEST_CASE("known_by is an event, a day up to its end, or a moment") {
  SampleLedger sample;
  const std::int64_t before = sample.workspace().ledger->head().sequence;
  REQUIRE(sample.import("2026-09-30", kRequests).head);
  Diagnostics problems;
  const auto matters = [&](const std::string& known_by) {
    const auto view = look(sample.workspace(), {make_date(2026, 9, 30), known_by, {}, {}, {}}, problems);
    REQUIRE(view != nullptr);
    return view->facts.matters.size();
  };
  CHECK(matters("") == 2);
  CHECK(matters("2026-09-29") == 0);
  CHECK(matters("2026-09-30") == 2);
  CHECK(matters("2026-09-30T08:59:59+08:00") == 0);
  CHECK(matters("2026-09-30T01:00:00Z") == 2);
  CHECK(matters("#" + std::to_string(before)) == 0);
  CHECK(format(problems) == "");
}

TEST_CASE("a window is so many days or months after as_of") {
  const Date start = make_date(2026, 1, 31);
  CHECK(end_of_window(start, "30d") == make_date(2026, 3, 2));
  CHECK(end_of_window(start, "1m") == make_date(2026, 2, 28));
  CHECK_FALSE(end_of_window(start, "两周"));
  CHECK_FALSE(end_of_window(start, "-3d"));
}

}  // namespace fazhi::app
