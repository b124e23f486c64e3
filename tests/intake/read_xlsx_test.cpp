#include "intake/read_xlsx.h"

#include <fmt/format.h>

#include "catch.h"
#include "described_workbook.h"
#include "made_xlsx.h"

using namespace fazhi::intake;

namespace {

std::string read(const std::string& bytes) { return described(read_xlsx("台账.xlsx", bytes)); }
std::string read(const MadeXlsx& made) { return read(bytes_of(made)); }

// Excel's formats: 0 general, 1 built-in day, 2 「2026年3月16日」, 3 a money format, 4 elapsed time.
constexpr const char* kStyles =
    R"(<numFmts count="3"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>)"
    R"(<numFmt numFmtId="177" formatCode="#,##0.00&quot;万元d&quot;;[Red]\-0"/><numFmt numFmtId="178" formatCode="[h]:mm"/></numFmts>)"
    R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/></cellXfs>)";

}  // namespace

TEST_CASE("a sheet as Excel writes it: shared texts, numbers, days by their format, booleans, errors") {
  const MadeXlsx made{
      .sheets =
          {{.name = "台账",
            .xml =
                R"(<dimension ref="A1:F3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>)"
                R"(<row r="1" spans="1:6"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/></row>)"
                R"(<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46097</v></c><c r="C3" s="2"><v>46098</v></c>)"
                R"(<c r="D3" s="3"><v>12.50</v></c><c r="E3" s="4"><v>0.5</v></c><c r="F3" t="b"><v>1</v></c>)"
                R"(<c r="G3" t="e"><v>#N/A</v></c></row></sheetData>)"}},
      .strings = "<si><t>单位</t></si><si><t xml:space=\"preserve\"> 区司法局 </t></si>",
      .styles = kStyles};
  CHECK(read(made) ==
        "[台账]\n"
        "1: A=单位\n"
        "3: A= 区司法局  B@46097 C@46098 D#12.50 E@0.5 F?TRUE G!#N/A\n");
}

TEST_CASE("a formula gives the result that the file keeps; without one it is known to be a formula") {
  CHECK(read(one_sheet(R"(<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>5</v></c>)"
                       R"(<c r="B1" t="str"><f t="shared" ref="B1:B2" si="0">A1&amp;"件"</f><v>5件</v></c>)"
                       R"(<c r="C1"><f t="shared" si="0"/><v></v></c><c r="D1" t="str"><f>""</f><v></v></c>)"
                       R"(<c r="E1" t="b"><f>TRUE()</f><v>0</v></c><c r="F1"><f>NOW()</f></c></row>)")) ==
        "[台账]\n1: A#5= B=5件= C== E?FALSE= F==\n");
}

TEST_CASE("texts in the cell, rich text in runs, readings above characters and escaped characters") {
  const MadeXlsx made{
      .sheets = {{.name = "台账",
                  .xml = R"(<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>就地</t></is></c>)"
                         R"(<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>征求</t></r><r><t>意见</t></r></is></c>)"
                         R"(<c r="C1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c><c r="E1" t="s"><v>2</v></c>)"
                         R"(<c r="F1" t="str"><v>a_x000D_b</v></c></row></sheetData>)"}},
      .strings = R"(<si><r><t>公</t></r><r><rPr><sz val="9"/></rPr><t>告</t></r><rPh sb="0" eb="1"><t>gong</t></rPh>)"
                 R"(<phoneticPr fontId="1"/></si><si><t>第一行_x000D_)"
                 "\n第二行_x005F_x0041_ _x0007__xD83D__xDE00_</t></si><si><t/></si>"};
  CHECK(read(made) == "[台账]\n1: A=就地 B=征求意见 C=公告 D=第一行\\r\\n第二行_x0041_ _x0007_😀 F=a\\rb\n");
}

TEST_CASE("cells and rows without a place follow the one before; out of order they are put into order") {
  CHECK(read(one_sheet(R"(<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c>)"
                       R"(<c r="A5"><v>5</v></c></row><row r="3"><c r="$B$3"><v>6</v></c></row>)")) ==
        "[台账]\n1: A#1 B#2\n3: B#6\n5: A#5 C#3 D#4\n");
}

