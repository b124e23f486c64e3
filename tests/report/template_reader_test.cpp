#include "report/template_reader.h"

#include <array>
#include <cstdint>

#include "catch.h"
#include "report/template_fill.h"
#include "template_sample.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

std::string said_about(const std::string& text) {
  Diagnostics out;
  const TemplateWords words = sample::reminder_words();
  const auto paper = read_template("reminder.txt", text, "reminder", words, out);
  CHECK(paper.has_value() == out.empty());
  return format(out);
}

// The line comes second, under a good title.
std::string said_of_line(const std::string& line) { return said_about("{{题目}}函\n" + line + "\n"); }

}  // namespace

TEST_CASE("what a template may say is read without a word") {
  const char* text = GENERATE(
      "{{题目}}函", "\xEF\xBB\xBF{{题目}}函", "// 说明\n\n{{题目}}函\r\n{{副题}}（截至{{截至日}}）\r\n",
      "｛｛题目｝｝函\n｛｛ 区县 ｝｝", "{{题目}}函\n{{如果 逾期数}}\n有\n{{否则}}\n没有\n{{完}}",
      "{{题目}}函\n有{{如果 逾期数}}{{逾期数}}项{{否则}}0项{{完}}。",
      "{{题目}}函\n{{每个 问题}}\n## {{单位}}\n{{条}}{{序号}}{{表述}}{{如果 最后}}。{{否则}}；{{完}}\n{{完 问题}}",
      "{{题目}}函\n{{每个 问题}}{{单位}}（{{区县}}）{{完}}", "{{题目}}函\n{{没有 问题}}\n无\n{{完}}",
      "{{题目}}函\n{{表 问题表}}\n{{图 灯阵}}\n{{换页}}\n{{横页}}",
      "{{题目}}函\n　　{{每个　问题}}\n　{{单位}}\n{{完}}", "{{题目}}函\n＃ 一级\n## 二级\n### 三级\n####四级",
      "{{题目}}函\n{{顶格}}甲：\n{{居中}}乙\n{{小字}}丙\n{{标签}}单位：丁\n{{附件说明}}附件：戊\n{{落款}}己\n{{附件}}"
      "附件");
  Diagnostics out;
  const TemplateWords words = sample::reminder_words();
  std::string plain = text;
  if (plain.starts_with("\xEF\xBB\xBF")) plain.erase(0, 3);  // who decodes files takes it away
  CHECK(read_template("a.txt", plain, "reminder", words, out));
  CHECK(format(out).empty());
}

TEST_CASE("whether a template says the day is known, so that it can be said for it") {
  Diagnostics out;
  const TemplateWords words = sample::reminder_words();
  CHECK(read_template("a.txt", "{{题目}}函\n{{副题}}截至{{截至日}}", "reminder", words, out)->says_day);
  CHECK_FALSE(read_template("a.txt", "{{题目}}函", "reminder", words, out)->says_day);
}

