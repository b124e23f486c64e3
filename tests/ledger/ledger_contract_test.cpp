// What every ledger does, whatever it stores its events in. Each test runs on each backend.

#include "base/digest.h"
#include "base/failure.h"
#include "catch.h"
#include "core/describe_facts.h"
#include "ledger/memory_ledger.h"
#include "ledger/sqlite_ledger.h"
#include "ledger/temporary_folder.h"
#include "ledger/year_of_events.h"

using namespace fazhi;
using namespace fazhi::ledger;
using core::describe;

namespace {

class AnyLedger {
 public:
  AnyLedger() : backend_(GENERATE(as<std::string>{}, "memory", "sqlite")) {
    ledger_ = backend_ == "memory" ? make_memory_ledger() : create_ledger(folder_.path());
  }
  Ledger& operator*() { return *ledger_; }
  Ledger* operator->() { return ledger_.get(); }

 private:
  std::string backend_;
  TemporaryFolder folder_;
  std::unique_ptr<Ledger> ledger_;
};

Draft draft(core::EventBody body, Instant recorded_at = at_noon(2026, 1, 5)) {
  return {std::move(body), "zhang", recorded_at};
}

core::ReviewState state_of(const core::Facts& facts, const std::string& id) {
  return std::ranges::find(facts.records, id, &core::Record::id)->state;
}

}  // namespace

TEST_CASE("a new ledger has no head, no events and no facts") {
  AnyLedger ledger;
  CHECK(ledger->head() == Head{});
  CHECK(ledger->events().empty());
  CHECK(ledger->facts().records.empty());
  CHECK(ledger->verify().clean());
}

TEST_CASE("events are numbered from 1 and the head names the last of them") {
  AnyLedger ledger;
  const std::vector<Draft> drafts{draft(created()), draft(unit("sifaju", "区司法局"))};
  const auto head = ledger->append(drafts, {});
  REQUIRE(head);
  CHECK(head->sequence == 2);
  CHECK(*head == ledger->head());
  CHECK(ledger->events().at(1).sequence == 2);
  CHECK(core::name_of(ledger->events().at(1).body) == "unit-added");
}

TEST_CASE("a demo ledger has the same digests in every backend and on every machine") {
  AnyLedger ledger;
  const std::vector<Draft> drafts{draft(created()), draft(unit("sifaju", "区司法局"))};
  CHECK(ledger->append(drafts, {})->digest == "9eb4e0a7368ad3fc079ab5da4205da8a3ce899ca1855d7bb75c0238606170606");
}

TEST_CASE("appending to a head that has moved writes nothing and says so") {
  AnyLedger ledger;
  const std::vector<Draft> first{draft(created())};
  const std::vector<Draft> second{draft(unit("sifaju", "区司法局"))};
  REQUIRE(ledger->append(first, {}));
  CHECK(ledger->append(second, {}) == std::nullopt);
  CHECK(ledger->head().sequence == 1);
}

TEST_CASE("one bad draft keeps all of the batch out") {
  AnyLedger ledger;
  const std::vector<Draft> drafts{draft(created(), at_noon(2026, 1, 5)),
                                  draft(unit("sifaju", "区司法局"), at_noon(2026, 1, 4))};
  CHECK_THROWS_AS(ledger->append(drafts, {}), Failure);
  CHECK(ledger->head() == Head{});
  CHECK(ledger->facts().units.empty());
}

TEST_CASE("a clock that was set back is refused with what to do") {
  AnyLedger ledger;
  const std::vector<Draft> first{draft(created(), at_noon(2026, 1, 5))};
  const std::vector<Draft> second{draft(unit("sifaju", "区司法局"), at_noon(2025, 1, 5))};
  const Head head = *ledger->append(first, {});
  CHECK_THROWS_WITH(ledger->append(second, head),
                    "本机时钟是「2025-01-05T12:00:00+08:00」，早于台账最后一条的登记时间「2026-01-05T12:00:00+08:"
                    "00」：请校准本机日期和时间后"
                    "再登记；未登记任何内容");
}

TEST_CASE("facts are what folding the events gives") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1)));
  recorder.record(core::EvidenceAccepted{"e1", ""});
  CHECK(describe(ledger->facts()) == describe(core::fold(ledger->events())));
  CHECK(state_of(ledger->facts(), "e1") == core::ReviewState::accepted);
}

