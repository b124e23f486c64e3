#include "report/xlsx_writer.h"

#include <stdlib.h>
#include <time.h>

#include "archive.h"
#include "base/failure.h"
#include "catch.h"
#include "report/problem_table.h"
#include "report/scratch_folder.h"
#include "sample_paper.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

// A workbook as a reader sees it: the shared strings, and the cells of one sheet by their address.
struct Sheet {
  sample::Archive archive;
  pugi::xml_document xml;
  std::vector<std::string> strings;

  explicit Sheet(const Document& document, const std::string& file = "sheet1.xml")
      : archive(sample::unzip(to_xlsx(document))) {
    xml = sample::parse(archive, "xl/worksheets/" + file);
    if (!archive.files.contains("xl/sharedStrings.xml")) return;
    const pugi::xml_document shared = sample::parse(archive, "xl/sharedStrings.xml");
    for (const pugi::xml_node item : shared.child("sst")) strings.emplace_back(item.child("t").text().get());
  }
  pugi::xml_node cell(const std::string& address) const {
    return xml.select_node(("//c[@r='" + address + "']").c_str()).node();
  }
  std::string text(const std::string& address) const {
    CHECK(std::string(cell(address).attribute("t").value()) == "s");
    return strings.at(cell(address).child("v").text().as_uint());
  }
};

Document table_document(Table table) { return {.sections = {{true, {std::move(table)}}}}; }

Table one_column(Row cells) {
  Table table{.name = "表", .columns = {{"a", "甲", 20}}, .rows = {}};
  for (Cell& cell : cells) table.rows.push_back({std::move(cell)});
  return table;
}

}  // namespace

TEST_CASE("every part of a workbook is well formed") {
  const Sheet sheet(problem_workbook(sample::small_paper()));
  for (const std::string& name : sheet.archive.names) sample::parse(sheet.archive, name);
}

TEST_CASE("the list comes first, under its title, with every column") {
  const Sheet sheet(problem_workbook(sample::small_paper()));
  CHECK(sheet.text("A1") == "示例区法治建设问题清单");
  CHECK(sheet.text("A2") == "（截至2026年9月30日）　【示例数据】");
  std::string titles;
  for (char column = 'A'; column <= 'N'; ++column) titles += sheet.text(std::string(1, column) + "4") + "、";
  CHECK(titles ==
        "序号、编号、责任单位、配合单位、问题表述、依据（条款）、事实与计算、严重程度、来源、整改措施、整改时限、责任领"
        "导、责任人、状态、");
  CHECK(sheet.cell("A5").child("v").text().as_int() == 1);
  CHECK(sheet.text("B5") == "2026-002");
  CHECK(sheet.text("A9") == "台账状态 #1234 · 66c7f0f462eeedd9");
}

TEST_CASE("the sheet has a frozen header, filters and a print set-up for A4 landscape") {
  const Sheet sheet(problem_workbook(sample::small_paper()));
  const pugi::xml_node root = sheet.xml.child("worksheet");
  CHECK(std::string(root.select_node("//pane").node().attribute("state").value()) == "frozen");
  CHECK(root.select_node("//pane").node().attribute("ySplit").as_int() == 4);
  CHECK(std::string(root.child("autoFilter").attribute("ref").value()) == "A4:N8");
  CHECK(root.child("pageSetup").attribute("paperSize").as_int() == 9);
  CHECK(std::string(root.child("pageSetup").attribute("orientation").value()) == "landscape");
  CHECK(root.child("pageSetup").attribute("fitToHeight").as_int() == 0);
  CHECK(root.child("sheetPr").child("pageSetUpPr").attribute("fitToPage").as_bool());
  CHECK(std::string(root.child("headerFooter").child("oddFooter").text().get()) ==
        "&L&9台账状态 #1234 · 66c7f0f462eeedd9&C— &P —&R&9共 &N 页");
  CHECK(std::string(root.child("headerFooter").child("oddHeader").text().get()) == "&R&\"黑体\"示例数据");
  const pugi::xml_document workbook = sample::parse(sheet.archive, "xl/workbook.xml");
  CHECK(std::string(
            workbook.select_node("//definedName[@name='_xlnm.Print_Titles'][@localSheetId='0']").node().text().get()) ==
        "'问题清单明细'!$4:$4");
  CHECK(sample::parse(sheet.archive, "xl/styles.xml").select_nodes("//cellXfs/xf/alignment[@wrapText='1']").size() > 3);
}

TEST_CASE("a row is as tall as its longest cell needs") {
  const Sheet sheet(table_document(
      one_column({std::string("短"), std::string("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十")})));
  const auto height = [&](const char* row) {
    return sheet.xml.select_node((std::string("//row[@r='") + row + "']").c_str()).node().attribute("ht").as_double();
  };
  CHECK(height("2") == Approx(17.5));
  CHECK(height("3") == Approx(37.75));
}

