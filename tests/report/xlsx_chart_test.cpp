#include "report/xlsx_chart.h"

#include "archive.h"
#include "catch.h"
#include "report/xlsx_writer.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

Table quarters(std::size_t rows) {
  Table table{.name = "各季情况",
              .columns = {{"number", "序号"}, {"quarter", "季度"}, {"gaps", "缺口"}, {"closed", "已销号"}},
              .rows = {}};
  for (std::size_t i = 0; i < rows; ++i)
    table.rows.push_back(
        {std::int64_t(i + 1), "第" + std::to_string(i + 1) + "季", std::int64_t(12 - i), std::int64_t(i)});
  return table;
}

Chart chart_of(ChartKind kind) {
  return {.kind = kind,
          .title = "走势",
          .table = "各季情况",
          .category = "quarter",
          .values = {"gaps", "closed"},
          .rows = {}};
}

sample::Archive workbook(std::vector<Block> blocks) {
  return sample::unzip(to_xlsx(Document{.sections = {{true, std::move(blocks)}}}));
}

pugi::xml_document chart_xml(ChartKind kind, std::size_t rows) {
  return sample::parse(workbook({quarters(rows), chart_of(kind)}), "xl/charts/chart1.xml");
}

std::vector<std::string> texts(const pugi::xml_document& xml, const char* path) {
  std::vector<std::string> found;
  for (const pugi::xpath_node node : xml.select_nodes(path))
    found.emplace_back(node.attribute() ? node.attribute().value() : node.node().text().get());
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a chart is a part of the workbook, related to the sheet of its table") {
  const sample::Archive archive = workbook(
      {chart_of(ChartKind::lines), Table{.name = "别的表", .columns = {{"a", "甲"}}}, Paragraph{"说明"}, quarters(3)});
  for (const std::string& name : archive.names) sample::parse(archive, name);
  CHECK_FALSE(archive.files.contains("xl/worksheets/_rels/sheet1.xml.rels"));
  CHECK(archive.files.at("xl/worksheets/_rels/sheet2.xml.rels").find("../drawings/drawing1.xml") != std::string::npos);
  CHECK(archive.files.at("xl/drawings/_rels/drawing1.xml.rels").find("../charts/chart1.xml") != std::string::npos);
  CHECK(archive.files.at("[Content_Types].xml").find("/xl/charts/chart1.xml") != std::string::npos);
}

TEST_CASE("a chart is drawn from the cells of its table, names and figures") {
  const pugi::xml_document xml = chart_xml(ChartKind::lines, 3);
  CHECK(texts(xml, "//c:ser/c:tx//c:f") == Texts{"'各季情况'!$C$1", "'各季情况'!$D$1"});
  CHECK(texts(xml, "//c:ser[1]/c:cat//c:f") == Texts{"'各季情况'!$B$2:$B$4"});
  CHECK(texts(xml, "//c:ser/c:val//c:f") == Texts{"'各季情况'!$C$2:$C$4", "'各季情况'!$D$2:$D$4"});
  CHECK(texts(xml, "//c:ser[1]/c:cat//c:pt/c:v") == Texts{"第1季", "第2季", "第3季"});
  CHECK(texts(xml, "//c:ser[1]/c:val//c:pt/c:v") == Texts{"12", "11", "10"});
  CHECK(texts(xml, "//c:title//a:t") == Texts{"走势"});
}

TEST_CASE("the first rows only, where a chart leaves out the sum") {
  Chart chart = chart_of(ChartKind::bars);
  chart.rows = 2;
  const pugi::xml_document xml = sample::parse(workbook({quarters(3), chart}), "xl/charts/chart1.xml");
  CHECK(texts(xml, "//c:ser[1]/c:val//c:f") == Texts{"'各季情况'!$C$2:$C$3"});
}

