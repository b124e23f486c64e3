// The list of checks, one file for several things, reasons, signatures, and what is looked at at all.

#include "core/data_check.h"

#include <set>

#include "base/text.h"
#include "catch.h"
#include "checkup.h"

namespace fazhi::core::test {

using Lines = std::vector<std::string>;

TEST_CASE("every check has its own id and title and says what it looks at, why and what to do") {
  std::set<std::string_view> ids, titles;
  for (const DataCheck& check : data_checks()) {
    CHECK(ids.insert(check.id).second);
    CHECK(titles.insert(check.title).second);
    CHECK_FALSE(check.looks_at.empty());
    CHECK_FALSE(check.embarrasses.empty());
    CHECK_FALSE(check.remedy.empty());
    CHECK(find_data_check(check.id) == &check);
  }
  CHECK(find_data_check("day-of") == nullptr);
  CHECK(std::ranges::is_sorted(data_checks(), {}, &DataCheck::severity));
}

TEST_CASE("the bounds that checks use are those their descriptions name") {
  struct Row {
    const char* check;
    int days;
  };
  const auto row = GENERATE(values<Row>({{"recorded-late", kRecordedLateDays},
                                         {"written-up-late", kWrittenUpLateDays},
                                         {"formed-after-issue", kSlightlyLateDays},
                                         {"number-order", kNumberSlackDays},
                                         {"outside-period", kBeforeYearsEndDays},
                                         {"outside-period", kFarFromPeriodDays}}));
  CHECK(find_data_check(row.check)->looks_at.find(std::to_string(row.days) + "日") != std::string_view::npos);
}

TEST_CASE("one file for two meetings is told with both") {
  Checkup ledger;
  ledger.paper("会议记录", "2026-03-02", on("held_on", "2026-03-02")).titled("第一次会议").from_file("ab12");
  ledger.paper("会议记录", "2026-04-01", on("held_on", "2026-04-01")).titled("第二次会议").from_file("ab12");
  CHECK(ledger.found("one-file-twice") == Lines{"严重 ev-3+ev-5"});
  CHECK(ledger.sentence("one-file-twice") ==
        "同一个文件登记成几次不同的事的材料：《第一次会议》（ev-3），2026-03-02；《第二次会议》（ev-5），2026-04-01。"
        "请核对是否传错了文件");
}

TEST_CASE("a file entered for two matters of one meeting is fine, two kinds of paper in one scan are a hint") {
  Checkup ledger;
  ledger.paper("会议记录", "2026-03-02", on("held_on", "2026-03-02")).from_file("ab12");
  SECTION("another matter") {
    ledger.paper("会议记录", "2026-03-02", on("held_on", "2026-03-02")).from_file("ab12");
    CHECK(ledger.found("one-file-twice").empty());
  }
  SECTION("another kind") {
    ledger.paper("会议纪要", "2026-03-05", on("held_on", "2026-03-02")).from_file("ab12");
    CHECK(ledger.found("one-file-twice") == Lines{"提示 ev-3+ev-5"});
  }
  SECTION("another file") {
    ledger.paper("会议记录", "2026-04-01", on("held_on", "2026-04-01")).from_file("cd34");
    CHECK(ledger.found("one-file-twice").empty());
  }
  SECTION("a file handed in wrongly and withdrawn") {
    ledger.paper("会议记录", "2026-04-01", on("held_on", "2026-04-01")).from_file("ab12");
    ledger.world.event(EvidenceWithdrawn{"ev-5", "传错"});
    CHECK(ledger.found("one-file-twice").empty());
  }
}

TEST_CASE("the same paper entered twice is told; the same form for two things, or without any name, is not") {
  Checkup ledger;
  ledger.paper("批复", "2026-03-02").titled("关于甲的批复");
  SECTION("all the same") {
    ledger.paper("批复", "2026-03-02").titled("关于甲的批复");
    CHECK(ledger.found("same-paper-twice") == Lines{"一般 ev-3+ev-5"});
  }
  SECTION("for another unit") {
    ledger.paper("批复", "2026-03-02").titled("关于甲的批复");
    ledger.last().links.front().unit = "b";
    CHECK(ledger.found("same-paper-twice").empty());
  }
  SECTION("with another content") {
    ledger.paper("批复", "2026-03-02", on("issued_on", "2026-03-02")).titled("关于甲的批复");
    CHECK(ledger.found("same-paper-twice").empty());
  }
  SECTION("two without a name") {
    ledger.paper("批复", "2026-03-03").paper("批复", "2026-03-03");
    CHECK(ledger.found("same-paper-twice").empty());
  }
  SECTION("two without a name and of one file") {
    ledger.paper("批复", "2026-03-03").from_file("ab12").paper("批复", "2026-03-03").from_file("ab12");
    CHECK(ledger.found("same-paper-twice") == Lines{"一般 ev-5+ev-7"});
  }
}

TEST_CASE("an accepted paper without anything behind it is told, one under review is not") {
  Checkup ledger;
  ledger.paper("批复", "2026-03-02");
  ledger.last().original = {};
  ledger.world.submitted("批复", "a", "2026-03-02");
  ledger.last().original = {};
  CHECK(ledger.found("original-missing") == Lines{"一般 ev-3"});
}

TEST_CASE("a waiver whose reason says nothing is told, unless a document stands behind it") {
  struct Row {
    const char *because, *basis;
    bool says_nothing;
  };
  const auto row = GENERATE(values<Row>({{"不适用", "", true},
                                         {" 无。", "", true},
                                         {"/", "", true},
                                         {"无", "示政办发〔2026〕3号", false},
                                         {"本年没有行政执法职权", "", false},
                                         {"无执法权", "", false}}));
  Checkup ledger;
  WaiverGranted grant;
  grant.id = "w1";
  grant.task = "c/t";
  grant.unit = "a";
  grant.because = row.because;
  grant.basis = row.basis;
  ledger.world.event(grant);
  CHECK(ledger.found("waiver-without-reason") == (row.says_nothing ? Lines{"一般 w1"} : Lines{}));
}

TEST_CASE("a field that asks for a reason and got none is told, of papers and of matters") {
  Checkup ledger;
  ledger.paper("征求意见公告", "2026-03-02", {{"shortened_because", Scalar(std::string("无"))}});
  ledger.paper("征求意见公告", "2026-03-02", {{"shortened_because", Scalar(std::string("防汛在即，须在汛期前印发"))}});
  ledger.paper("征求意见公告", "2026-03-02", {{"how", Scalar(std::string("无"))}});
  ledger.paper("征求意见公告", "2026-03-02");
  ledger.world.matter("d1", "decision", "2026-01-05", {{"lead", "a"}}, {{"urgent_because", Scalar(std::string("略"))}});
  CHECK(ledger.found("empty-reason") == Lines{"一般 d1", "一般 ev-3"});
}

TEST_CASE("a paper whose task asks for a seal and that has none is told") {
  Library library = library_of_papers();
  Task task;
  task.id = "decide";
  task.occasion = Standing{};
  Need need = paper("行政执法决定书");
  std::get<PaperNeed>(need.node).signature = Signature{field("signed_by"), {"机关印章"}, {}};
  task.needs.push_back(Need{"", AnyNeed{{need}}});
  library.checklists.front().tasks.push_back(task);
  Checkup ledger(library);
  ledger.paper("行政执法决定书", "2026-03-02");
  ledger.paper("行政执法决定书", "2026-03-02", {{"signed_by", Scalar(std::string("机关印章"))}});
  ledger.paper("行政执法决定书", "2026-03-02", {{"signed_by", Scalar(std::string("承办人"))}});
  ledger.paper("批复", "2026-03-02");
  CHECK(ledger.found("signature-missing") == Lines{"一般 ev-3", "一般 ev-7"});
  CHECK(ledger.findings("signature-missing").front().sentence ==
        "《行政执法决定书》（ev-3）没有登记「盖章」（机关印章）。请核对原件：有的补登，没有的补办");
}

TEST_CASE("what is corrected and waits for review is not asked about any more") {
  Checkup ledger;
  ledger.paper("会议记录", "2026-03-10", on("held_on", "2026-03-11"));
  REQUIRE(ledger.found("record-before-event").size() == 1);
  ledger.world.event(EvidenceAmended{"ev-3", on("held_on", "2026-03-10"), {}, "笔误"});
  CHECK(ledger.found("record-before-event").empty());
}

TEST_CASE("findings are sorted by severity and then by unit, and the same every time") {
  Checkup ledger;
  ledger.world.accepted("批复", "b", "2026-03-07").accepted("会议记录", "b", "2026-03-10", on("held_on", "2026-03-11"));
  ledger.paper("批复", "2026-03-07").paper("会议记录", "2026-03-10", on("held_on", "2026-03-11"));
  CHECK(ledger.found({}) == Lines{"严重 ev-9", "严重 ev-5", "一般 ev-7", "一般 ev-3"});
}

TEST_CASE("a finding keeps its key and changes its digest when what it rests on changes") {
  Checkup before, after;
  before.paper("会议记录", "2026-03-10", on("held_on", "2026-03-11"));
  after.paper("会议记录", "2026-03-10", on("held_on", "2026-03-12"));
  const DataFinding one = before.findings("record-before-event").front();
  const DataFinding other = after.findings("record-before-event").front();
  CHECK(key_of(one) == "record-before-event!ev-3/held_on");
  CHECK(key_of(one) == key_of(other));
  CHECK(digest_of(one) != digest_of(other));
  after.titled("另起的名称");
  CHECK(digest_of(after.findings("record-before-event").front()) == digest_of(other));
}

TEST_CASE("a well-kept ledger has nothing to ask about") {
  Checkup ledger;
  ledger
      .paper("听证会公告", "2026-03-02",
             {{"published_on", Scalar(day("2026-03-02"))}, {"held_on", Scalar(day("2026-03-12"))}})
      .numbered("示政公〔2026〕1号");
  ledger.paper("听证笔录", "2026-03-12", on("held_on", "2026-03-12"));
  ledger.paper("会议纪要", "2026-03-20", on("held_on", "2026-03-16")).numbered("示政纪〔2026〕6号");
  ledger.paper("批复", "2026-03-23", on("issued_on", "2026-03-24")).numbered("示政复〔2026〕2号");
  CHECK(ledger.found({}).empty());
}

TEST_CASE("a check switched off, a finding looked at, and both undone are what the facts say") {
  Scenario world;
  world.event(CheckSwitched{"day-off", false, "街道周末也办公", {}, {}});
  world.event(CheckSwitched{"number-order", false, "历史台账", {}, {}});
  world.event(CheckSwitched{"number-order", true, {}, {}, {}});
  world.event(CheckSwitched{"day-off", false, "确系周末", "day-off!e1", "d1"});
  world.event(CheckSwitched{"day-off", false, "确系周末", "day-off!e2", "d2"});
  world.event(CheckSwitched{"day-off", true, {}, "day-off!e2", "d2"});
  const CheckSettings& checks = world.facts().checks;
  CHECK(checks.off == std::map<std::string, std::string>{{"day-off", "街道周末也办公"}});
  REQUIRE(checks.seen.size() == 1);
  CHECK(checks.seen.at("day-off!e1").facts_digest == "d1");
  CHECK(checks.seen.at("day-off!e1").because == "确系周末");
}

}  // namespace fazhi::core::test
