// What happens in a year, told to a ledger: for each event in the office its history, the verdict then and the verdict now.

#include "../core/scenario.h"
#include "base/failure.h"
#include "catch.h"
#include "core/evaluate.h"
#include "ledger/memory_ledger.h"

namespace fazhi::core::test {
namespace {

Instant at(const std::string& text) { return parse_instant(text + "T09:00:00+08:00").value(); }

Task paper_task(const std::string& id, const std::string& kind, const std::string& limit_from) {
  Task task;
  task.id = id;
  task.title = id;
  task.occasion = EachMatter{"decision"};
  task.owner.party = "lead";
  DueClause due;
  due.rule = limit_from == "decided_on" ? decltype(due.rule)(BeforeField{field(limit_from)})
                                        : decltype(due.rule)(WithinLimit{ParameterRef{"archive-days"}, DayUnit::day,
                                                                         field(limit_from), false, false, true});
  task.due.push_back(due);
  task.needs.push_back(paper(kind, {}, ""));
  return task;
}

// 合法性审查意见书 before the meeting.
Library review_library() {
  Task task = paper_task("review", "合法性审查意见书", "decided_on");
  task.needs = {paper("合法性审查意见书", {"issued_on"}, "issued_on")};
  Check order;
  order.id = "order";
  order.rule = BeforeRule{field("合法性审查意见书.issued_on"), field("decided_on")};
  task.checks.push_back(order);
  return one_task(task);
}

Library archive_library() {
  Library library = one_task(paper_task("archive", "卷宗移交清单", "completed_on"));
  Parameter days;
  days.id = "archive-days";
  days.default_value = std::int64_t{10};
  days.verified = true;
  library.checklists.front().parameters.push_back(days);
  return library;
}

class District {
 public:
  District() : ledger_(ledger::make_memory_ledger()) {
    LedgerCreated created;
    created.name = created.region = "示例市示例区";
    created.begins = day("2026-01-01");
    on("2026-01-02", created);
    on("2026-01-02", UnitAdded{"a", "区甲局", {"政府部门"}, {}, std::nullopt});
    on("2026-01-02", UnitAdded{"b", "区乙局", {"政府部门"}, {}, std::nullopt});
  }

  District& on(const std::string& date, EventBody body) {
    const auto head =
        ledger_->append(std::vector<ledger::Draft>{{std::move(body), "王示例", at(date)}}, ledger_->head());
    REQUIRE(head);
    return *this;
  }
  District& decision(const std::string& id, const std::string& opened_on, const std::string& decided_on) {
    return on(
        opened_on,
        MatterOpened{id, "decision", id, day(opened_on), {{"lead", "a"}}, {{"decided_on", Scalar(day(decided_on))}}});
  }
  District& opinion(const std::string& date, const std::string& id, const std::string& issued_on) {
    EvidenceSubmitted paper;
    paper.id = id;
    paper.kind = "合法性审查意见书";
    paper.unit = "a";
    paper.formed_on = day(issued_on);
    paper.original = ArchiveOriginal{"档-" + id, "一号柜"};
    paper.fields = {{"issued_on", Scalar(day(issued_on))}};
    paper.links = {{"d1", {}, {}}};
    on(date, paper);
    return on(date, EvidenceAccepted{id, {}});
  }

  Verdict verdict(const Library& library, const std::string& as_of, const std::string& known_by = "2027-12-31") {
    facts_ = ledger_->facts_known_by(ledger_->sequence_at(at(known_by)));
    const auto verdicts = evaluate(library, facts_, calendar(), day(as_of));
    REQUIRE(verdicts.size() == 1);
    return verdicts.front();
  }
  std::size_t history(const std::string& subject) const { return ledger_->history(subject).size(); }
  ledger::Ledger& book() { return *ledger_; }

 private:
  std::unique_ptr<ledger::Ledger> ledger_;
  Facts facts_;
};

}  // namespace

TEST_CASE("a mistyped date, found after acceptance, is amended; the old verdict can still be asked for") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-06-15").opinion("2026-06-16", "ev-1", "2026-06-18");
  CHECK(district.verdict(library, "2026-06-30").result == Result::flawed);
  district.on("2026-07-01", EvidenceAmended{"ev-1",
                                            {{"issued_on", Scalar(day("2026-06-08"))}},
                                            {{"issued_on", Scalar(day("2026-06-18"))}},
                                            "录入笔误，以原件为准"});
  CHECK(district.verdict(library, "2026-06-30").result == Result::flawed);  // under review: the accepted text counts on
  district.on("2026-07-02", EvidenceAccepted{"ev-1", {}});
  CHECK(district.verdict(library, "2026-06-30").result == Result::met);
  CHECK(district.verdict(library, "2026-06-30", "2026-06-30").result == Result::flawed);
  CHECK(district.history("evidence:ev-1") == 4);
}