TEST_CASE("whatever happens, in any order and in any batches, facts are what folding the events gives") {
  AnyLedger ledger;
  RandomHistory history(GENERATE(range(1U, 13U)));
  std::int64_t sequence = 0;
  for (const std::size_t batch : {40, 1, 1, 30, 2, 1, 25, 1, 60}) {
    std::vector<Draft> drafts;
    while (drafts.size() < batch) drafts.push_back(draft(history.next(++sequence)));
    REQUIRE(ledger->append(drafts, ledger->head()));
  }
  const std::string facts = describe(ledger->facts());
  CHECK(facts == describe(core::fold(ledger->events())));
  CHECK(describe(ledger->facts_known_by(80)) == describe(core::fold(ledger->events(1, 80))));
  ledger->rebuild();
  CHECK(describe(ledger->facts()) == facts);
  const VerifyReport report = ledger->verify();
  CHECK(report.events == sequence);
  for (const Finding& finding : report.findings) FAIL_CHECK(finding.message);
}

TEST_CASE("known_by shows what was known then: a date corrected in October is still the old one in June") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 18)));
  const std::int64_t june = recorder.record(core::EvidenceAccepted{"e1", ""});
  recorder.record(core::EvidenceAmended{"e1", {{"formed_on", core::Scalar{make_date(2026, 3, 8)}}}, {}, "录入笔误"});
  recorder.record(core::EvidenceAccepted{"e1", ""});
  CHECK(ledger->facts_known_by(june).records.at(0).accepted->formed_on == make_date(2026, 3, 18));
  CHECK(ledger->facts().records.at(0).accepted->formed_on == make_date(2026, 3, 8));
}

TEST_CASE("an instant names the last event recorded by then") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  recorder.record(created());
  recorder.record(unit("sifaju", "区司法局"));
  CHECK(ledger->sequence_at(at_noon(2026, 1, 4)) == 0);
  CHECK(ledger->sequence_at(at_noon(2026, 1, 5)) == 1);
  CHECK(ledger->sequence_at(at_noon(2026, 1, 9)) == 2);
}

TEST_CASE("history shows what was voided, facts do not") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  const auto submitted = recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1)));
  recorder.record(core::Voided{submitted, "收错了"});
  const auto history = ledger->history("evidence:e1");
  REQUIRE(history.size() == 2);
  CHECK(history.at(0).voided);
  CHECK_FALSE(history.at(1).voided);
  CHECK(ledger->facts().records.empty());
  CHECK_FALSE(ledger->find_record("e1"));
}

TEST_CASE("voiding a voiding brings the event back") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  const auto submitted = recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1)));
  const auto voiding = recorder.record(core::Voided{submitted, "收错了"});
  recorder.record(core::Voided{voiding, "没有收错"});
  CHECK(state_of(ledger->facts(), "e1") == core::ReviewState::submitted);
  CHECK(ledger->history("evidence:e1").size() == 3);
}

TEST_CASE("a purge leaves the id, the reason and two names, and nothing of the content") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1)));
  recorder.record(core::EvidenceAccepted{"e1", "内容涉及某人"});
  recorder.record(core::EvidencePurged{"e1", "涉密误入", "张三", "李四"});
  const auto record = ledger->find_record("e1");
  REQUIRE(record);
  CHECK(record->state == core::ReviewState::purged);
  CHECK(record->shown() == nullptr);
  const auto history = ledger->history("evidence:e1");
  REQUIRE(history.size() == 3);
  CHECK(history.at(0).event.is_erased);
  CHECK(std::get<core::EvidenceSubmitted>(history.at(0).event.body).title.empty());
  CHECK(std::get<core::EvidenceAccepted>(history.at(1).event.body).note.empty());
  CHECK(std::get<core::EvidencePurged>(history.at(2).event.body).approved_by == "李四");
  CHECK(ledger->verify().clean());
  CHECK(ledger->verify().erased == 2);
}

TEST_CASE("before a purge became known the record is as empty as after it") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  const auto june = recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1)));
  recorder.record(core::EvidencePurged{"e1", "涉密误入", "张三", "李四"});
  CHECK(state_of(ledger->facts_known_by(june), "e1") == core::ReviewState::purged);
}

