#include "base/utf8.h"

#include "base/text.h"
#include "catch.h"

using fazhi::code_point_at;
using fazhi::is_valid_utf8;

TEST_CASE("code points of one to four bytes are read") {
  CHECK(code_point_at("a", 0).value == U'a');
  CHECK(code_point_at("xé", 1).value == U'é');
  CHECK(code_point_at("法", 0).value == U'法');
  CHECK(code_point_at("法", 0).length == 3);
  CHECK(code_point_at("𠮷", 0).value == U'𠮷');
}

TEST_CASE("text in UTF-8 is valid") {
  for (const std::string text : {"", "abc", "法治台账", "é", "𠮷", "\uFFFD", "\U0010FFFF"}) {
    INFO(text);
    CHECK(is_valid_utf8(text));
  }
  CHECK(is_valid_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("overlong forms, surrogates, stray and missing bytes are not valid and take one byte each") {
  for (const std::string text : {"\xC0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                 "\xF8\x88\x80\x80\x80", "\x80", "\xE6\xB3", "\xFF", "\xE6\x41\x95"}) {
    CHECK_FALSE(is_valid_utf8(text));
    CHECK_FALSE(code_point_at(text, 0).valid);
    CHECK(code_point_at(text, 0).length == 1);
    CHECK(code_point_at(text, 0).value == U'\uFFFD');
  }
}

TEST_CASE("GB18030 text is not valid UTF-8") { CHECK_FALSE(is_valid_utf8("\xB7\xA8\xD6\xCE")); }
