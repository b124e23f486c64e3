#include "report/official_quotes.h"

#include "catch.h"

using namespace fazhi;
using namespace fazhi::report;

TEST_CASE("papers have the quotation marks of GB/T 15834, outer and inner") {
  CHECK(official_quotes("「甲」的「乙」") == "“甲”的“乙”");
  CHECK(official_quotes("「“教师编制”信息公开申请」应于") == "“‘教师编制’信息公开申请”应于");
  CHECK(official_quotes("『丙』与「丁『戊』」") == "“丙”与“丁‘戊’”");
  CHECK(official_quotes("“之前”是否含当日") == "“之前”是否含当日");
  CHECK(official_quotes("没有引号《办法》") == "没有引号《办法》");
  CHECK(official_quotes("多一个」「少一个") == "多一个”“少一个");
}

TEST_CASE("every text of a paper is turned") {
  Document document;
  document.title = "「甲」";
  document.sections.push_back(
      {false,
       {Paragraph{"「乙」"},
        Table{.name = "「丙」", .columns = {{"a", "「丁」"}}, .rows = {{std::string("「戊」")}}}}});
  const Document turned = with_official_quotes(document);
  CHECK(turned.title == "“甲”");
  CHECK(std::get<Paragraph>(turned.sections[0].blocks[0]).text == "“乙”");
  const Table& table = std::get<Table>(turned.sections[0].blocks[1]);
  CHECK(table.name == "“丙”");
  CHECK(table.columns[0].title == "“丁”");
  CHECK(cell_text(table.rows[0][0]) == "“戊”");
}
