#include "intake/csv_reader.h"

#include "catch.h"
#include "described_workbook.h"
#include "made_xlsx.h"

using namespace fazhi::intake;

namespace {

std::string read(const std::string& bytes) { return described(read_csv("f.csv", bytes)); }

}  // namespace

TEST_CASE("CSV fields are texts, quoted or not, with line breaks and doubled quotes inside") {
  CHECK(read("单位,日期\n区司法局,2026-03-16\n") == "[]\n1: A=单位 B=日期\n2: A=区司法局 B=2026-03-16\n");
  CHECK(read("a,\"b,c\"\r\n\"第一行\n第二行\",\"说\"\"好\"\"\"") ==
        "[]\n1: A=a B=b,c\n2: A=第一行\\n第二行 B=说\"好\"\n");
  CHECK(read("a,,\"\",d\n\n x ,5\" 管\n") == "[]\n1: A=a D=d\n3: A= x  B=5\" 管\n");
  CHECK(read("a\rb\r") == "[]\n1: A=a\n2: A=b\n");
  CHECK(read("") == "[]\n");
  CHECK(read("a") == "[]\n1: A=a\n");
  CHECK(read("a,") == "[]\n1: A=a\n");
}

TEST_CASE("the separator is told from the content, outside of quotes") {
  CHECK(read("a;1,5;b\nc;2,5;d\n") == "[]\n1: A=a B=1,5 C=b\n2: A=c B=2,5 C=d\n");
  CHECK(read("a\tb,c\td\ne\tf\tg\n") == "[]\n1: A=a B=b,c C=d\n2: A=e B=f C=g\n");
  CHECK(read("区政府决策台账\n甲,乙\n\"1;2;3\",\"4;5;6\"\n") ==
        "[]\n1: A=区政府决策台账\n2: A=甲 B=乙\n3: A=1;2;3 B=4;5;6\n");
  CHECK(read("sep=|\r\na|b,c\r\n") == "[]\n1: A=a B=b,c\n");
  CHECK(read("只有一列\n没有分隔符\n") == "[]\n1: A=只有一列\n2: A=没有分隔符\n");
}

TEST_CASE("CSV as offices save it: UTF-8 with a mark, UTF-16, GB18030") {
  CHECK(read("\xEF\xBB\xBF单位,法") == "[]\n1: A=单位 B=法\n");
  CHECK(read(std::string("\xFF\xFE\xD5\x6C\x09\x00\x61\x00\x0D\x00\x0A\x00", 12)) == "[]\n1: A=法 B=a\n");
  CHECK(read("\xB5\xA5\xCE\xBB,\xB7\xA8\n") == "[]\n1: A=单位 B=法\n");
}

TEST_CASE("CSV that cannot be divided is refused by its line") {
  CHECK(read("a,b\nc,\"d\ne,f\n") ==
        "f.csv:2: 错误: 这一行打开的双引号到文件末尾也没有关上：请补上后面的双引号；内容里的双引号要写成两个 "
        "[csv-quote]\n");
  CHECK(read("a,b\n\"x\ny\"z,1\n") ==
        "f.csv:3: 错误: 这一行里关上的双引号后面还有字：请用分隔符隔开；内容里的双引号要写成两个 [csv-quote]\n");
  CHECK(read("a\n" + times(16'384, ",") + "\n") ==
        "f.csv:2: 错误: 这一行超过 16384 列（XFD），Excel 放不下：请检查分隔符，或拆成几个文件 [csv-columns]\n");
  CHECK(read("a,b\nc," + times(32'768, "x") + "\n") ==
        "f.csv:2: 错误: 这一格有 32768 个字，Excel 的一格最多 32767 "
        "个：请缩短，或把长文另存为附件；也可能是这里多了一个双引号 "
        "[cell-too-long]\n");
  CHECK(read("a," + times(32'767, "x") + "\n") == "[]\n1: A=a B=" + times(32'767, "x") + "\n");
}