TEST_CASE("what is wrong is said in full, at its place") {
  struct Bad {
    const char* line;
    const char* said;
  };
  const Bad bad = GENERATE(values<Bad>({
      {"你单位{{逾其数}}项",
       "reminder.txt:2:4: 错误: 这里没有「逾其数」这个词，是不是「逾期数」？可用的词见 fazhi template show reminder "
       "[template-unknown-word]\n你单位{{逾其数}}项\n      ^\n"},
      {"{{什么都不像}}",
       "reminder.txt:2:1: 错误: 这里没有「什么都不像」这个词。可用的词见 fazhi template show reminder "
       "[template-unknown-word]\n{{什么都不像}}\n^\n"},
      {"{{单位}}",
       "reminder.txt:2:1: 错误: 这里没有「单位」这个词。可用的词见 fazhi template show reminder "
       "[template-unknown-word]\n"
       "{{单位}}\n^\n"},
      {"{{如果问题}}",
       "reminder.txt:2:1: 错误: 「如果」后面要空一格：{{如果 问题}}。可用的词见 fazhi template show reminder "
       "[template-unknown-word]\n{{如果问题}}\n^\n"},
      {"共{{问题}}",
       "reminder.txt:2:2: 错误: 「问题」是一组，要写成{{每个 问题}}…{{完}} [template-word-use]\n共{{问题}}\n  ^\n"},
      {"{{问题表}}",
       "reminder.txt:2:1: 错误: 「问题表」是一张表，要写成{{表 问题表}} [template-word-use]\n{{问题表}}\n^\n"},
      {"{{图 问题表}}",
       "reminder.txt:2:1: 错误: 「问题表」是一张表，要写成{{表 问题表}} [template-word-use]\n{{图 问题表}}\n^\n"},
      {"{{表 区县}}", "reminder.txt:2:1: 错误: 「区县」是文字，要写成{{区县}} [template-word-use]\n{{表 区县}}\n^\n"},
      {"{{初稿}}",
       "reminder.txt:2:1: 错误: 「初稿」是条件，要写成{{如果 初稿}}…{{完}} [template-word-use]\n{{初稿}}\n^\n"},
      {"{{每个 逾期数}}{{完}}",
       "reminder.txt:2:1: 错误: 「逾期数」是数字，要写成{{逾期数}} [template-word-use]\n{{每个 逾期数}}{{完}}\n^\n"},
      {"甲{{区县",
       "reminder.txt:2:2: 错误: {{在这一行没有配上}}，请补上；一个词不能分写在两行 [template-tag]\n甲{{区县\n  ^\n"},
      {"甲{{区县{{区县}}",
       "reminder.txt:2:2: 错误: {{在这一行没有配上}}，请补上；一个词不能分写在两行 [template-tag]\n甲{{区县{{区县}}\n  "
       "^\n"},
      {"甲区县}}乙", "reminder.txt:2:4: 错误: }}前面没有{{，请补上或删去 [template-tag]\n甲区县}}乙\n      ^\n"},
      {"甲{{ }}", "reminder.txt:2:2: 错误: {{}}里面没有词，请补上或删去 [template-tag]\n甲{{ }}\n  ^\n"},
      {"甲{{如果}}乙{{完}}",
       "reminder.txt:2:2: 错误: 「如果」后面缺少词，要写成{{如果 词}} [template-tag]\n甲{{如果}}乙{{完}}\n  ^\n"},
      {"{{如果 逾期数}}",
       "reminder.txt:2:1: 错误: {{如果 逾期数}}没有结束，请在要结束的地方另起一行写{{完}} [template-unclosed]\n"
       "{{如果 逾期数}}\n^\n"},
      {"有{{如果 逾期数}}几项",
       "reminder.txt:2:2: 错误: {{如果 逾期数}}和文字写在一行，就要在这一行写{{完}}；要管几行的，请让它单独占一行 "
       "[template-unclosed]\n有{{如果 逾期数}}几项\n  ^\n"},
      {"{{完}}",
       "reminder.txt:2:1: 错误: 这个「完」前面没有要结束的{{如果 …}}、{{没有 …}}、{{每个 …}}，请删去，或补上开头 "
       "[template-unopened]\n{{完}}\n^\n"},
      {"{{否则}}",
       "reminder.txt:2:1: 错误: 「否则」只能写在{{如果 …}}或{{没有 …}}和它的{{完}}之间 "
       "[template-unopened]\n{{否则}}\n^\n"},
      {"{{每个 问题}}甲{{否则}}乙{{完}}",
       "reminder.txt:2:11: 错误: 「否则」只能写在{{如果 …}}或{{没有 …}}和它的{{完}}之间 [template-unopened]\n"
       "{{每个 问题}}甲{{否则}}乙{{完}}\n               ^\n"},
      {"{{如果 初稿}}甲{{否则}}乙{{否则}}丙{{完}}",
       "reminder.txt:2:18: 错误: {{如果 初稿}}已经写过「否则」，请删去一个 [template-unopened]\n"
       "{{如果 初稿}}甲{{否则}}乙{{否则}}丙{{完}}\n                         ^\n"},
      {"{{如果 初稿}}甲{{完 问题}}",
       "reminder.txt:2:11: 错误: 「完 问题」要结束的却是第2行的{{如果 初稿}}，请看中间是不是少了一个{{完}} "
       "[template-unopened]\n{{如果 初稿}}甲{{完 问题}}\n               ^\n"},
      {"{{每个 问题}}{{每个 问题}}{{完}}{{完}}",
       "reminder.txt:2:10: 错误: 已经在{{每个 问题}}里面，不能再套一层，请删去 [template-nested]\n"
       "{{每个 问题}}{{每个 问题}}{{完}}{{完}}\n             ^\n"},
      {"甲{{表 问题表}}", "reminder.txt:2:2: 错误: {{表 问题表}}要单独占一行 [template-alone]\n甲{{表 问题表}}\n  ^\n"},
      {"甲{{换页}}", "reminder.txt:2:2: 错误: {{换页}}要单独占一行 [template-alone]\n甲{{换页}}\n  ^\n"},
      {"甲{{居中}}",
       "reminder.txt:2:2: 错误: {{居中}}说的是这一行怎样排，要写在行首，一行一个 [template-alone]\n甲{{居中}}\n  ^\n"},
      {"##### 太深", "reminder.txt:2:1: 错误: 标题最多4级（####），这里写了5级 [template-heading]\n##### 太深\n^\n"},
      {"　##", "reminder.txt:2:2: 错误: 这一行没有文字，请补上或删去 [template-heading]\n　##\n  ^\n"},
      {"{{题目}}又一个",
       "reminder.txt:2:1: 错误: 「题目」只能有一行，前面已经写过，请删去一行 [template-title]\n{{题目}}又一个\n^\n"},
  }));
  CHECK(said_of_line(bad.line) == bad.said);
}

