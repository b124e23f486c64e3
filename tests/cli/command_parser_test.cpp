#include "cli/command_parser.h"

#include "catch.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct Sample {
  Command root{"fazhi"};
  std::string word;
  std::vector<std::string> words;
  std::optional<std::int64_t> n;
  std::optional<Date> day;
  std::string unit;
  bool json = false;

  Sample() {
    Command& sum = root.add("sum", "加");
    add_text(sum, {"word", "词", "一个词", true}, word);
    add_whole(sum, {"n", "数量", "几个", true}, n);
    add_texts(sum, {"--of", "东西", "可写几次"}, words);
    add_date(sum, {"--day", "日期", "哪天"}, day);
    add_choice(sum, {"--unit", "单位", "日或月"}, {"day", "month"}, unit);
    add_flag(sum, "--json", "JSON", json);
    root.add("status", "灯");
  }
  std::vector<std::string> problems(const std::vector<std::string>& typed) { return parse_words(root, typed).problems; }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a negative number is a value, not an option") {
  Sample sample;
  CHECK(sample.problems({"sum", "x", "-7"}).empty());
  CHECK(sample.n == -7);
}

TEST_CASE("a value in brackets, an empty value and text after = arrive as typed") {
  Sample sample;
  CHECK(sample.problems({"sum", "[a,b]", "1", "--of", "", "--of=x=y"}).empty());
  CHECK(sample.word == "[a,b]");
  CHECK(sample.words == Words{"", "x=y"});
}

TEST_CASE("an option may stand before and after what it belongs to") {
  Sample sample;
  CHECK(sample.problems({"sum", "--json", "x", "--day", "2026-02-28", "3"}).empty());
  CHECK(sample.json);
  CHECK(sample.day == make_date(2026, 2, 28));
  CHECK(sample.n == 3);
}

TEST_CASE("an unknown command comes with the nearest one") {
  Sample sample;
  CHECK(sample.problems({"stauts"}) == Words{"没有命令「fazhi stauts」，是不是「status」？"});
  CHECK(sample.problems({"frobnicate"}) == Words{"没有命令「fazhi frobnicate」"});
}

TEST_CASE("an unknown option comes with the nearest one") {
  Sample sample;
  CHECK(sample.problems({"sum", "x", "1", "--jsn"}) == Words{"没有选项「--jsn」，是不是「--json」？"});
  CHECK(sample.problems({"sum", "x", "1", "--dya", "2026-01-01"}) == Words{"没有选项「--dya」，是不是「--day」？"});
}

TEST_CASE("what is missing, too much or of the wrong kind is said in Chinese") {
  Sample sample;
  CHECK(sample.problems({"sum", "x"}) == Words{"缺少「数量」：几个"});
  CHECK(sample.problems({"sum", "x", "1", "y"}) == Words{"多余的参数「y」"});
  CHECK(sample.problems({"sum", "x", "1", "--day"}) == Words{"选项「--day」后面缺少值"});
  CHECK(sample.problems({"sum", "x", "1", "--day", "2026-02-30"}) ==
        Words{"--day: 「2026-02-30」不是日期，应写成2026-09-30这样，并且是日历上有的一天"});
  CHECK(sample.problems({"sum", "x", "many"}) == Words{"数量: 「many」不是整数"});
  CHECK(sample.problems({"sum", "x", "1", "--unit", "dya"}) ==
        Words{"--unit: 「dya」不在可选的词里，应为「day」、「month」之一，是不是「day」？"});
  CHECK(sample.problems({"sum", "x", "1", "--unit", "day", "--unit", "month"}) == Words{"选项「--unit」只能写一次"});
}

TEST_CASE("--help is found wherever it stands, whatever else is wrong") {
  Sample sample;
  const Words typed{"sum", "--help"};
  const Parsed parsed = parse_words(sample.root, typed);
  CHECK(parsed.help);
  CHECK(parsed.command->path() == "fazhi sum");
}

}  // namespace fazhi::cli
