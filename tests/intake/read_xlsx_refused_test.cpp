// Spreadsheets that are damaged or mean harm: each is refused with one whole sentence that names file, sheet and cell.

#include <fmt/format.h>

#include "base/text.h"
#include "catch.h"
#include "described_workbook.h"
#include "intake/read_xlsx.h"
#include "made_xlsx.h"

using namespace fazhi::intake;
using fazhi::replace_all;

namespace {

std::string refusal(const std::string& bytes) {
  const WorkbookRead read = read_xlsx("f.xlsx", bytes);
  CHECK_FALSE(read.workbook);
  return fazhi::format(read.diagnostics);
}

// A good file in which one part is another.
std::string with_part(const std::string& name, const std::string& bytes) {
  std::vector<MadeEntry> parts = parts_of({.sheets = {{.name = "台账", .xml = "<sheetData/>"}}});
  std::erase_if(parts, [&](const MadeEntry& part) { return part.name == name; });
  if (!bytes.empty()) parts.push_back({name, bytes});
  return made_zip(parts);
}

std::string with_text(const std::string& old_text, const std::string& new_text) {
  std::vector<MadeEntry> parts = parts_of({.sheets = {{.name = "台账", .xml = "<sheetData/>"}}});
  for (MadeEntry& part : parts) part.bytes = replace_all(part.bytes, old_text, new_text);
  return made_zip(parts);
}

std::string with_entry(MadeEntry entry) {
  std::vector<MadeEntry> parts = parts_of({.sheets = {{.name = "台账", .xml = "<sheetData/>"}}});
  std::erase_if(parts, [&](const MadeEntry& part) { return part.name == entry.name; });
  parts.push_back(std::move(entry));
  return made_zip(parts);
}

constexpr const char* kSheet = "xl/worksheets/sheet1.xml";

}  // namespace

