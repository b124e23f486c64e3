// Pictures and charts in the formats that have none: what is said instead.

#include "catch.h"
#include "report/csv_writer.h"
#include "report/document.h"
#include "report/json_writer.h"
#include "report/markdown_writer.h"
#include "report/official_quotes.h"
#include "report/picture_parts.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

Table quarters() {
  return {.name = "各季情况",
          .columns = {{"quarter", "季度"}, {"gaps", "缺口"}, {"closed", "已销号"}},
          .rows = {{std::string("2026年一季度"), std::int64_t{12}, std::int64_t{3}},
                   {std::string("2026年二季度"), std::int64_t{9}},
                   {std::string("合计"), std::int64_t{21}, std::int64_t{3}}}};
}

Chart chart_of_quarters() {
  return {.kind = ChartKind::lines,
          .title = "各季走势",
          .table = "各季情况",
          .category = "quarter",
          .values = {"gaps", "closed"},
          .rows = 2};
}

Picture picture(const char* caption) {
  return {{.title = "走势", .alternative = "缺口从12项降到9项。", .width = 100, .height = 50}, caption};
}

Document document_of(std::vector<Block> blocks) { return {.sections = {{false, std::move(blocks)}}}; }

}  // namespace

TEST_CASE("Markdown says what a picture shows and counts pictures through the document") {
  Document document = document_of({picture("甲"), Paragraph{"正文"}});
  document.sections.push_back({true, {picture("乙"), chart_of_quarters()}});
  CHECK(to_markdown(document) == "图1　甲：缺口从12项降到9项。\n\n正文\n\n图2　乙：缺口从12项降到9项。\n");
}

TEST_CASE("all parts of a picture bear one number, as captions their own titles") {
  std::vector<Drawing> drawings;
  for (const std::size_t part : {1, 2, 3})
    drawings.push_back({.title = part_title("走势", part, 3), .alternative = "降。"});
  std::vector<Block> blocks;
  for (Picture& part : picture_parts(std::move(drawings))) blocks.emplace_back(std::move(part));
  blocks.emplace_back(picture("乙"));
  CHECK(to_markdown(document_of(std::move(blocks))) ==
        "图1　走势（1/3）：降。\n\n图1　走势（2/3）：降。\n\n图1　走势（3/3）：降。\n\n图2　乙：缺口从12项降到9项。\n");
  CHECK(part_title("走势", 1, 1) == "走势");
}

TEST_CASE("only a caption that ends as a further part is one") {
  CHECK(is_further_part(picture("各单位（2/3）")));
  CHECK(is_further_part(picture("各单位（截至9月）（10/12）")));
  for (const char* caption :
       {"各单位", "各单位（1/3）", "各单位（2/3）的", "各单位（二/三）", "各单位（2）", "（/）", ""})
    CHECK_FALSE(is_further_part(picture(caption)));
}

TEST_CASE("JSON gives the figures of a chart from its table, empty where the table has none") {
  const std::string json = to_json(document_of({quarters(), chart_of_quarters()}));
  const std::size_t at = json.find("\"type\": \"chart\"");
  REQUIRE(at != std::string::npos);
  std::string chart;
  for (const char c : json.substr(at))
    if (c != ' ' && c != '\n') chart += c;
  CHECK(chart == R"("type":"chart","kind":"lines","title":"各季走势","table":"各季情况",)"
                 R"("categories":["2026年一季度","2026年二季度"],)"
                 R"("series":[{"name":"缺口","values":[12,9]},{"name":"已销号","values":[3,""]}]}]}]})");
}

TEST_CASE("a chart of a table or column that the document does not have has no data") {
  const Document document = document_of({quarters()});
  Chart chart = chart_of_quarters();
  REQUIRE(data_of(chart, document));
  CHECK(data_of(chart, document)->rows == 2);
  chart.rows = 99;
  CHECK(data_of(chart, document)->rows == 3);
  chart.values = {"gaps", "unknown"};
  CHECK(data_of(chart, document)->values == std::vector<std::size_t>{1});
  chart.values = {"unknown"};
  CHECK_FALSE(data_of(chart, document));
  chart = chart_of_quarters();
  chart.category = "unknown";
  CHECK_FALSE(data_of(chart, document));
  chart = chart_of_quarters();
  chart.table = "别的表";
  CHECK_FALSE(data_of(chart, document));
  CHECK(to_json(document_of({chart})).find("\"series\": []") != std::string::npos);
}

TEST_CASE("quotation marks of pictures are turned as those of the text, and a chart still finds its table") {
  Document document = document_of({picture("「一」的走势"), quarters(), chart_of_quarters()});
  std::get<Picture>(document.sections[0].blocks[0]).drawing.shapes = {Label{.text = "「二」"}};
  std::get<Table>(document.sections[0].blocks[1]).name = "「各季」";
  std::get<Chart>(document.sections[0].blocks[2]).table = "「各季」";
  document = with_official_quotes(document);
  const auto& turned = std::get<Picture>(document.sections[0].blocks[0]);
  CHECK(turned.caption == "“一”的走势");
  CHECK(std::get<Label>(turned.drawing.shapes[0]).text == "“二”");
  CHECK(data_of(std::get<Chart>(document.sections[0].blocks[2]), document));
}
