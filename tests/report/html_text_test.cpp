#include "report/html_text.h"

#include "catch.h"

using namespace fazhi::report;

TEST_CASE("no text can end the place where it stands") {
  CHECK(html_text("<script>alert(\"1\" & '2')</script>") ==
        "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
  CHECK(html_text("零\x01字\xff") == "零字\xEF\xBF\xBD");
}

TEST_CASE("a link reaches a file whatever its name") {
  CHECK(html_link("01-a/b_c.~1.pdf") == "01-a/b_c.~1.pdf");
  CHECK(html_link("100%#1?（一）&.pdf") == "100%25%231%3F%EF%BC%88%E4%B8%80%EF%BC%89%26.pdf");
  CHECK(html_link("a b:c\\d") == "a%20b%3Ac%5Cd");
}

TEST_CASE("only web pages are linked to as addresses") {
  CHECK(is_web_address("https://www.example.gov.cn/a"));
  CHECK(is_web_address("http://example.cn"));
  CHECK_FALSE(is_web_address("javascript:alert(1)"));
  CHECK_FALSE(is_web_address("file:///etc/passwd"));
  CHECK_FALSE(is_web_address("www.example.cn"));
}
