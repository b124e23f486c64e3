#include "report/markdown_writer.h"

#include "catch.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

std::string markdown_of(Block block) { return to_markdown({.sections = {{false, {std::move(block)}}}}); }

}  // namespace

TEST_CASE("every block has its Markdown") {
  const Document document{.title = "通报",
                          .subtitle = "（截至2026年9月30日）",
                          .issuer = "",
                          .date = {},
                          .state_line = "台账状态 #7 · ab",
                          .demo = true,
                          .draft_mark = "拟列稿",
                          .sections = {{false,
                                        {Heading{1, "一、情况"}, Paragraph{"第一段\n第二段"},
                                         KeyValues{{{"单位", "区教育局"}, {"说明", "甲\n乙"}}},
                                         Table{.name = "汇总",
                                               .columns = {{"a", "甲"}, {"b", "乙", 3, Align::right}},
                                               .rows = {{std::string("x"), std::int64_t{1}}, {}}},
                                         SignatureBlock{{"单位（盖章）"}, make_date(2026, 3, 1)}}}}};
  CHECK(to_markdown(document) ==
        "# 通报\n\n**【示例数据 · 拟列稿】**\n\n（截至2026年9月30日）\n\n## 一、情况\n\n第一段\n\n第二段\n\n"
        "- **单位**：区教育局\n- **说明**：甲<br>乙\n\n**汇总**\n\n|甲|乙|\n|---|--:|\n|x|1|\n|||\n\n"
        "单位（盖章）\n\n2026年3月1日\n\n台账状态 #7 · ab\n");
}

TEST_CASE("text is never taken for markup") {
  CHECK(markdown_of(Paragraph{"<script>*a*_b_`c`[d](e)|f\\"}) ==
        "\\<script\\>\\*a\\*\\_b\\_\\`c\\`\\[d\\](e)\\|f\\\\\n");
  CHECK(markdown_of(Paragraph{"# 不是标题"}) == "\\# 不是标题\n");
  CHECK(markdown_of(Paragraph{"- 不是列表"}) == "\\- 不是列表\n");
  CHECK(markdown_of(Paragraph{"1. 不是列表"}) == "1\\. 不是列表\n");
  CHECK(markdown_of(Paragraph{"1.公文的序号"}) == "1.公文的序号\n");
  CHECK(markdown_of(Table{.name = "", .columns = {{"a", "甲|乙"}}, .rows = {{std::string("一|二\n三")}}}) ==
        "|甲\\|乙|\n|---|\n|一\\|二<br>三|\n");
}
