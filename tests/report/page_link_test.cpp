#include "report/page_link.h"

#include "catch.h"

using namespace fazhi::report;

TEST_CASE("a link reaches a file whatever its name") {
  CHECK(link_to_file("01-a/b_c.~1.pdf") == "01-a/b_c.~1.pdf");
  CHECK(link_to_file("100%#1?（一）&.pdf") == "100%25%231%3F%EF%BC%88%E4%B8%80%EF%BC%89%26.pdf");
  CHECK(link_to_file("a b:c\\d") == "a%20b%3Ac%5Cd");
}

TEST_CASE("only web pages are linked to as addresses") {
  CHECK(is_web_address("https://www.example.gov.cn/a"));
  CHECK(is_web_address("http://example.cn"));
  CHECK_FALSE(is_web_address("javascript:alert(1)"));
  CHECK_FALSE(is_web_address("file:///etc/passwd"));
  CHECK_FALSE(is_web_address("www.example.cn"));
}
