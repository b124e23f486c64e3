#include "report/docx_table.h"

#include <numeric>

#include "archive.h"
#include "catch.h"
#include "report/docx_page.h"
#include "report/problem_table.h"
#include "sample_paper.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

pugi::xml_document table_xml(const Table& table, int width = kLandscape.text_width()) {
  pugi::xml_document xml;
  add_docx_table(xml.append_child("w:body"), table, width, kLandscape.text_height());
  return xml;
}

int sum(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

}  // namespace

TEST_CASE("columns fill the width of the text by weight") {
  const Table table{.name = "", .columns = {{"a", "甲", 10}, {"b", "乙", 5}, {"c", "丙", 5}}, .rows = {}};
  const TableLayout layout = lay_out(table, kPortrait.text_width());
  CHECK(sum(layout.widths) == kPortrait.text_width());
  CHECK(layout.widths[0] > 2 * layout.widths[1] - 200);
  CHECK(layout.widths[1] == layout.widths[2]);
}

TEST_CASE("a table is set in the largest size its columns fit") {
  const auto size_at = [](double weight) {
    return std::string(
        lay_out({.name = "", .columns = {{"a", "甲", weight}}, .rows = {}}, kPortrait.text_width()).size->name);
  };
  CHECK(size_at(30) == "表格小四");
  CHECK(size_at(39) == "表格五号");
  CHECK(size_at(45) == "表格小五");
  CHECK(size_at(51) == "表格小五");  // a little too wide
  CHECK(size_at(90) == "表格六号");
}

TEST_CASE("tables of a section are set in one size, a very wide one below it alone") {
  const auto table = [](double weight) { return Table{.name = "", .columns = {{"a", "甲", weight}}, .rows = {}}; };
  const auto common = [](Section section) { return std::string(common_size(section, kPortrait.text_width()).name); };
  CHECK(common({false, {table(10), table(39)}}) == "表格五号");
  CHECK(common({false, {table(10), Paragraph{"文"}, table(90)}}) == "表格小五");
  CHECK(common({}) == "表格小四");
  CHECK(std::string(lay_out(table(10), kPortrait.text_width(), kTableSizes[2]).size->name) == "表格小五");
}

TEST_CASE("the fourteen columns of the list fit a landscape page in 小五") {
  const Table table = problem_table(sample::small_paper());
  double weight = 0;
  for (const Column& column : table.columns) weight += column.weight;
  const int padding = 80 * static_cast<int>(table.columns.size());
  CHECK(weight * 180 <= kLandscape.text_width() - padding + 180);
  CHECK(sum(lay_out(table, kLandscape.text_width()).widths) == kLandscape.text_width());
}

TEST_CASE("the header repeats and rows stay together, except one as tall as a page") {
  const Table table{.name = "", .columns = {{"a", "甲"}}, .rows = {{std::string("短")}, {std::string(30000, 'x')}}};
  const pugi::xml_document xml = table_xml(table);
  const pugi::xml_node head = xml.select_node("//w:tr[1]").node();
  CHECK(head.child("w:trPr").child("w:tblHeader"));
  CHECK(head.child("w:trPr").child("w:cantSplit"));
  CHECK(xml.select_node("//w:tr[2]").node().child("w:trPr").child("w:cantSplit"));
  CHECK_FALSE(xml.select_node("//w:tr[3]").node().child("w:trPr").child("w:cantSplit"));
  CHECK(xml.select_nodes("//w:tblHeader").size() == 1);
}

TEST_CASE("cells keep their breaks, sides and missing neighbours") {
  const Table table{
      .name = "", .columns = {{"a", "甲", 4, Align::right}, {"b", "乙"}}, .rows = {{std::string("一\n二")}}};
  const pugi::xml_document xml = table_xml(table);
  const pugi::xml_node row = xml.select_node("//w:tr[2]").node();
  CHECK(row.select_nodes(".//w:br").size() == 1);
  CHECK(std::string(row.select_node(".//w:jc").node().attribute("w:val").value()) == "right");
  CHECK(row.select_nodes("w:tc").size() == 2);
  CHECK(row.select_nodes("w:tc[1]//w:ind[@w:right]").size() == 1);  // off the rule
}

TEST_CASE("a header title that needs two lines is split in the middle") {
  const Table table{.name = "", .columns = {{"a", "责任领导", 2.5}, {"b", "其他", 60}}, .rows = {}};
  const pugi::xml_document xml = table_xml(table);
  const pugi::xml_node first = xml.select_node("//w:tc[1]").node();
  CHECK(std::string(first.select_node(".//w:t[1]").node().text().get()) == "责任");
  CHECK(std::string(first.select_node(".//w:t[2]").node().text().get()) == "领导");
}

TEST_CASE("a table without rows is a header, one without columns nothing") {
  CHECK(table_xml({.name = "", .columns = {{"a", "甲"}}, .rows = {}}).select_nodes("//w:tr").size() == 1);
  CHECK(table_xml({}).select_nodes("//w:tbl").empty());
}