TEST_CASE("no text is ever a formula") {
  const Sheet sheet(table_document(
      one_column({std::string("=1+1"), std::string("+1"), std::string("-1"), std::string("@A1"),
                  std::string("=cmd|'/c calc'!A1"), std::string("http://example.test"), std::string("\x01=1")})));
  CHECK(sheet.xml.select_nodes("//f").empty());
  CHECK(sheet.xml.select_nodes("//hyperlink").empty());
  CHECK(sheet.text("A2") == "=1+1");
  CHECK(sheet.text("A6") == "=cmd|'/c calc'!A1");
  CHECK(sheet.text("A8") == "=1");
}

TEST_CASE("numbers are numbers and dates are dates") {
  const Sheet sheet(table_document(one_column({std::int64_t{-7}, *Decimal::parse("12.345678"), make_date(2026, 9, 30),
                                               std::int64_t{9'007'199'254'740'993}, make_date(1898, 6, 11)})));
  CHECK(sheet.cell("A2").child("v").text().as_int() == -7);
  CHECK(std::string(sheet.cell("A3").child("v").text().get()) == "12.345678");
  CHECK(sheet.cell("A4").child("v").text().as_int() == 46295);
  CHECK(sheet.text("A5") == "9007199254740993");
  CHECK(sheet.text("A6") == "1898-06-11");
  const int format = sheet.cell("A4").attribute("s").as_int();
  const pugi::xml_document styles = sample::parse(sheet.archive, "xl/styles.xml");
  const pugi::xml_node xf = styles.select_node(("//cellXfs/xf[" + std::to_string(format + 1) + "]").c_str()).node();
  const std::string code = std::string("//numFmt[@numFmtId='") + xf.attribute("numFmtId").value() + "']";
  CHECK(std::string(styles.select_node(code.c_str()).node().attribute("formatCode").value()) == "yyyy-mm-dd");
}

TEST_CASE("a cell longer than Excel allows is cut and says so") {
  std::string text;
  for (int i = 0; i < 40'000; ++i) text += "长";
  const Sheet sheet(table_document(one_column({text})));
  CHECK(sheet.text("A2").ends_with("长……（超出单元格容量，全文见 Word 或 JSON 版）"));
}

TEST_CASE("texts around the table stand above and below it, signatures too") {
  const Sheet sheet(
      {.sections = {{false,
                     {Heading{1, "一、情况"}, KeyValues{{{"单位", "区教育局"}}}, one_column({std::string("x")}),
                      Paragraph{"说明"}, SignatureBlock{{"盖章"}, {}}}}}});
  CHECK(sheet.text("A1") == "一、情况");
  CHECK(sheet.text("A2") == "单位：区教育局");
  CHECK(sheet.text("A3") == "甲");
  CHECK(sheet.text("A6") == "说明");
  CHECK(sheet.text("A8") == "盖章");
  CHECK(sheet.text("A9") == "　　年　　月　　日");
}

TEST_CASE("names that Excel forbids for sheets are mended and kept apart") {
  Document document;
  for (const char* name :
       {"甲/乙[1]", "甲乙1", "", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四"}) {
    Table table = one_column({std::string("x")});
    table.name = name;
    document.sections.push_back({true, {table}});
  }
  const pugi::xml_document workbook = sample::parse(sample::unzip(to_xlsx(document)), "xl/workbook.xml");
  std::vector<std::string> names;
  for (const pugi::xml_node sheet : workbook.child("workbook").child("sheets"))
    names.emplace_back(sheet.attribute("name").value());
  CHECK(names == std::vector<std::string>{"甲乙1", "甲乙1_2", "第3表",
                                          "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"});
}

TEST_CASE("an empty document and an empty table are workbooks too") {
  CHECK(Sheet(Document{.title = "空"}).text("A1") == "空");
  const Sheet sheet(table_document({.name = "表", .columns = {{"a", "甲"}, {"b", "乙"}}, .rows = {}}));
  CHECK(sheet.text("B1") == "乙");
  CHECK(std::string(sheet.xml.child("worksheet").child("autoFilter").attribute("ref").value()) == "A1:B2");
}

TEST_CASE("the same document is the same workbook, whenever and wherever it is written") {
  const Document document = problem_workbook(sample::small_paper());
  setenv("TZ", "America/New_York", 1);
  tzset();
  const std::string there = to_xlsx(document);
  unsetenv("TZ");
  tzset();
  const ScratchFolder elsewhere(writable_folder());
  CHECK(to_xlsx(document, elsewhere.path()) == there);
  const pugi::xml_document core = sample::parse(sample::unzip(there), "docProps/core.xml");
  CHECK(sample::text_under(core, "dcterms:created") == "2026-10-09T00:00:00Z");
}

TEST_CASE("nothing is left in the scratch folder, and one that is missing is said") {
  const ScratchFolder folder(writable_folder());
  to_xlsx(problem_workbook(sample::small_paper()), folder.path());
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK_THROWS_WITH(to_xlsx(Document{}, "/nonexistent"),
                    "无法在「/nonexistent」建立临时文件夹：No such file or directory");
}
