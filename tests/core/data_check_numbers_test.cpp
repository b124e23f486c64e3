// 文号 given twice, out of order, of another year; numbers declared against what is recorded.

#include "catch.h"
#include "checkup.h"

namespace fazhi::core::test {

using Lines = std::vector<std::string>;

TEST_CASE("one number on two different papers is told with both") {
  Checkup ledger;
  ledger.paper("批复", "2026-03-02").titled("关于甲的批复").numbered("示政复〔2026〕5号");
  ledger.paper("批复", "2026-04-01").titled("关于乙的批复").numbered("示政复[2026]05号");
  CHECK(ledger.found("number-twice") == Lines{"严重 ev-3+ev-5"});
  CHECK(ledger.sentence("number-twice") ==
        "文号示政复〔2026〕5号用在两份不同的材料上：《关于甲的批复》（ev-3），2026-03-02；《关于乙的批复》（ev-"
        "5），2026-04-01。请核对");
}

TEST_CASE(
    "one paper entered for two matters, a page that publishes it and a letter answered under its number are no second "
    "use") {
  Checkup ledger;
  ledger.paper("批复", "2026-03-02").titled("批复").numbered("示政复〔2026〕5号");
  SECTION("the same paper again") {
    ledger.paper("批复", "2026-03-02").titled("批复").numbered("示政复〔2026〕5号");
    CHECK(ledger.found("number-twice").empty());
  }
  SECTION("its page") {
    ledger.paper("决策公布页", "2026-03-20").numbered("示政复〔2026〕5号");
    CHECK(ledger.found("number-twice").empty());
  }
  SECTION("another kind of paper is only a hint") {
    ledger.paper("会议纪要", "2026-03-20").numbered("示政复〔2026〕5号");
    CHECK(ledger.found("number-twice") == Lines{"提示 ev-3+ev-5"});
  }
  SECTION("another year or another series") {
    ledger.paper("批复", "2026-03-20").numbered("示政复〔2025〕5号");
    ledger.paper("批复", "2026-03-20").numbered("示政批〔2026〕5号");
    CHECK(ledger.found("number-twice").empty());
  }
}

TEST_CASE("a number that rises while the date falls is told, and only the paper that breaks the order") {
  Checkup ledger;
  ledger.paper("批复", "2026-03-02").numbered("示政复〔2026〕1号");
  ledger.paper("批复", "2026-06-01").numbered("示政复〔2026〕2号");  // ev-5: too late
  ledger.paper("批复", "2026-03-16").numbered("示政复〔2026〕3号");
  ledger.paper("批复", "2026-04-01").numbered("示政复〔2026〕4号");
  ledger.paper("批复", "2026-01-05").numbered("示政复〔2026〕10号");  // ev-11: too early
  CHECK(ledger.found("number-order") == Lines{"一般 ev-11+ev-9", "一般 ev-5+ev-7"});
  CHECK(ledger.findings("number-order").back().sentence ==
        "文号示政复〔2026〕2号：《批复》（ev-5），2026-06-01，却晚于排在后面的示政复〔2026〕3号（《批复》（ev-"
        "7），2026-03-16）。"
        "请核对文号和日期");
}

TEST_CASE("numbers given up to a week after the signature, gaps and other series are in order") {
  Checkup ledger;
  ledger.paper("批复", "2026-03-09").numbered("示政复〔2026〕1号");
  ledger.paper("批复", "2026-03-02").numbered("示政复〔2026〕2号");  // seven days
  ledger.paper("批复", "2026-03-09").numbered("示政复〔2026〕90号");
  ledger.paper("批复", "2026-01-05").numbered("示政批〔2026〕91号");
  ledger.paper("批复", "2025-12-05").numbered("示政复〔2025〕91号");
  CHECK(ledger.found("number-order").empty());
  SECTION("eight days are not") {
    ledger.paper("批复", "2026-03-01").numbered("示政复〔2026〕91号");
    ledger.paper("批复", "2026-03-11").numbered("示政复〔2026〕92号");
    CHECK(ledger.found("number-order") == Lines{"一般 ev-13+ev-7"});
  }
}

TEST_CASE("the year of a number is that of the paper, but for the first days of January") {
  Checkup ledger;
  ledger.paper("批复", "2026-01-15").numbered("示政复〔2025〕90号");
  ledger.paper("批复", "2026-01-16").numbered("示政复〔2025〕91号");
  ledger.paper("批复", "2025-12-31").numbered("示政复〔2026〕1号");
  ledger.paper("批复", "2026-03-02").numbered("示政复〔2026〕3号");
  CHECK(ledger.found("number-year") == Lines{"一般 ev-7", "一般 ev-5", "提示 ev-3"});
}

TEST_CASE("a number that is oddly written is a hint") {
  Checkup ledger;
  ledger.paper("批复", "2026-03-02").numbered("示政复[2026]3号");
  ledger.paper("批复", "2026-03-02").numbered("示政复〔2026〕4号");
  ledger.paper("批复", "2026-03-02").numbered("（2026）示01行初3号");
  CHECK(ledger.found("number-form") == Lines{"提示 ev-3"});
}

TEST_CASE("a list confirmed with another number than is recorded is told with both") {
  Checkup ledger;
  ledger.world.matter("d1", "decision", "2025-03-01", {{"lead", "a"}})
      .matter("d2", "decision", "2025-12-31", {{"lead", "a"}});
  ledger.world.matter("d3", "decision", "2026-01-01", {{"lead", "a"}})
      .matter("d4", "decision", "2025-05-01", {{"lead", "b"}});
  SECTION("as many as there are") {
    ledger.world.event(RegisterConfirmed{"a", "decision", "2025", 2})
        .event(RegisterConfirmed{"b", "decision", "2025Q1", 0});
    CHECK(ledger.found("register-unlike-list").empty());
  }
  SECTION("one more") {
    ledger.world.event(RegisterConfirmed{"a", "decision", "2025", 3});
    CHECK(ledger.sentence("register-unlike-list") ==
          "a确认2025年的「重大行政决策事项」共3件，台账里立项的是2件。请核对是漏登、多登还是确认的件数不对");
  }
  SECTION("one was handed over since") {
    ledger.world.event(MatterTransferred{"d2", "lead", "a", "b", day("2026-03-02"), {}});
    ledger.world.event(RegisterConfirmed{"a", "decision", "2025", 2})
        .event(RegisterConfirmed{"b", "decision", "2025", 2});
    CHECK(ledger.found("register-unlike-list").empty());
  }
  SECTION("one was merged away since") {
    ledger.world.event(RegisterConfirmed{"a", "decision", "2025", 2}).event(MatterMerged{"d2", "d1", "重复"});
    CHECK(ledger.found("register-unlike-list") == Lines{"严重 a+decision+2025"});
  }
}

TEST_CASE("a figure that names a metric is held against it; others are nobody's business") {
  Library library = library_of_papers();
  Metric metric;
  metric.id = "decided";
  metric.title = "重大行政决策件数";
  metric.over = "decision";
  metric.party = "lead";
  metric.unit = "件";
  library.checklists.front().metrics = {metric};
  Checkup ledger(library);
  ledger.world.matter("d1", "decision", "2025-03-01", {{"lead", "a"}});
  const auto figure = [](const std::string& id, std::int64_t n) {
    return FigureRecorded{id, "a", "2025", Decimal::from_int(n), "件", ""};
  };
  ledger.world.event(figure("c.decided", 1)).event(figure("people", 7)).event(figure("c.decided-otherwise", 9));
  CHECK(ledger.found("figure-unlike-metric").empty());
  ledger.world.event(figure("c.decided.2025", 3));
  CHECK(ledger.sentence("figure-unlike-metric") ==
        "数据 c.decided.2025（a，2025年）登记为3件，按台账数「重大行政决策件数」是1件。请核对");
}

}  // namespace fazhi::core::test
