#include "base/safe_name.h"

#include <string>

#include "base/text.h"
#include "catch.h"

using namespace fazhi;

namespace {

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("a name keeps what every system takes, and nothing else") {
  struct Row {
    std::string name, safe;
  };
  const Row row = GENERATE(values<Row>({
      {"关于印发工作要点的通知.pdf", "关于印发工作要点的通知.pdf"},
      {"示司发〔2026〕3号.docx", "示司发〔2026〕3号.docx"},
      {"a/b\\c:d*e?f\"g<h>i|j.txt", "a_b_c_d_e_f_g_h_i_j.txt"},
      {"../../etc/passwd", ".._.._etc_passwd"},
      {"第一行\n第二行\t.txt", "第一行_第二行_.txt"},
      {std::string("零\0字.txt", 11), "零_字.txt"},
      {"删\x7f除.txt", "删_除.txt"},
      {"坏\xff字节.txt", "坏_字节.txt"},
      {"材料. . .", "材料"},
      {"  两头空格  ", "两头空格"},
      {"\u3000全角空格\u3000", "全角空格"},
      {"附件\u202Efdp.exe", "附件fdp.exe"},
      {"看不\u200B见.pdf", "看不见.pdf"},
      {"CON", "_CON"},
      {"nul.txt", "_nul.txt"},
      {"Com1.tar.gz", "_Com1.tar.gz"},
      {"LPT³", "_LPT³"},
      {"aux .pdf", "_aux .pdf"},
      {"COM10.txt", "COM10.txt"},
      {"console.log", "console.log"},
      {".隐藏", ".隐藏"},
      {"", "未命名"},
      {" . ", "未命名"},
      {"...", "未命名"},
  }));
  CAPTURE(row.name);
  CHECK(safe_name(row.name) == row.safe);
  CHECK(safe_name(row.safe) == row.safe);
}

TEST_CASE("a name that is too long is cut between characters and keeps its extension") {
  const std::string long_name = safe_name(repeated("长", 100) + ".pdf");
  CHECK(long_name.size() <= 240);
  CHECK(is_valid_utf8(long_name));
  CHECK(long_name == repeated("长", 78) + ".pdf");
  CHECK(safe_name(long_name) == long_name);

  const NameLimit narrow{10, 240};
  CHECK(safe_name("一二三四五六七八九十.docx", narrow) == "一二三四五.docx");
  CHECK(safe_name("一二三四五. 七八九十.docx", narrow) == "一二三四五.docx");
  // 𠮷 is two units for Windows.
  CHECK(safe_name("𠮷𠮷𠮷𠮷𠮷𠮷", narrow) == "𠮷𠮷𠮷𠮷𠮷");
  CHECK(safe_name("a一二三四五六七八九𠮷", narrow) == "a一二三四五六七八九");
}

TEST_CASE("what stands behind the last dot is an extension only where it looks like one") {
  CHECK(name_parts("a.tar.gz").extension == ".gz");
  CHECK(name_parts("第3.条意见").extension.empty());
  CHECK(name_parts("2026.01工作总结").extension.empty());
  CHECK(name_parts(".profile").extension.empty());
  CHECK(name_parts("材料.").extension.empty());
  CHECK(name_parts("报告.PDF").stem == "报告");
}

TEST_CASE("names of one folder are given once, also on a disk that does not tell A from a") {
  UniqueNames names;
  CHECK(names.take("扫描件.pdf") == "扫描件.pdf");
  CHECK(names.take("扫描件.pdf") == "扫描件（2）.pdf");
  CHECK(names.take("扫描件.PDF") == "扫描件（3）.PDF");
  CHECK(names.take("扫描件（2）.pdf") == "扫描件（2）（2）.pdf");
  CHECK(names.take("ＡＢ") == "ＡＢ");
  CHECK(names.take("ａｂ") == "ａｂ（2）");
  CHECK(names.take("a/b") == "a_b");
  CHECK(names.take("a?b") == "a_b（2）");
}

TEST_CASE("a number put behind a long name stays within the limit") {
  UniqueNames names({10, 240});
  CHECK(names.take("一二三四五六七八九十甲.pdf") == "一二三四五六.pdf");
  CHECK(names.take("一二三四五六七八九十乙.pdf") == "一二三（2）.pdf");
}

TEST_CASE("letters are folded where they have small ones, and nothing else is changed") {
  CHECK(folded_name("ABCz") == "abcz");
  CHECK(folded_name("Ｗ") == "ｗ");
  CHECK(folded_name("ÀÖ×Ø") == "àö×ø");
  CHECK(folded_name("ΑΣЯЁ") == "ασяё");
  CHECK(folded_name("汉字𠮷") == "汉字𠮷");
}
