#include "yaml/column_profile_reader.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.h"

using namespace fazhi;
using namespace fazhi::yaml;

namespace {

std::string said_about(const std::string& text) {
  Diagnostics out;
  read_column_profile({"市里.yaml", text}, out);
  return format(out);
}

}  // namespace

TEST_CASE("a table of columns says which, in what order, under which heading and how wide") {
  Diagnostics out;
  const core::ColumnProfile profile = read_column_profile({"市里.yaml", R"(column_profile: 1
name: 市里要的
title: 整改情况表
columns:
  - 编号
  - {column: 责任领导, heading: 包抓领导, width: 7}
  - {column: 空栏, heading: 市级意见}
  - {column: 空栏, heading: 省级意见}
)"},
                                                          out);
  CHECK(format(out).empty());
  CHECK(profile.name == "市里要的");
  CHECK(profile.title == "整改情况表");
  REQUIRE(profile.columns.size() == 4);
  CHECK(profile.columns[0].column == core::RectificationColumn::number);
  CHECK(profile.columns[0].heading == "编号");
  CHECK(profile.columns[1].column == core::RectificationColumn::leader);
  CHECK(profile.columns[1].heading == "包抓领导");
  CHECK(profile.columns[1].width == 7);
  CHECK(profile.columns[3].heading == "省级意见");
}

TEST_CASE("what is wrong with a table of columns is told at its line") {
  CHECK(said_about(R"(column_profile: 1
name: 市里要的
title: 整改情况表
columns:
  - {column: 责任领导, heading: 责任人}
  - 责任人
  - {column: 整改时限, width: 41}
  - {column: 空栏, heading: 上级主管部门复核时写的意见以及要求退回补正的具体理由和最后期限}
)") == R"(市里.yaml:6:5: 错误: 表头「责任人」在第5行已经用过：收回填好的表时靠表头认栏，请换一个 [duplicate-heading]
  - 责任人
    ^
市里.yaml:7:27: 错误: 「width」是栏宽，几个汉字，最多40，这里是「41」 [bad-width]
  - {column: 整改时限, width: 41}
                              ^
市里.yaml:8:27: 错误: 「heading」最多30个字，这里有31个 [text-long]
  - {column: 空栏, heading: 上级主管部门复核时写的意见以及要求退回补正的具体理由和最后期限}
                            ^
)");
}

TEST_CASE("a table without the problem's number, or wider than a sheet of paper, is refused") {
  CHECK(said_about("column_profile: 1\nname: 甲\ntitle: 乙\ncolumns: [问题表述]\n") ==
        "市里.yaml:4:10: 错误: 栏目里要有「编号」：没有编号，填好的表收回时无从核对是哪一个问题 [missing-column]\n"
        "columns: [问题表述]\n"
        "         ^\n");
  std::string text = "column_profile: 1\nname: 甲\ntitle: 乙\ncolumns:\n  - 编号\n";
  for (int i = 1; i < 40; ++i) text += "  - {column: 空栏, heading: 意见" + std::to_string(i) + "}\n";
  CHECK(said_about(text).empty());
  text += "  - {column: 空栏, heading: 意见40}\n";
  CHECK(said_about(text) ==
        "市里.yaml:5:3: 错误: 栏目最多40栏，这里有41栏：一张纸放不下 [too-many-columns]\n"
        "  - 编号\n"
        "  ^\n");
}

TEST_CASE("the built-in tables of columns can be read") {
  std::size_t count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(FAZHI_SOURCE_DIR) + "/data/templates/columns")) {
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    Diagnostics out;
    const core::ColumnProfile profile = read_column_profile({entry.path().filename().string(), text.str()}, out);
    CHECK(format(out).empty());
    CHECK(profile.has(core::RectificationColumn::number));
    ++count;
  }
  CHECK(count >= 3);
}
