#include "base/search_terms.h"

#include "base/text.h"
#include "catch.h"

using namespace fazhi;

namespace {

std::string read(const std::vector<std::string>& typed) {
  Diagnostics out;
  const SearchTerms terms = read_search_terms(typed, out);
  std::string text = join(terms.all, "|");
  if (!terms.none.empty()) text += " -" + join(terms.none, "|");
  for (const Diagnostic& diagnostic : out) text += " ! " + diagnostic.message;
  return text;
}

}  // namespace

TEST_CASE("Words are parted by blanks, kept together by quotes, excluded by a minus") {
  const auto [typed, meant] = GENERATE(table<std::string, std::string>({
      {"公平竞争 审查", "公平竞争|审查"},
      {"公平　审查", "公平|审查"},
      {"\"OA system\" 审查", "OA system|审查"},
      {"“公平 竞争”-废止", "公平 竞争 -废止"},
      {"「实施 方案」 －废止 -\"征求 意见\"", "实施 方案 -废止|征求 意见"},
      {"\"没有关上", "没有关上"},
      {"ev-0412", "ev-0412"},
      {"a AND b NEAR title:c* OR (d)", "a|AND|b|NEAR|title:c*|OR|(d)"},
      {"'; DROP TABLE x; --", "DROP|TABLE|x; ! 「';」只有标点，没有用来检索 ! 「-」只有标点，没有用来检索"},
      {"审查 。", "审查 ! 「。」只有标点，没有用来检索"},
  }));
  INFO(typed);
  CHECK(read({typed}) == meant);
}

TEST_CASE("What leaves nothing to look for, or too much, is refused") {
  CHECK(read({}) == " ! 没有可以检索的词：请写出名称、文号、要素或正文里的词");
  CHECK(read({"", "  "}) == " ! 没有可以检索的词：请写出名称、文号、要素或正文里的词");
  CHECK(read({"-废止"}) == " -废止 ! 只写了要排除的词：请同时写出要找的词");
  CHECK(read({std::string(10'000, 'x')}) == " ! 检索词共10000个字，最多200个字：请只写最要紧的几个词");
  CHECK(read(std::vector<std::string>(17, "水")).ends_with(" ! 检索词共17个，最多16个：请只写最要紧的几个词"));
}
