// A paper's own day against the days it states, the day it was recorded and the days people work.

#include "catch.h"
#include "checkup.h"
#include "core/data_scene.h"

namespace fazhi::core::test {

using Lines = std::vector<std::string>;

TEST_CASE("a notice made after what it announces is told; on the day itself it is not") {
  struct Row {
    const char *kind, *field, *formed_on;
    bool is_late;
  };
  const auto row = GENERATE(values<Row>({{"听证会公告", "held_on", "2026-03-11", true},
                                         {"听证会公告", "held_on", "2026-03-10", false},
                                         {"征求意见公告", "closes_on", "2026-03-11", true},
                                         {"征求意见公告", "closes_on", "2026-02-11", false},
                                         {"会议记录", "held_on", "2026-03-11", false}}));
  Checkup ledger;
  ledger.paper(row.kind, row.formed_on, on(row.field, "2026-03-10"));
  CHECK(ledger.found("notice-after-event") == (row.is_late ? Lines{"严重 ev-3"} : Lines{}));
}

TEST_CASE("a late notice is worded with both days") {
  Checkup ledger;
  ledger.paper("听证会公告", "2026-03-11", on("held_on", "2026-03-10")).titled("听证公告");
  CHECK(ledger.sentence("notice-after-event") ==
        "《听证公告》（ev-3）的形成日期是2026-03-11，晚于它要预先告知的听证会日期2026-03-"
        "10：事情过后才有通知。请核对两个日期");
}

TEST_CASE("a page that was looked at later announces in time") {
  Checkup ledger;
  ledger.paper("征求意见公告", "2026-03-11", on("closes_on", "2026-03-10"));
  ledger.last().original = PageOriginal{"https://www.shili.example/1", {}};
  CHECK(ledger.found("notice-after-event").empty());
}

TEST_CASE("minutes made before the meeting are told; a date in a link counts like the paper's own") {
  Checkup ledger;
  ledger.paper("会议记录", "2026-03-10", on("held_on", "2026-03-11"));
  ledger.paper("会议纪要", "2026-03-10", on("held_on", "2026-03-10"));
  ledger.paper("会议纪要", "2026-03-10");
  ledger.last().links.front().fields = on("held_on", "2026-03-12");
  CHECK(ledger.found("record-before-event") == Lines{"严重 ev-3", "严重 ev-7"});
}

TEST_CASE("a paper dated after its own issue is told, a few days only as a hint, a page never") {
  struct Row {
    const char *kind, *field, *formed_on;
    Lines expected;
  };
  const auto row = GENERATE(values<Row>({{"批复", "issued_on", "2026-03-10", {}},
                                         {"批复", "issued_on", "2026-03-13", {"提示 ev-3"}},
                                         {"批复", "issued_on", "2026-03-14", {"一般 ev-3"}},
                                         {"批复", "issued_on", "2026-03-01", {}},
                                         {"决策公布页", "posted_on", "2026-04-01", {}}}));
  Checkup ledger;
  ledger.paper(row.kind, row.formed_on, on(row.field, "2026-03-10"));
  CHECK(ledger.found("formed-after-issue") == row.expected);
}

TEST_CASE("minutes written up long after the meeting are told; a hearing's are written on the spot") {
  struct Row {
    const char *kind, *formed_on;
    Lines expected;
  };
  const auto row = GENERATE(values<Row>({{"会议纪要", "2026-04-01", {}},  // thirty days
                                         {"会议纪要", "2026-04-02", {"一般 ev-3"}},
                                         {"听证笔录", "2026-03-02", {}},
                                         {"听证笔录", "2026-03-05", {"提示 ev-3"}},
                                         {"听证笔录", "2026-03-06", {"一般 ev-3"}}}));
  Checkup ledger;
  ledger.paper(row.kind, row.formed_on, on("held_on", "2026-03-02"));
  CHECK(ledger.found("written-up-late") == row.expected);
}

TEST_CASE(
    "recorded more than half a year late is 补录; what is older than the ledger counts from its first day, as a hint") {
  struct Row {
    const char *formed_on, *recorded_on;
    Lines expected;
  };
  const auto row = GENERATE(values<Row>({{"2025-01-02", "2025-07-01", {}},  // 180 days
                                         {"2025-01-02", "2025-07-02", {"一般 ev-3"}},
                                         {"2021-05-06", "2024-07-30", {}},  // 180 days after 2024-02-01
                                         {"2021-05-06", "2024-07-31", {"提示 ev-3"}},
                                         {"2024-02-29", "2024-08-27", {}},
                                         {"2024-02-29", "2024-08-28", {"一般 ev-3"}}}));
  Checkup ledger;
  ledger.created_on = "2024-02-01";
  ledger.world.recorded_on(row.recorded_on);
  ledger.paper("批复", row.formed_on);
  CHECK(ledger.found("recorded-late") == row.expected);
}

TEST_CASE("what a unit catches up on in one day is one thing to ask about") {
  Checkup ledger;
  ledger.world.recorded_on("2026-09-01");
  ledger.paper("批复", "2026-01-05").titled("甲").paper("批复", "2026-01-06").paper("批复", "2026-08-31");
  ledger.world.accepted("批复", "b", "2026-01-05");
  CHECK(ledger.found("recorded-late") == Lines{"一般 a", "一般 ev-9"});
  CHECK(ledger.findings("recorded-late").front().sentence ==
        "2026-09-01一次登记了2份早已形成的材料，如《甲》（ev-3）形成于2026-01-"
        "05，相隔239日。请核对是否补录，补录的写明原因");
}

TEST_CASE("a weekend and a holiday are told, a Saturday that was worked for one and an unknown year are not") {
  struct Row {
    const char* formed_on;
    Lines expected;
  };
  const auto row = GENERATE(values<Row>({{"2026-03-06", {}},             // Friday
                                         {"2026-03-07", {"一般 ev-3"}},  // Saturday
                                         {"2026-10-01", {}},             // later than as_of
                                         {"2026-05-01", {"一般 ev-3"}},  // holiday on a Friday
                                         {"2026-05-09", {}},             // Saturday, worked
                                         {"2024-02-29", {}},             // leap day, a Thursday
                                         {"2020-02-29", {"一般 ev-3"}},  // leap day, a Saturday
                                         {"2022-01-01", {}}}));          // nobody has told us about 2022
  Checkup ledger;
  ledger.paper("批复", row.formed_on);
  CHECK(ledger.found("day-off") == row.expected);
}

TEST_CASE("work done on a day off for an honest reason is only a hint, with the reason") {
  struct Row {
    const char *kind, *title, *formed_on, *reason;
  };
  const auto row = GENERATE(values<Row>({{"批复", "4·15活动情况", "2023-04-15", "4·15全民国家安全教育日"},
                                         {"批复", "", "2022-12-04", ""},  // a year without a notice
                                         {"批复", "", "2020-12-04", ""},  // a Friday
                                         {"会议记录", "", "2026-03-15", "3·15国际消费者权益日"},
                                         {"政府开放日活动记录", "", "2026-06-06", "这类工作常在休息日做"},
                                         {"会议记录", "区长接访情况", "2026-06-06", "这类工作常在休息日做"}}));
  Checkup ledger;
  ledger.paper(row.kind, row.formed_on).titled(row.title);
  const auto found = ledger.findings("day-off");
  if (std::string(row.reason).empty()) {
    CHECK(found.empty());
    return;
  }
  REQUIRE(found.size() == 1);
  CHECK(found.front().severity == DataSeverity::hint);
  CHECK(found.front().sentence.find(row.reason) != std::string::npos);
}

TEST_CASE("a page, and a table dated on the last day of its period, may be of any day") {
  Checkup ledger;
  ledger.paper("决策公布页", "2026-03-07");
  ledger.last().original = PageOriginal{"https://www.shili.example/1", {}};
  ledger.paper("热线工单统计表", "2026-05-31");
  ledger.last().covers = {day("2026-05-01"), day("2026-05-31")};
  CHECK(ledger.found("day-off") == Lines{"提示 ev-3", "提示 ev-5"});
}

TEST_CASE("minutes of a Sunday meeting are told though they were made on the Monday after") {
  Checkup ledger;
  ledger.paper("会议纪要", "2026-03-09", on("held_on", "2026-03-08")).titled("常务会议纪要");
  CHECK(ledger.sentence("day-off") == "《常务会议纪要》（ev-3）的会议日期2026-03-08是周日。请核对日期");
}

TEST_CASE("what a date means follows from the kind and the field, and nothing is guessed") {
  struct Row {
    const char *kind, *field, *title;
    std::optional<DateRole> role;
  };
  const auto row = GENERATE(values<Row>({{"听证会公告", "held_on", "听证会日期", DateRole::announced},
                                         {"会议纪要", "held_on", "会议日期", DateRole::told},
                                         {"年终述法报告", "held_on", "述职日", std::nullopt},
                                         {"专项检查计划", "starts_on", "检查开始日", DateRole::announced},
                                         {"答复书", "sent_on", "答复日", DateRole::issued},
                                         {"同级党委同意文件", "issued_on", "同意日", std::nullopt},
                                         {"移送涉嫌犯罪案件报告", "reported_on", "负责人接到报告日", std::nullopt},
                                         {"答辩状回执", "filed_on", "提交日", std::nullopt},
                                         {"决策公布页", "posted_on", "公布日", std::nullopt},
                                         {"补正告知书", "reply_by", "补正期限", DateRole::announced}}));
  EvidenceKind kind;
  kind.id = row.kind;
  FieldDef field;
  field.id = row.field;
  field.title = row.title;
  field.type = FieldType::date;
  kind.fields = {field};
  const std::vector<DatedField> dated = dated_fields(kind);
  REQUIRE(dated.size() == (row.role ? 1 : 0));
  if (row.role) CHECK(dated.front().role == *row.role);
}

TEST_CASE("an expert's work that lasts for months is written up when it ends") {
  Checkup ledger;
  ledger.library.vocabulary.kinds.push_back({"行政复议勘验鉴定记录", true, "", {}});
  for (const char* id : {"began_on", "ended_on"}) {
    FieldDef field;
    field.id = field.title = id;
    field.type = FieldType::date;
    ledger.library.vocabulary.kinds.back().fields.push_back(field);
  }
  ledger.paper("行政复议勘验鉴定记录", "2026-06-01",
               {{"began_on", Scalar(day("2026-03-02"))}, {"ended_on", Scalar(day("2026-05-29"))}});
  CHECK(ledger.found("written-up-late").empty());
  ledger.paper("行政复议勘验鉴定记录", "2026-06-01",
               {{"began_on", Scalar(day("2026-03-02"))}, {"ended_on", Scalar(day("2026-04-01"))}});
  CHECK(ledger.found("written-up-late") == Lines{"一般 ev-5"});
}

TEST_CASE("papers of a unit that did not exist yet or any more are told") {
  Checkup ledger;
  ledger.world.unit("c", {"政府部门"}, "2025-03-01");
  ledger.world.accepted("批复", "c", "2025-02-28").accepted("批复", "c", "2025-03-03");
  ledger.world.event(UnitClosed{"c", day("2026-03-01"), "a"});
  ledger.world.accepted("批复", "c", "2026-02-27").accepted("批复", "c", "2026-03-02");
  CHECK(ledger.found("before-unit") == Lines{"严重 ev-4"});
  CHECK(ledger.found("after-unit") == Lines{"一般 ev-11"});
  CHECK(ledger.sentence("after-unit") ==
        "《批复》（ev-11）形成于2026-03-02，而c自2026-03-01起已撤销，由a承继。请核对日期和单位");
}

TEST_CASE(
    "a paper outside the time it says it is about is told; without such a time there is nothing to be outside of") {
  struct Row {
    const char *kind, *formed_on, *held_on, *until;
    bool is_outside;
  };
  const auto row = GENERATE(values<Row>({{"会议记录", "2026-01-05", "2026-01-05", "2025-12-31", true},
                                         {"会议记录", "2026-01-05", "2025-12-30", "2025-12-31", false},
                                         {"热线工单统计表", "2025-12-16", nullptr, "2025-12-31", false},
                                         {"热线工单统计表", "2025-12-15", nullptr, "2025-12-31", true},
                                         {"热线工单统计表", "2026-02-01", nullptr, "2025-12-31", false},
                                         {"批复", "2025-06-02", nullptr, "2025-12-31", false},
                                         {"批复", "2027-01-01", nullptr, "2025-12-31", false},
                                         {"批复", "2027-01-04", nullptr, "2025-12-31", true},
                                         {"会议记录", "2026-03-09", "2026-03-06", nullptr, false}}));
  Checkup ledger;
  ledger.as_of = "2027-09-30";
  ledger.paper(row.kind, row.formed_on, row.held_on == nullptr ? Fields{} : on("held_on", row.held_on));
  if (row.until != nullptr) ledger.last().covers = {day("2025-01-01"), day(row.until)};
  CHECK(ledger.found("outside-period") == (row.is_outside ? Lines{"一般 ev-3"} : Lines{}));
}

}  // namespace fazhi::core::test