TEST_CASE("a cell that says it is a number and is none is a text; an ISO day is a text") {
  CHECK(read(one_sheet(R"(<row r="1"><c r="A1"><v>12件</v></c><c r="B1" t="d"><v>2026-03-16T00:00:00</v></c>)"
                       R"(<c r="C1" t="d"><v>2026-03-16T09:30:00</v></c><c r="D1"><v> 1E-2
</v></c></row>)")) == "[台账]\n1: A=12件 B=2026-03-16 C=2026-03-16T09:30:00 D#1E-2\n");
}

TEST_CASE("hidden rows, columns and sheets are said; a row or column without height or width is hidden as well") {
  const std::string hidden_rows =
      R"(<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>)"
      R"(<sheetData><row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>)"
      R"(<row r="3" ht="0" customHeight="1"><c><v>3</v></c></row><row r="4" ht="0.75"><c><v>4</v></c></row></sheetData>)";
  const MadeXlsx made{.sheets = {{.name = "一", .xml = hidden_rows},
                                 {.name = "二", .state = "hidden"},
                                 {.name = "三", .xml = "", .state = "veryHidden"},
                                 {.name = "四",
                                  .xml = R"(<sheetFormatPr zeroHeight="true"/><sheetData><row><c><v>1</v></c></row>)"
                                         R"(<row hidden="0"><c><v>2</v></c></row></sheetData>)"}}};
  CHECK(read(made) ==
        "[一]\nhidden column B\nhidden column C\nhidden column E\n1: A#1\n2*: A#2\n3*: A#3\n4: A#4\n"
        "[二] hidden\n[三] hidden\n[四]\n1*: A#1\n2: A#2\n");
}

TEST_CASE("merged cells are ranges; what lies around the cells of a sheet is passed over") {
  const MadeXlsx made{
      .sheets = {
          {.name = "台账",
           .xml =
               R"(<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>7</v></ext></extLst></c></row></sheetData>)"
               R"(<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$A$2:A4"/></mergeCells>)"
               R"(<extLst><ext><row r="9"><c><v>9</v></c></row></ext></extLst>)"}}};
  CHECK(read(made) == "[台账]\nmerged A1:C1\nmerged A2:A4\n1: A#1\n");
}

TEST_CASE("days of 1904, written with a prefix, in the strict namespace") {
  MadeXlsx made{.sheets = {{.name = "台账"}}, .workbook = R"(<workbookPr date1904="true"/>)"};
  std::vector<MadeEntry> parts = parts_of(made);
  for (MadeEntry& part : parts)
    if (part.name == "xl/worksheets/sheet1.xml")
      part.bytes = R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1">)"
                   R"(<x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
  CHECK(read(made_zip(parts)) == "dates of 1904\n[台账]\n1: A#1\n");
}

TEST_CASE("sheets come in the order of the workbook; charts are passed over and said") {
  const MadeXlsx made{.sheets = {{.name = "B", .xml = "<sheetData/>"},
                                 {.name = "图", .type = "chartsheet"},
                                 {.name = "A", .xml = "<sheetData/>"}}};
  CHECK(read(made) == "台账.xlsx: 提示: 「图」是图表或宏的工作表，没有单元格，没有读取 [xlsx-no-cells]\n[B]\n[A]\n");
}

TEST_CASE("parts are found whatever the case of their names, by absolute targets and through ..") {
  std::vector<MadeEntry> parts =
      parts_of({.sheets = {{.name = "台账", .xml = "<sheetData><row><c><v>1</v></c></row></sheetData>"}}});
  for (MadeEntry& part : parts) {
    if (part.name == "xl/worksheets/sheet1.xml") part.name = "XL\\Worksheets\\Sheet1.xml";
    const std::size_t target = part.bytes.find("worksheets/sheet1.xml");
    if (target != std::string::npos) part.bytes.replace(target, 21, "/xl/media/../worksheets/./sheet1.xml");
  }
  CHECK(read(made_zip(parts)) == "[台账]\n1: A#1\n");
}

TEST_CASE("the last cell of a sheet and the longest text of a cell are read") {
  const std::string longest = times(32'767, "法");
  const WorkbookRead book = read_xlsx(
      "台账.xlsx", one_sheet(fmt::format(
                       R"(<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>{}</t></is></c></row>)", longest)));
  REQUIRE(book.workbook);
  const SheetRow& row = book.workbook->sheets.at(0).rows.at(0);
  CHECK(row.number == 1'048'576);
  CHECK(row.cells.at(0).column == 16'383);
  CHECK(row.cells.at(0).text == longest);
}

TEST_CASE("a sheet with every row and a row with every column are read") {
  std::string rows = "<row r=\"1\">" + times(16'384, "<c><v>1</v></c>") + "</row>";
  for (int row = 2; row <= 1'048'576; ++row) rows += fmt::format("<row r=\"{}\"><c><v>{}</v></c></row>", row, row);
  const WorkbookRead book = read_xlsx("台账.xlsx", one_sheet(rows));
  REQUIRE(book.workbook);
  const Sheet& sheet = book.workbook->sheets.at(0);
  REQUIRE(sheet.rows.size() == 1'048'576);
  CHECK(sheet.rows.front().cells.size() == 16'384);
  CHECK(sheet.rows.back().number == 1'048'576);
  CHECK(sheet.rows.back().cells.at(0).text == "1048576");
}

TEST_CASE("what WPS adds to its files is passed over") {
  const MadeXlsx made{
      .sheets =
          {{.name = "Sheet1",
            .xml =
                R"(<sheetPr><pageSetUpPr/></sheetPr><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/>)"
                R"(<sheetData><row r="1" customFormat="1" spans="1:2"><c r="A1" s="0" t="s"><v>0</v></c>)"
                R"(<c r="B1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row></sheetData>)"
                R"(<headerFooter/><extLst><ext xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" uri="x"/></extLst>)"}},
      .strings = R"(<si><t>序号</t></si>)",
      .workbook = R"(<fileVersion appName="xl" rupBuild="9302"/><bookViews><workbookView/></bookViews>)",
      .more = {
          {"xl/cellimages.xml", "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"/>"},
          {"customXml/item1.xml", "<s/>"}}};
  CHECK(read(made) ==
        "[Sheet1]\n1: A=序号 B=\x3D"
        "DISPIMG(\"ID_1\",1)=\n");
}