TEST_CASE("faults of the whole are said, too") {
  CHECK(said_about("// 只有说明\n") ==
        "reminder.txt:1: 错误: 文件里没有内容，至少要有一行{{题目}}；内置的见 fazhi template show [template-empty]\n// "
        "只有说明\n");
  CHECK(said_about("\n# 标题\n") ==
        "reminder.txt:2:1: 错误: 没有题目，请在最前面写一行：{{题目}}… [template-title]\n# 标题\n^\n");
  CHECK(said_about("{{如果 初稿}}\n{{题目}}函\n{{完}}") ==
        "reminder.txt:2:1: 错误: 「题目」不能写在{{如果 …}}、{{每个 …}}里面，请放到最前面 "
        "[template-title]\n{{题目}}函\n^\n");
}

TEST_CASE("all faults come at once, by their place, and of very many the first hundred") {
  Diagnostics out;
  const TemplateWords words = sample::reminder_words();
  CHECK_FALSE(read_template("a.txt", "{{题目}}函\n{{每个 问题}}\n{{甲}}\n##### 深\n{{完 初稿}}\n{{完}}", "reminder",
                            words, out));
  std::vector<int> lines;
  for (const Diagnostic& diagnostic : out) lines.push_back(diagnostic.where.line);
  CHECK(lines == std::vector<int>{3, 4, 5, 6});

  std::string many = "{{题目}}函\n";
  for (int i = 0; i < 500; ++i) many += "{{完}}\n";
  Diagnostics all;
  CHECK_FALSE(read_template("a.txt", many, "reminder", words, all));
  REQUIRE(all.size() == 100);
  CHECK(all.back().code == "too-many-errors");
}

TEST_CASE("sections cannot be nested without end") {
  std::string text = "{{题目}}函\n";
  for (int i = 0; i < 20000; ++i) text += "{{如果 初稿}}\n";
  for (int i = 0; i < 20000; ++i) text += "{{完}}\n";
  Diagnostics out;
  const TemplateWords words = sample::reminder_words();
  CHECK_FALSE(read_template("a.txt", text, "reminder", words, out));
  REQUIRE(out.size() == 1);
  CHECK(format(out.front()) == "a.txt:14:1: 错误: 套了12层以上，请拆开写 [template-nested]\n{{如果 初稿}}\n^\n");
}

TEST_CASE("pieces in any order are read and filled, or refused") {
  constexpr std::array<std::string_view, 22> kPieces{"{{题目}}",
                                                     "{{如果 初稿}}",
                                                     "{{每个 问题}}",
                                                     "{{每个 材料}}",
                                                     "{{没有 区县}}",
                                                     "{{否则}}",
                                                     "{{完}}",
                                                     "{{完 问题}}",
                                                     "{{单位}}",
                                                     "{{区县}}",
                                                     "{{表 问题表}}",
                                                     "{{换页}}",
                                                     "{{条}}",
                                                     "#",
                                                     "\n",
                                                     "\n",
                                                     "甲",
                                                     "{{",
                                                     "}}",
                                                     "　",
                                                     "\xE5",
                                                     "//"};
  const TemplateWords words = sample::reminder_words();
  std::uint32_t state = 1;
  int good = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text = "{{题目}}函\n";
    for (int i = 0; i < 1 + round % 12; ++i) {
      state = state * 1664525 + 1013904223;
      text += kPieces.at((state >> 16) % kPieces.size());
    }
    Diagnostics out;
    const auto paper = read_template("a.txt", text, "reminder", words, out);
    REQUIRE(paper.has_value() == out.empty());
    if (!paper) continue;
    ++good;
    REQUIRE_FALSE(fill(*paper, sample::reminder_values()).title.empty());
  }
  CHECK(good > 500);
}
