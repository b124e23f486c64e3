#include "yaml/profile_reader.h"

#include <fstream>
#include <sstream>

#include "catch.h"
#include "yaml/table_words_reader.h"

using namespace fazhi;
using namespace fazhi::yaml;

namespace {

std::string said_about(const std::string& text) {
  Diagnostics out;
  read_profile({"甲.yaml", text}, out);
  return format(out);
}

}  // namespace

TEST_CASE("a profile says what each sheet holds, where its headings are and what its columns mean") {
  Diagnostics out;
  const core::TableProfile profile = read_profile({"甲.yaml", R"(profile: 1
year: 2026
sheets:
  - sheet: 依申请公开
    holds: matters
    kind: disclosure
    header: [3, 4]
    hidden_rows: skip
    columns: {收到日期: received_on, 备注: skip}
    key: [number]
    constants: {handler: jyj}
  - sheet: "*"
    holds: skip
)"},
                                                  out);
  CHECK(format(out).empty());
  REQUIRE(profile.sheets.size() == 2);
  CHECK(profile.year == 2026);
  const core::SheetProfile* sheet = profile.find_sheet("依申请公开");
  REQUIRE(sheet != nullptr);
  CHECK(sheet->holds == core::TableHolds::matters);
  CHECK(sheet->kind == "disclosure");
  CHECK(sheet->header_first == 3);
  CHECK(sheet->header_last == 4);
  CHECK(sheet->skips_hidden_rows);
  REQUIRE(sheet->columns.size() == 2);
  CHECK(sheet->columns[0].target == "received_on");
  CHECK(sheet->columns[1].target.empty());
  CHECK(sheet->key == std::vector<std::string>{"number"});
  CHECK(sheet->constants.front().second == "jyj");
  CHECK(profile.find_sheet("别的")->skip);
}

TEST_CASE("what is wrong with a profile is told at its line") {
  CHECK(said_about(R"(profile: 1
sheets:
  - sheet: 台账
    hold: matters
    holds: mater
    header: [3, 7]
    year: 26
  - {sheet: 台账, holds: matters}
)") == R"(甲.yaml:4:5: 错误: 工作表没有「hold」这个键，是不是「holds」？ [unknown-key]
    hold: matters
    ^
甲.yaml:5:12: 错误: 「holds」只能是 units、matters、evidence、figures、problems、skip，这里是「mater」，是不是「matters」？ [unknown-word]
    holds: mater
           ^
甲.yaml:6:13: 错误: 「header」应是表头的行号：一行的写 3，两行的写 [3, 4] [bad-header]
    header: [3, 7]
            ^
甲.yaml:7:11: 错误: 「year」应是不小于 1949 的整数，这里是「26」 [wrong-type]
    year: 26
          ^
甲.yaml:8:5: 错误: 工作表「台账」在第3行已经写过，一张表只写一处 [duplicate-key]
  - {sheet: 台账, holds: matters}
    ^
甲.yaml:8:5: 错误: 工作表缺少「kind」 [missing-key]
  - {sheet: 台账, holds: matters}
    ^
)");
}

TEST_CASE("the built-in names of columns can be read") {
  std::ostringstream text;
  text << std::ifstream(std::string(FAZHI_SOURCE_DIR) + "/data/import/columns.yaml").rdbuf();
  Diagnostics out;
  const core::TableWords words = read_table_words({"columns.yaml", text.str()}, out);
  CHECK(format(out).empty());
  CHECK_FALSE(words.footers.empty());
  CHECK_FALSE(core::TableWords::of(words.fields, "received_on").empty());
}
