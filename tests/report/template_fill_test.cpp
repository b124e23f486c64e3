#include "report/template_fill.h"

#include "catch.h"
#include "report/markdown_writer.h"
#include "template_sample.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

Document filled(const std::string& text, const TemplateScope& values = sample::reminder_values()) {
  Diagnostics out;
  const TemplateWords words = sample::reminder_words();
  const auto paper = read_template("a.txt", text, "reminder", words, out);
  INFO(format(out));
  REQUIRE(paper);
  return fill(*paper, values);
}

// Without the title.
std::string body(const std::string& text) {
  const std::string all = to_markdown(filled("{{题目}}函\n" + text));
  return all.substr(std::string("# 函\n\n").size());
}

}  // namespace

TEST_CASE("words become texts, numbers and days") {
  CHECK(body("截至{{截至日}}，{{区县}}逾期{{逾期数}}项，占{{比率}}%。") ==
        "截至2026年9月30日，示例区逾期2项，占66.67%。\n");
}

TEST_CASE("what there is none of is left out, and a line that is empty then as well") {
  CHECK(body("甲\n{{如果 初稿}}是初稿{{完}}\n{{没有 初稿}}\n不是初稿\n{{完}}\n{{如果 问题}}有{{否则}}没有{{完}}") ==
        "甲\n\n不是初稿\n\n有\n");
  CHECK(body("甲\n{{图 灯阵}}\n{{如果 灯阵}}\n见图\n{{否则}}\n无图\n{{完}}") == "甲\n\n无图\n");
}

TEST_CASE("headings and numbered lines count for themselves, however often a section is repeated") {
  CHECK(body("# 甲\n{{条}}一\n{{条}}二\n# 乙\n{{每个 问题}}\n## {{单位}}\n{{条}}{{表述}}\n{{完}}\n# 丙\n## 丁\n### "
             "戊\n#### 己") ==
        "## 一、甲\n\n1.一\n\n2.二\n\n## 二、乙\n\n### （一）区教育局\n\n1.没有答复\n\n### "
        "（二）区水务局\n\n1.没有公告\n\n"
        "## 三、丙\n\n### （一）丁\n\n#### 1.戊\n\n##### （1）己\n");
}

TEST_CASE("in a list its own words come first, and those outside can be used") {
  CHECK(body("{{每个 问题}}{{序号}}{{区县}}{{单位}}{{如果 最后}}。{{否则}}；{{完}}{{完}}") ==
        "1示例区区教育局；2示例区区水务局。\n");
  CHECK(body("{{每个 问题}}\n{{单位}}：{{每个 材料}}《{{名称}}》{{如果 最后}}{{否则}}、{{完}}{{完}}{{没有 "
             "材料}}没有材料{{完}}\n{{完}}") == "区教育局：《答复书》、《公开审查单》\n\n区水务局：没有材料\n");
}

TEST_CASE("the beginning of a line says how it is set") {
  const Document document = filled(
      "{{题目}}{{区县}}函\n{{副题}}一\n{{副题}}二\n{{顶格}}甲：\n{{居中}}乙\n{{小字}}丙\n{{附件}}附件\n{{附件说明}}"
      "附件：丁\n"
      "{{标签}}单位：戊：己\n{{标签}}庚\n{{落款}}辛\n{{落款}}壬");
  CHECK(document.title == "示例区函");
  CHECK(document.subtitle == "一\n二");
  REQUIRE(document.sections.size() == 1);
  const std::vector<Block>& blocks = document.sections.front().blocks;
  REQUIRE(blocks.size() == 7);
  CHECK(std::get<Paragraph>(blocks[0]).style == ParagraphStyle::flush);
  CHECK(std::get<Paragraph>(blocks[1]).style == ParagraphStyle::centered);
  CHECK(std::get<Paragraph>(blocks[2]).style == ParagraphStyle::note);
  CHECK(std::get<Paragraph>(blocks[3]).style == ParagraphStyle::annex);
  CHECK(std::get<Paragraph>(blocks[4]).style == ParagraphStyle::annex_note);
  const auto& labels = std::get<KeyValues>(blocks[5]).items;
  REQUIRE(labels.size() == 2);
  CHECK(labels[0].key == "单位");
  CHECK(labels[0].value == "戊：己");
  CHECK(labels[1].key == "庚");
  CHECK(std::get<SignatureBlock>(blocks[6]).lines == std::vector<std::string>{"辛", "壬"});
}

TEST_CASE("the title may be printed once more, where the paper begins behind other pages") {
  const Document document = filled("{{题目}}函\n说明\n{{换页}}\n{{大标题}}{{区县}}函\n# 甲");
  REQUIRE(document.sections.size() == 2);
  const auto& again = std::get<Heading>(document.sections[1].blocks.front());
  CHECK(again.level == 0);
  CHECK(again.text == "示例区函");
  CHECK(to_markdown(document) == "# 函\n\n说明\n\n# 示例区函\n\n## 一、甲\n");
}

TEST_CASE("pages are turned where something stands on them") {
  const Document document =
      filled("{{题目}}函\n{{横页}}\n甲\n{{换页}}\n{{表 问题表}}\n{{换页}}\n{{如果 初稿}}\n乙\n{{完}}");
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[0].landscape);
  CHECK_FALSE(document.sections[1].landscape);
  CHECK(std::get<Table>(document.sections[1].blocks.front()).name == "问题");
}

TEST_CASE("a word without a value is printed as nothing") {
  const Document document =
      filled("{{题目}}函\n甲{{区县}}{{如果 逾期数}}乙{{完}}{{每个 问题}}丙{{完}}\n{{表 问题表}}", {});
  REQUIRE(document.sections.front().blocks.size() == 1);
  CHECK(std::get<Paragraph>(document.sections.front().blocks.front()).text == "甲");
}
