#include "base/text.h"

#include "catch.h"

using fazhi::display_width;
using fazhi::fit_to_width;
using fazhi::nearest_word;

TEST_CASE("a 汉字 takes two columns, a combining mark none") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("法治台账") == 8);
  CHECK(display_width("「a」，１") == 9);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("𠮷") == 2);
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(fazhi::count_code_points("") == 0);
  CHECK(fazhi::count_code_points("a法治") == 3);
}

TEST_CASE("text is padded to a width, or cut at a code point with an ellipsis") {
  CHECK(fit_to_width("公告", 6) == "公告  ");
  CHECK(fit_to_width("公告", 4) == "公告");
  CHECK(fit_to_width("征求意见", 7) == "征求意…");
  CHECK(fit_to_width("征求意见", 6) == "征求… ");
  CHECK(fit_to_width("abcdef", 4) == "abc…");
  CHECK(fit_to_width("公告", 1) == "…");
  CHECK(fit_to_width("公告", 0) == "");
}

TEST_CASE("a word a slip away is found") {
  const std::vector<std::string> words{"kind", "fields", "where", "published_on", "征求意见公告", "听证笔录"};
  CHECK(nearest_word("kidn", words) == "kind");
  CHECK(nearest_word("Kind", words) == "kind");
  CHECK(nearest_word("field", words) == "fields");
  CHECK(nearest_word("wehre", words) == "where");
  CHECK(nearest_word("publishd_om", words) == "published_on");
  CHECK(nearest_word("征求意见公示", words) == "征求意见公告");
}

TEST_CASE("a word that is too far from all others has no neighbour") {
  const std::vector<std::string> words{"kind", "any", "公告"};
  CHECK_FALSE(nearest_word("owner", words));
  CHECK_FALSE(nearest_word("at", words));
  CHECK_FALSE(nearest_word("公示", words));
  CHECK_FALSE(nearest_word("", words));
  CHECK_FALSE(nearest_word("kind", std::vector<std::string>{}));
}

TEST_CASE("of two words equally near the first is taken") {
  const std::vector<std::string> words{"until", "untie"};
  CHECK(nearest_word("untix", words) == "until");
}

TEST_CASE("white space is trimmed at both ends, the ideographic space too") {
  CHECK(fazhi::trim(" \t 区 政府\u3000\r\n") == "区 政府");
  CHECK(fazhi::trim("\u3000\u3000") == "");
  CHECK(fazhi::trim("") == "");
  CHECK(fazhi::trim("　甲　") == "甲");
  CHECK(fazhi::trim("䀀") == "䀀");  // its last byte is that of U+3000
}

TEST_CASE("splitting keeps empty pieces and joining undoes it") {
  CHECK(fazhi::split("a,,b", ',') == std::vector<std::string>{"a", "", "b"});
  CHECK(fazhi::split("", ',') == std::vector<std::string>{""});
  CHECK(fazhi::split("a,", ',') == std::vector<std::string>{"a", ""});
  CHECK(fazhi::join(std::vector<std::string>{"甲", "乙", "丙"}, "、") == "甲、乙、丙");
  CHECK(fazhi::join(std::vector<std::string>{}, "、") == "");
}

TEST_CASE("every occurrence is replaced, and what was put in is not looked at again") {
  CHECK(fazhi::replace_all("<matter>与<matter>", "<matter>", "事项") == "事项与事项");
  CHECK(fazhi::replace_all("aaa", "a", "aa") == "aaaaaa");
  CHECK(fazhi::replace_all("abc", "", "x") == "abc");
  CHECK(fazhi::replace_all("abc", "b", "") == "ac");
}
