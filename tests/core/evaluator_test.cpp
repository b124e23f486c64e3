#include "core/evaluator.h"

#include "catch.h"
#include "core/wording.h"
#include "scenario.h"

namespace fazhi::core::test {
namespace {

Task decision_task(const std::string& id, const std::string& kind) {
  Task task;
  task.id = task.title = id;
  task.occasion = EachMatter{"decision"};
  task.owner.party = "lead";
  DueClause due;
  due.rule = BeforeField{field("decided_on")};
  task.due.push_back(due);
  task.needs.push_back(paper(kind));
  return task;
}

Task yearly_task() {
  Task task;
  task.id = task.title = "report";
  task.occasion = EveryPeriod{Cycle::year};
  task.needs.push_back(paper("年度报告"));
  Check signed_check;
  signed_check.id = "signed";
  signed_check.rule = PresentRule{{field("年度报告.signed_on")}};
  task.checks.push_back(signed_check);
  return task;
}

Library library() {
  Library library = one_task(decision_task("consult", "征求意见公告"));
  library.checklists.front().tasks.push_back(decision_task("review", "合法性审查意见书"));
  library.checklists.front().tasks.push_back(yearly_task());
  return library;
}

EvidenceSubmitted evidence(const std::string& id, const std::string& kind, const std::string& unit,
                           const std::string& matter) {
  EvidenceSubmitted body;
  body.id = id;
  body.kind = kind;
  body.unit = unit;
  body.formed_on = day("2026-03-05");
  body.covers = {body.formed_on, body.formed_on};
  body.original = ArchiveOriginal{"档-1", "一号柜"};
  if (!matter.empty()) body.links.push_back({matter, {}, {}});
  return body;
}

// What a screen would show of it, one verdict a line.
std::string described(const std::vector<Verdict>& verdicts) {
  std::string text;
  for (const Verdict& verdict : verdicts) {
    text += verdict.key + " " + std::string(to_word(verdict.result)) + " " + std::string(to_word(verdict.timing));
    for (const NeedFinding& need : verdict.needs) {
      for (const std::uint32_t record : need.taken) text += " +" + std::to_string(record);
    }
    for (const std::uint32_t record : verdict.submitted) text += " ?" + std::to_string(record);
    text += "\n";
  }
  return text;
}

std::vector<Event> numbered(std::vector<EventBody> bodies) {
  std::vector<Event> events;
  for (EventBody& body : bodies) {
    Event event;
    event.sequence = static_cast<std::int64_t>(events.size()) + 1;
    event.body = std::move(body);
    events.push_back(std::move(event));
  }
  return events;
}

std::vector<Event> a_year() {
  LedgerCreated created;
  created.begins = day("2026-01-01");
  const Fields decided{{"decided_on", Scalar(day("2026-05-20"))}};
  return numbered({created, UnitAdded{"a", "区甲局", {}, {}, {}}, UnitAdded{"b", "区乙局", {}, {}, {}},
                   MatterOpened{"d1", "decision", "决策一", day("2026-01-05"), {{"lead", "a"}}, decided},
                   MatterOpened{"d2", "decision", "决策二", day("2026-01-06"), {{"lead", "b"}}, decided},
                   evidence("e1", "征求意见公告", "a", "d1"), evidence("e2", "年度报告", "b", ""),
                   EvidenceAccepted{"e1", {}}, evidence("e3", "合法性审查意见书", "b", "d1"),
                   evidence("e4", "年度报告", "a", ""), EvidenceAccepted{"e4", {}}, EvidenceAccepted{"e2", {}},
                   MatterClosed{"d2", day("2026-06-01"), "终止"}, evidence("e5", "年度报告", "b", ""),
                   EvidenceAccepted{"e5", {}}});
}

constexpr std::size_t kStart = 5;  // events before the first paper

}  // namespace

TEST_CASE("an evaluation taken further event by event gives the verdicts of one begun anew") {
  const Library tasks = library();
  const std::vector<Event> events = a_year();
  Evaluator kept(fold(std::span(events).first(kStart)));
  for (std::size_t count = kStart + 1; count <= events.size(); ++count) {
    REQUIRE(kept.take(events[count - 1]));
    const Facts anew = fold(std::span(events).first(count));
    CHECK(described(kept.verdicts(tasks, calendar(), day("2026-09-30"))) ==
          described(evaluate(tasks, anew, calendar(), day("2026-09-30"))));
  }
}

TEST_CASE("one unit's verdicts are those of the whole district that are its own") {
  const Library tasks = library();
  const Evaluator kept(fold(a_year()));
  std::vector<Verdict> whole = kept.verdicts(tasks, calendar(), day("2026-09-30"));
  std::erase_if(whole, [&](const Verdict& verdict) { return verdict.unit != kept.facts().find_unit("b"); });
  REQUIRE(whole.size() == 3);
  CHECK(described(kept.verdicts(tasks, calendar(), day("2026-09-30"), {"b", {}, {}})) == described(whole));
}

TEST_CASE("an amended record that is accepted leaves the unit it was recorded for") {
  const Library tasks = library();
  std::vector<Event> events = a_year();
  events.push_back({16, {}, {}, EvidenceAmended{"e4", {{"unit", Scalar(std::string("b"))}}, {}, "单位填错"}});
  Evaluator kept(fold(events));
  events.push_back({17, {}, {}, EvidenceAccepted{"e4", {}}});
  REQUIRE(kept.take(events.back()));
  CHECK(described(kept.verdicts(tasks, calendar(), day("2026-09-30"))) ==
        described(evaluate(tasks, fold(events), calendar(), day("2026-09-30"))));
}

TEST_CASE("what cannot be followed is refused and changes nothing") {
  const Library tasks = library();
  Evaluator kept(fold(a_year()));
  const std::string before = described(kept.verdicts(tasks, calendar(), day("2026-09-30")));
  const std::vector<EventBody> refused = {
      MatterMerged{"d1", "d2", "重复登记"}, MatterTransferred{"d1", "lead", "a", "b", day("2026-08-01"), {}},
      MatterOpened{"d3", "decision", "决策三", day("2026-07-01"), {{"lead", "a"}}, {}}, EvidenceWithdrawn{"e1", "报错"},
      Voided{6, "登记错误"}};
  for (const EventBody& body : refused) CHECK_FALSE(kept.take({16, {}, {}, body}));
  CHECK(described(kept.verdicts(tasks, calendar(), day("2026-09-30"))) == before);
}

}  // namespace fazhi::core::test
