#include "intake/read_workbook.h"

#include "catch.h"
#include "described_workbook.h"
#include "made_xlsx.h"

using namespace fazhi::intake;

namespace {

std::string read(const std::string& bytes) { return described(read_workbook_bytes("台账.xlsx", bytes)); }

std::string compound(const std::string& stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
  for (const char c : stream) (bytes += c) += '\0';
  return bytes + std::string(100, '\0');
}

}  // namespace

TEST_CASE("what a file is, is told by its bytes, whatever it is called") {
  CHECK(read(one_sheet("<row><c><v>1</v></c></row>")) == "[台账]\n1: A#1\n");
  CHECK(read("a,b\n") == "[]\n1: A=a B=b\n");
}

TEST_CASE("a file of another kind is called by its name, with what to do") {
  const std::string again =
      "请用 Excel、WPS 或 LibreOffice 打开，另存为“Excel 工作簿（*.xlsx）”再导入 [not-workbook]\n";
  const std::string copy = "请把其中的表格复制到 Excel，另存为“Excel 工作簿（*.xlsx）”再导入 [not-workbook]\n";
  const std::string really = "台账.xlsx: 错误: 这其实是";
  const std::string no_table = "，不是 .xlsx 或 CSV 表格：";
  CHECK(read(compound("Workbook")) ==
        "台账.xlsx: 错误: 这是旧格式的 Excel 工作簿（.xls），读不了：请用 Excel、WPS 或 LibreOffice "
        "打开，“另存为”时选“Excel "
        "工作簿（*.xlsx）”，再导入另存的文件 [workbook-old]\n");
  CHECK(read(compound("EncryptedPackage")) ==
        "台账.xlsx: 错误: 文件有打开密码，读不了：请用 Excel 或 WPS "
        "输入密码打开，取消打开密码（文件→信息→保护工作簿→用密码进行加密，"
        "清空）后另存，再导入 [workbook-locked]\n");
  CHECK(read(compound("WordDocument")) == really + "旧格式的 Word 文档（.doc、.wps）" + no_table + copy);
  CHECK(read("%PDF-1.7\n") == really + "PDF 文件" + no_table + "请向制表人要原来的 Excel 文件 [not-workbook]\n");
  CHECK(read("\xEF\xBB\xBF\n<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">") ==
        really + "网页（HTML）" + no_table + again);
  CHECK(read("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>") ==
        really + "XML 文件" + no_table + again);
  CHECK(read("MIME-Version: 1.0\n") == really + "网页归档（.mht）" + no_table + again);
  CHECK(read("{\\rtf1") == really + "RTF 文档（.rtf）" + no_table + copy);
  CHECK(read("Rar!\x1A\x07\x01") == really + "RAR 压缩包" + no_table + "请先解压，再导入里面的表格 [not-workbook]\n");
  CHECK(read("\xFF\xD8\xFF\xE0") == really + "图片" + no_table + "请向制表人要原来的 Excel 文件 [not-workbook]\n");
  CHECK(read("") == "台账.xlsx: 错误: 这个文件是空的（0 字节）：请检查是否选错，或重新拷贝 [file-empty]\n");
  CHECK(read(std::string("\x01\0\x02", 3)) ==
        "台账.xlsx:1: 错误: 第 2 个字节是 "
        "NUL（0x00），文本文件里不会有：请检查是否选错了文件，或用原来的软件另存为“Unicode "
        "文本”或 CSV 再试 [text-nul]\n");
}

TEST_CASE("a file that cannot be read is refused, not the program's end") {
  CHECK(described(read_workbook("没有.xlsx")) == "没有.xlsx: 错误: 没有这个文件：请检查路径和文件名 [file-missing]\n");
  CHECK(described(read_workbook(FAZHI_SOURCE_DIR)) ==
        std::string(FAZHI_SOURCE_DIR) + ": 错误: 这不是普通文件（是文件夹或设备）：请给出表格文件 [file-kind]\n");
}
