#include "app/rectification_merge.h"

#include "catch.h"

namespace fazhi::app {

using core::RectificationColumn;

TEST_CASE("a cell of the 整改台账 that comes back is taken only where nobody else wrote into it meanwhile") {
  struct Case {
    const char* what;
    CellTexts cell;
    CellFate fate;
  };
  const auto row = GENERATE(values<Case>({
      {"nobody touched it", {"张某某", "张某某", "张某某", "张某某"}, CellFate::untouched},
      {"only the ledger changed", {"张某某", "张某某", "张某某", "李某某"}, CellFate::untouched},
      {"only the file changed", {"张某某", "李某某", "张某某", "张某某"}, CellFate::taken},
      {"both changed, to the same", {"张某某", "李某某", "张某某", "李某某"}, CellFate::present},
      {"both changed, to different things", {"张某某", "李某某", "张某某", "王某某"}, CellFate::conflict},
      {"both changed, one of them cleared it", {"张某某", "", "张某某", "王某某"}, CellFate::conflict},
      {"cleared", {"张某某", "", "张某某", "张某某"}, CellFate::taken},
      {"what was proposed is put in other words", {"（建议）补齐材料", "补齐并公示", "", ""}, CellFate::taken},
      {"what was proposed is left as it is", {"（建议）补齐材料", "（建议）补齐材料", "", ""}, CellFate::untouched},
      {"what was proposed is cleared, where nothing is recorded", {"（建议）补齐材料", "", "", ""}, CellFate::present},
      {"imported once more", {"", "已约谈", "", "已约谈"}, CellFate::present},
      {"a first value on both sides", {"", "甲", "", "乙"}, CellFate::conflict},
  }));
  INFO(row.what);
  CHECK(fate_of(row.cell) == row.fate);
}

TEST_CASE("blanks, line breaks and the kind of quotation marks are no change") {
  CHECK(reads_alike("「公示」 一次", "“公示”　一次 "));
  CHECK(reads_alike("一、补齐\n二、归档", "一、补齐\r\n二、归档"));
  CHECK_FALSE(reads_alike("补齐", "补 齐"));
  CHECK_FALSE(reads_alike("", "无"));
}

TEST_CASE("what nobody recorded is empty, whatever the paper shows in its place") {
  core::ProblemRecord problem;
  problem.statement = "按今天的事实写出来的";
  const auto name = [](const std::string& id) { return "示例区" + id; };
  CHECK(recorded_text(problem, RectificationColumn::statement, name).empty());
  CHECK(recorded_text(problem, RectificationColumn::limit, name).empty());
  problem.reworded_at = Instant{};
  problem.limit = make_date(2026, 10, 31);
  problem.supporting = {{"体育局", "教育局"}};
  CHECK(recorded_text(problem, RectificationColumn::statement, name) == "按今天的事实写出来的");
  CHECK(recorded_text(problem, RectificationColumn::limit, name) == "2026-10-31");
  CHECK(recorded_text(problem, RectificationColumn::supporting, name) == "示例区体育局、示例区教育局");
}

TEST_CASE("of what others entered, its own measures and limit are recorded") {
  core::ProblemRecord problem;
  problem.entered.emplace();
  problem.entered->measures = "公示标准";
  problem.entered->limit = make_date(2026, 9, 30);
  problem.statement = "收费标准未公示";
  const auto name = [](const std::string& id) { return id; };
  CHECK(recorded_text(problem, RectificationColumn::measures, name) == "公示标准");
  CHECK(recorded_text(problem, RectificationColumn::limit, name) == "2026-09-30");
  CHECK(recorded_text(problem, RectificationColumn::statement, name) == "收费标准未公示");
}

TEST_CASE("who wrote into a column last is told from events that say something about it") {
  core::ProblemPlanned plan;
  plan.leader = "";
  CHECK(writes_to(plan, RectificationColumn::leader));
  CHECK_FALSE(writes_to(plan, RectificationColumn::person));
  CHECK(writes_to(core::ProblemExtended{}, RectificationColumn::limit));
  CHECK(writes_to(core::ProblemConfirmed{}, RectificationColumn::statement));
  CHECK_FALSE(writes_to(core::ProblemProgressed{}, RectificationColumn::measures));
}

}  // namespace fazhi::app