TEST_CASE("lists of records are narrowed by unit, kind, matter and state, and come in pages") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1)));
  recorder.record(paper("e2", "征求意见公告", "jiaoyuju", "d2", make_date(2026, 3, 2)));
  recorder.record(paper("e3", "会议纪要", "sifaju", "d1", make_date(2026, 3, 3)));
  recorder.record(core::EvidenceAccepted{"e3", ""});
  const auto ids = [&](const EvidenceQuery& query) {
    std::string text;
    for (const core::RecordState& record : ledger->records(query)) text += record.id + " ";
    return text;
  };
  CHECK(ids({}) == "e1 e2 e3 ");
  CHECK(ids({"jiaoyuju", "", "", {}, 0, 50}) == "e1 e2 ");
  CHECK(ids({"", "会议纪要", "", {}, 0, 50}) == "e1 e3 ");
  CHECK(ids({"", "", "d1", {}, 0, 50}) == "e1 e3 ");
  CHECK(ids({"", "", "", core::ReviewState::submitted, 0, 50}) == "e1 e2 ");
  CHECK(ids({"", "", "", {}, 0, 2}) == "e1 e2 ");
  CHECK(ids({"", "", "", {}, ledger->find_record("e2")->sequence, 2}) == "e3 ");
}

TEST_CASE("each record says when it was handed in and what lies behind it, until it is purged") {
  AnyLedger ledger;
  const auto paper = [](const std::string& id, core::Original original) {
    core::EvidenceSubmitted body;
    body.id = id;
    body.kind = "会议纪要";
    // Letters that are written like an original and are none.
    body.title = R"("original":{"file":{"sm3":"0000"}})";
    body.formed_on = make_date(2026, 1, 5);
    body.original = std::move(original);
    return draft(body);
  };
  const std::string sm3(64, 'a');
  const std::vector<Draft> drafts{draft(created()),
                                  paper("e1", core::FileOriginal{sm3, "\"file\".pdf", 7}),
                                  paper("e2", core::ArchiveOriginal{"档-1", "柜"}),
                                  paper("e3", {}),
                                  paper("e4", core::PageOriginal{"https://www.shili.example", {}}),
                                  paper("e5", core::FileOriginal{sm3, "又一份.pdf", 7}),
                                  draft(core::EvidencePurged{"e5", "涉密误入", "甲", "乙"})};
  REQUIRE(ledger->append(drafts, {}));
  const std::vector<core::RecordSource> sources = ledger->record_sources();
  REQUIRE(sources.size() == 4);
  CHECK(sources[0].sequence == 2);
  CHECK(sources[0].recorded_at == at_noon(2026, 1, 5));
  CHECK(sources[0].form == core::OriginalForm::file);
  CHECK(sources[0].sm3 == sm3);
  CHECK(sources[1].form == core::OriginalForm::archive);
  CHECK(sources[1].sm3.empty());
  CHECK(sources[2].form == core::OriginalForm::none);
  CHECK(sources[3].form == core::OriginalForm::page);
}

TEST_CASE("problems and persons come from their events") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  recorder.record(core::ProblemConfirmed{"decision/file@jiaoyuju#d1!needs", "2026-001", "未见归档", "f1", "自查"});
  recorder.record(core::PersonChanged{"zhang", std::nullopt, std::nullopt, "副科长"});
  REQUIRE(ledger->problems().size() == 1);
  CHECK(ledger->problems().at(0).number == "2026-001");
  CHECK(ledger->persons().at(0).post == "副科长");
}

TEST_CASE("texts of checklists are kept once, by digest") {
  AnyLedger ledger;
  const std::string digest = ledger->keep_text("checklist: decision\n");
  CHECK(digest == sm3_hex("checklist: decision\n"));
  CHECK(ledger->keep_text("checklist: decision\n") == digest);
  CHECK(ledger->find_text(digest) == "checklist: decision\n");
  CHECK(ledger->find_text("00") == std::nullopt);
}

TEST_CASE("a printed state is in the chain, or it is not") {
  AnyLedger ledger;
  Recorder recorder(*ledger);
  record_start(recorder);
  const Head head = ledger->head();
  recorder.record(unit("caizhengju", "区财政局"));
  CHECK(ledger->contains(head.sequence, head.digest.substr(0, 16)));
  CHECK_FALSE(ledger->contains(head.sequence + 1, head.digest.substr(0, 16)));
  CHECK_FALSE(ledger->contains(head.sequence, "0123456789abcdef"));
  CHECK_FALSE(ledger->contains(9999, head.digest));
}