TEST_CASE("a cell that cannot be believed is refused by sheet and cell") {
  struct Case {
    std::string rows, message;
  };
  const std::vector<Case> cases = {
      {R"(<row r="2"><c r="B2" t="s"><v>7</v></c></row>)",
       "f.xlsx!台账!B2: 错误: 这一格指向第「7」个共用文字，文件里只有 0 个：文件已损坏，请用 Excel 打开，另存后再试 "
       "[xlsx-string]\n"},
      {R"(<row r="2"><c r="B2" t="s"><v>-1</v></c></row>)",
       "f.xlsx!台账!B2: 错误: 这一格指向第「-1」个共用文字，文件里只有 0 个：文件已损坏，请用 Excel 打开，另存后再试 "
       "[xlsx-string]\n"},
      {R"(<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>)",
       "f.xlsx!台账!A1: 错误: 这一格在文件里写了两次，说不清哪个算数：请用 Excel 打开核对，另存后再试 [xlsx-twice]\n"},
      {R"(<row r="4"><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row>)",
       "f.xlsx!台账: 错误: 第 4 行在文件里写了两次，说不清哪个算数：请用 Excel 打开核对，另存后再试 [xlsx-twice]\n"},
      {R"(<row r="1048577"><c><v>1</v></c></row>)",
       "f.xlsx!台账: 错误: 有一行的行号是「1048577」，应在 1 到 1048576 之间：文件已损坏，请用 Excel 打开，另存后再试 "
       "[xlsx-row]\n"},
      {R"(<row r="-3"><c><v>1</v></c></row>)",
       "f.xlsx!台账: 错误: 有一行的行号是「-3」，应在 1 到 1048576 之间：文件已损坏，请用 Excel 打开，另存后再试 "
       "[xlsx-row]\n"},
      {R"(<row r="1"><c r="XFE1"><v>1</v></c></row>)",
       "f.xlsx!台账: 错误: 第 1 行里有一格写着位置「XFE1」，不在这一行或超出 16384 列（XFD）：文件已损坏，请用 Excel "
       "打开，另存后再试 "
       "[xlsx-cell-place]\n"},
      {R"(<row r="1"><c r="../../etc/passwd"><v>1</v></c></row>)",
       "f.xlsx!台账: 错误: 第 1 行里有一格写着位置「../../etc/passwd」，不在这一行或超出 16384 "
       "列（XFD）：文件已损坏，请用 Excel 打开，另存后再试 [xlsx-cell-place]\n"},
      {R"(<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>)",
       "f.xlsx!台账: 错误: 第 1 行超过 16384 列（XFD），Excel 放不下：请拆成几个工作表 [xlsx-cell-place]\n"},
      {fmt::format(R"(<row r="3"><c r="C3" t="inlineStr"><is><t>{}</t></is></c></row>)", times(32'768, "法")),
       "f.xlsx!台账!C3: 错误: 这一格有 32768 个字，Excel 的一格最多 32767 个：请缩短，或把长文另存为附件 "
       "[cell-too-long]\n"},
  };
  for (const Case& one : cases) CHECK(refusal(one_sheet(one.rows)) == one.message);
}

TEST_CASE("parts that are missing, broken, or lie outside of the file") {
  struct Case {
    std::string bytes, message;
  };
  const std::string again = "文件不完整或已损坏，请用 Excel、WPS 或 LibreOffice 打开，另存后再试 [xlsx-part]\n";
  const std::string unused = "，没有采用：请用 Excel、WPS 或 LibreOffice 打开，另存后再试 ";
  const std::vector<Case> cases = {
      {with_part("xl/_rels/workbook.xml.rels", ""), "f.xlsx: 错误: 文件里缺少「xl/_rels/workbook.xml.rels」：" + again},
      {with_part(kSheet, ""),
       "f.xlsx: 错误: 工作表「台账」应在文件里的「worksheets/sheet1.xml」，那里什么也没有：" + again},
      {with_text("worksheets/sheet1.xml", "../../../etc/passwd"),
       "f.xlsx: 错误: 工作表「台账」指向文件以外的「../../../etc/passwd」，没有去读：请查明来历 [xlsx-part]\n"},
      {with_text("Target=\"worksheets/sheet1.xml\"", "Target=\"file:///etc/passwd\" TargetMode=\"External\""),
       "f.xlsx: 错误: 工作表「台账」指向文件以外的「file:///etc/passwd」，没有去读：请查明来历 [xlsx-part]\n"},
      {with_text("r:id=\"rId1\"", "r:id=\"rId77\""), "f.xlsx: 错误: 工作表「台账」没有说明内容在哪里：" + again},
      {bytes_of({}), "f.xlsx: 错误: 文件里没有带单元格的工作表：" + again},
      {with_part(kSheet, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"),
       "f.xlsx!台账: 错误: 文件里的「xl/worksheets/sheet1.xml」第 1 行第 56 个字节处不是合格的 XML（没有写完）" +
           unused + "[xml-syntax]\n"},
      {with_part(kSheet, "<worksheet>\n</sheet>"),
       "f.xlsx!台账: 错误: 文件里的「xl/worksheets/sheet1.xml」第 2 行第 3 个字节处不是合格的 XML（标记不配对）" +
           unused + "[xml-syntax]\n"},
      {with_part(kSheet, "<html></html>"), "f.xlsx!台账: 错误: 这里的内容不是工作表：" + again},
      {with_part(kSheet, "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"),
       "f.xlsx!台账: 错误: 文件里的「xl/worksheets/sheet1.xml」有 DOCTYPE "
       "声明，其中可以定义实体（常见于攻击），办公软件不会写" +
           unused + "[xml-doctype]\n"},
      {with_part(kSheet, "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>"),
       "f.xlsx!台账: 错误: 文件里的「xl/worksheets/sheet1.xml」有 DOCTYPE "
       "声明，其中可以定义实体（常见于攻击），办公软件不会写" +
           unused + "[xml-doctype]\n"},
      {with_part(kSheet, "<worksheet>" + times(200, "<a>")),
       "f.xlsx!台账: 错误: 文件里的「xl/worksheets/sheet1.xml」元素嵌套超过 100 层" + unused + "[xml-deep]\n"},
      {with_part(kSheet, "<worksheet x=\"" + std::string(5 << 20, 'x')),
       "f.xlsx!台账: 错误: 文件里的「xl/worksheets/sheet1.xml」有一个标记超过 4 MB" + unused + "[xml-long-token]\n"},
      {with_part(kSheet, "<worksheet><mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells></worksheet>"),
       "f.xlsx!台账: 错误: 合并单元格的范围写作「B2:A1」，不是 A1:C3 这样的范围：请用 Excel 打开，另存后再试 "
       "[xlsx-merge]\n"},
      {with_part("xl/sharedStrings.xml", "<sst><si></sst>"),
       "f.xlsx: 错误: 文件里的「xl/sharedStrings.xml」第 1 行第 12 个字节处不是合格的 XML（标记不配对）" + unused +
           "[xml-syntax]\n"},
  };
  for (const Case& one : cases) CHECK(refusal(one.bytes) == one.message);
}

TEST_CASE("archives that are cut short, locked, lying or full of tricks") {
  const std::string good = one_sheet("<row><c><v>1</v></c></row>");
  struct Case {
    std::string bytes, message;
  };
  const std::string damaged =
      "f.xlsx: 错误: 文件不完整或已损坏（压缩包末尾的目录找不到或对不上）：请重新拷贝，或用原来的软件打开后另存再试 "
      "[zip-damaged]\n";
  std::string broken_directory = good;
  broken_directory.replace(broken_directory.find("PK\x01\x02"), 4, "XXXX");
  const std::string unsafe =
      "，会写到文件夹以外或不是能用的名字，整个文件都不采用：请查明来历，或用原来的软件重新保存 [zip-unsafe-name]\n";
  const std::vector<Case> cases = {
      {good.substr(0, good.size() / 2), damaged},
      {broken_directory, damaged},
      {with_entry({.name = kSheet, .bytes = "<worksheet/>", .wrong_checksum = true}),
       "f.xlsx!台账: 错误: "
       "「xl/worksheets/sheet1.xml」解不开（内容与校验码不符）：文件已损坏，请重新拷贝，或用原来的软件打开后另存再试 "
       "[zip-damaged]\n"},
      {with_entry({.name = kSheet, .bytes = "<worksheet/>", .method = 98}),
       "f.xlsx!台账: 错误: "
       "「xl/worksheets/sheet1.xml」解不开（不认得这种压缩方法）：文件已损坏，请重新拷贝，或用原来的软件打开后另存再试 "
       "[zip-damaged]\n"},
      {with_entry({.name = kSheet, .bytes = "<worksheet/>", .encrypted = true}),
       "f.xlsx!台账: 错误: 「xl/worksheets/sheet1.xml」有解压密码，读不出：请用密码解开，不设密码重新压缩后再试 "
       "[zip-encrypted]\n"},
      {with_entry({.name = kSheet, .bytes = "<worksheet/>", .claimed_size = std::uint64_t{10} << 30}),
       "f.xlsx!台账: 错误: 「xl/worksheets/sheet1.xml」解开后有 10.0 GB，最多 1.0 "
       "GB，没有解开：请查明来历，或分成几个文件 "
       "[zip-too-large]\n"},
      {with_entry({.name = kSheet, .bytes = "<worksheet/>", .claimed_size = std::uint64_t{100} << 20}),
       "f.xlsx!台账: 错误: 「xl/worksheets/sheet1.xml」只占 12 字节，解开后有 64.0 MB "
       "以上，像是“压缩炸弹”，没有解开：请查明来历 "
       "[zip-bomb]\n"},
      {with_entry({.name = "../../etc/passwd", .bytes = "x"}),
       "f.xlsx: 错误: 压缩包里有一项名为「../../etc/passwd」" + unsafe},
      {with_entry({.name = "xl\\..\\..\\a.xml", .bytes = "x"}),
       "f.xlsx: 错误: 压缩包里有一项名为「xl\\..\\..\\a.xml」" + unsafe},
      {with_entry({.name = "/etc/passwd", .bytes = "x"}), "f.xlsx: 错误: 压缩包里有一项名为「/etc/passwd」" + unsafe},
      {with_entry({.name = "C:\\a.xml", .bytes = "x"}), "f.xlsx: 错误: 压缩包里有一项名为「C:\\a.xml」" + unsafe},
      {made_zip({{"[Content_Types].xml", "x"}, {"[Content_Types].xml", "y"}}),
       "f.xlsx: 错误: 压缩包里有两项都名为「[Content_Types].xml」，说不清该读哪一个：请用原来的软件重新保存 "
       "[zip-name-twice]\n"},
  };
  for (const Case& one : cases) CHECK(refusal(one.bytes) == one.message);
}

TEST_CASE("another kind of archive under the name of a spreadsheet is called what it is") {
  const auto first_part = [](const std::string& name, const std::string& bytes) {
    return refusal(made_zip({{name, bytes}}));
  };
  CHECK(first_part("word/document.xml", "x") ==
        "f.xlsx: 错误: 这其实是Word 文档（.docx），不是 .xlsx 或 CSV 表格：请把其中的表格复制到 Excel，另存为“Excel "
        "工作簿（*.xlsx）”再导入 [not-workbook]\n");
  CHECK(first_part("mimetype", "application/vnd.oasis.opendocument.spreadsheet") ==
        "f.xlsx: 错误: 这其实是OpenDocument 表格（.ods），不是 .xlsx 或 CSV 表格：请用 Excel、WPS 或 LibreOffice "
        "打开，另存为“Excel "
        "工作簿（*.xlsx）”再导入 [not-workbook]\n");
  CHECK(first_part("xl/workbook.bin", "x") ==
        "f.xlsx: 错误: 这其实是Excel 二进制工作簿（.xlsb），不是 .xlsx 或 CSV 表格：请用 Excel、WPS 或 LibreOffice "
        "打开，另存为“Excel 工作簿（*.xlsx）”再导入 [not-workbook]\n");
  CHECK(first_part("材料/说明.txt", "x") ==
        "f.xlsx: 错误: 这其实是压缩包（.zip），不是 .xlsx 或 CSV 表格：请先解压，再导入里面的表格 [not-workbook]\n");
}

TEST_CASE("after twenty faults of the same file the rest is not listed") {
  std::string cells;
  for (int row = 1; row <= 50; ++row) cells += fmt::format(R"(<row r="{0}"><c r="A{0}" t="s"><v>1</v></c></row>)", row);
  const WorkbookRead read = read_xlsx("f.xlsx", one_sheet(cells));
  REQUIRE(read.diagnostics.size() == 21);
  CHECK(fazhi::format(read.diagnostics.front()) ==
        "f.xlsx: 错误: 已有 20 处要改，其余不再列出：多半是同一个错，改好再试 [too-many-errors]\n");
}