TEST_CASE("series differ by more than colour") {
  const pugi::xml_document lines = chart_xml(ChartKind::lines, 3);
  CHECK(texts(lines, "//c:ser/c:marker/c:symbol/@val") == Texts{"circle", "triangle"});
  CHECK(texts(lines, "//c:ser/c:spPr/a:ln/a:prstDash/@val") == Texts{"dash"});  // the first is solid
  const pugi::xml_document bars = chart_xml(ChartKind::stacked_bars, 3);
  CHECK(texts(bars, "//c:ser/c:spPr/a:pattFill/@prst") == Texts{"wdUpDiag", "pct75"});
  CHECK(texts(bars, "//c:grouping/@val") == Texts{"stacked"});
}

TEST_CASE("bars stand, and lie with the first row on top where there are many") {
  CHECK(texts(chart_xml(ChartKind::bars, 8), "//c:barDir/@val") == Texts{"col"});
  const pugi::xml_document many = chart_xml(ChartKind::bars, 9);
  CHECK(texts(many, "//c:barDir/@val") == Texts{"bar"});
  CHECK(texts(many, "//c:catAx/c:scaling/c:orientation/@val") == Texts{"maxMin"});
}

TEST_CASE("a chart covers no text: what follows its table stands under it") {
  const sample::Archive archive =
      workbook({quarters(3), chart_of(ChartKind::lines), chart_of(ChartKind::bars), Paragraph{"其后"}});
  const pugi::xml_document drawing = sample::parse(archive, "xl/drawings/drawing1.xml");
  const Texts from = texts(drawing, "//xdr:from/xdr:row");
  const Texts to = texts(drawing, "//xdr:to/xdr:row");
  REQUIRE(from.size() == 2);
  CHECK(std::stoi(from[0]) >= 4);  // counted from 0; the table ends in row 4
  CHECK(std::stoi(from[1]) > std::stoi(to[0]));
  const pugi::xml_document sheet = sample::parse(archive, "xl/worksheets/sheet1.xml");
  const int text_row = sheet.select_node("//sheetData/row[last()]").node().attribute("r").as_int();
  CHECK(text_row - 1 > std::stoi(to[1]));
}

TEST_CASE("a chart begins on the next printed page where it would be cut by the end of this one") {
  const auto first_row = [](std::size_t rows) {
    const sample::Archive archive = workbook({quarters(rows), chart_of(ChartKind::lines)});
    return std::stoi(texts(sample::parse(archive, "xl/drawings/drawing1.xml"), "//xdr:from/xdr:row").at(0));
  };
  // 484 points of a page: a head of 19.5, rows of 17.5, a chart of 240.
  CHECK(first_row(10) == 12);  // under the table and a blank row
  CHECK(first_row(14) == 32);  // 265 + 15 + 240 are more: 14 rows to the end of the page, and two to spare
  CHECK(first_row(30) == 32);  // on the second page already
}

TEST_CASE("a chart without its table, without rows or with a hostile title does not break a workbook") {
  Chart chart = chart_of(ChartKind::lines);
  chart.table = "没有";
  CHECK_FALSE(workbook({quarters(3), chart}).files.contains("xl/charts/chart1.xml"));
  CHECK_FALSE(workbook({quarters(0), chart_of(ChartKind::lines)}).files.contains("xl/charts/chart1.xml"));
  chart = chart_of(ChartKind::lines);
  chart.title = "=HYPERLINK(\"x\")\x01\n<b>";
  const pugi::xml_document xml = sample::parse(workbook({quarters(3), chart}), "xl/charts/chart1.xml");
  CHECK(texts(xml, "//c:title//a:t") == Texts{" =HYPERLINK(\"x\") <b>"});
  CHECK(texts(xml, "//c:title//c:f").empty());
}

TEST_CASE("a picture is told in words on a sheet") {
  const sample::Archive archive =
      workbook({quarters(1), Picture{{.title = "走势", .alternative = "缺口减少。"}, "各季走势"}});
  CHECK(archive.files.at("xl/sharedStrings.xml").find("各季走势：缺口减少。") != std::string::npos);
}