TEST_CASE("a wrong paper that was accepted is reopened and returned") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-06-15").opinion("2026-06-10", "ev-1", "2026-06-08");
  district.on("2026-07-01", ReviewReopened{"ev-1", "是另一事项的意见书"})
      .on("2026-07-01", EvidenceReturned{"ev-1", "请交本事项的意见书"});
  CHECK(district.verdict(library, "2026-07-10").result == Result::none);
  CHECK(district.verdict(library, "2026-06-20", "2026-06-30").result == Result::met);
}

TEST_CASE("a matter entered twice is merged and owes once") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-06-15").decision("d2", "2026-03-02", "2026-06-15");
  district.on("2026-03-05", MatterMerged{"d2", "d1", "重复录入"}).opinion("2026-06-10", "ev-1", "2026-06-08");
  CHECK(district.verdict(library, "2026-07-01").key == "c/review@a#d1");
}

TEST_CASE("two bureaus merge on 1 July: what is open moves, what was finished stays") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-08-15").on("2026-06-30", UnitClosed{"a", day("2026-07-01"), "b"});
  CHECK(district.verdict(library, "2026-06-30").key == "c/review@a#d1");
  CHECK(district.verdict(library, "2026-07-01").key == "c/review@b#d1");
  district.opinion("2026-06-30", "ev-1", "2026-06-20");
  CHECK(district.verdict(library, "2026-07-01").key == "c/review@a#d1");
}

TEST_CASE("a street office takes over midway") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-08-15");
  district.on("2026-05-06", MatterTransferred{"d1", "lead", "a", "b", day("2026-05-06"), "示编〔2026〕9号"});
  CHECK(district.verdict(library, "2026-05-05").key == "c/review@a#d1");
  CHECK(district.verdict(library, "2026-05-06").key == "c/review@b#d1");
}

TEST_CASE("the filing days change from 10 to 15 in May: a limit begun in April keeps its 10") {
  const Library library = archive_library();
  const auto due_of = [&library](const std::string& completed_on) {
    District district;
    district.on(
        "2026-03-01",
        MatterOpened{
            "d1", "decision", "d1", day("2026-03-01"), {{"lead", "a"}}, {{"completed_on", Scalar(day(completed_on))}}});
    district.on("2026-05-01",
                ParameterSet{"c/archive-days", std::int64_t{15}, day("2026-05-01"), "示政办规〔2026〕3号", {}});
    return district.verdict(library, "2026-05-20").due.date;
  };
  CHECK(due_of("2026-04-30") == day("2026-05-10"));
  CHECK(due_of("2026-05-01") == day("2026-05-16"));
}

TEST_CASE("a planned meeting date feeds what is due and becomes a fact when the day comes") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-10-20");
  const Verdict before = district.verdict(library, "2026-10-10");
  CHECK(before.due.date == day("2026-10-19"));
  CHECK(before.timing == Timing::soon);
  CHECK(district.verdict(library, "2026-10-20").timing == Timing::overdue);
}

TEST_CASE("the question of October, how June looked, has two answers: then known, and now known") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-06-15").opinion("2026-09-01", "ev-1", "2026-06-08");
  CHECK(district.verdict(library, "2026-06-30", "2026-06-30").result == Result::none);
  CHECK(district.verdict(library, "2026-06-30", "2026-10-09").result == Result::met);
}

TEST_CASE("a decision broken off owes nothing that was not yet due") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-08-15").on("2026-06-01", MatterClosed{"d1", day("2026-06-01"), "终止"});
  CHECK(district.verdict(library, "2026-05-31").result == Result::none);
  CHECK(district.verdict(library, "2026-09-01").result == Result::not_applicable);
}

TEST_CASE("a secret scan that was imported is purged: the gap remains, the event too") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-06-15").opinion("2026-06-10", "ev-1", "2026-06-08");
  district.on("2026-06-20", EvidencePurged{"ev-1", "涉密误入", "王示例", "李示例"});
  CHECK(district.verdict(library, "2026-06-30").result == Result::none);
  CHECK(district.history("evidence:ev-1") == 3);
  CHECK(district.book().verify().clean());
  CHECK(district.book().verify().erased > 0);
}

TEST_CASE("a voided event is seen by no evaluation, and history still shows it") {
  const Library library = review_library();
  District district;
  district.decision("d1", "2026-03-01", "2026-06-15").opinion("2026-06-10", "ev-1", "2026-06-08");
  const std::int64_t acceptance = district.book().head().sequence;
  district.on("2026-06-20", Voided{acceptance, "误点"});
  CHECK(district.verdict(library, "2026-06-30").result == Result::pending);
  CHECK(district.history("evidence:ev-1") == 3);
}

TEST_CASE("a clock set back is refused") {
  District district;
  district.decision("d1", "2026-03-01", "2026-06-15");
  CHECK_THROWS_AS(district.on("2026-02-01", UnitAdded{"c", "区丙局", {}, {}, std::nullopt}), Failure);
}

}  // namespace fazhi::core::test
