#include "base/digest.h"

#include "catch.h"

using fazhi::Sm3;
using fazhi::sm3_hex;

namespace {

constexpr std::string_view kAbc = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

std::string abcd_sixteen_times() {
  std::string text;
  for (int i = 0; i < 16; ++i) text += "abcd";
  return text;
}

}  // namespace

TEST_CASE("SM3 agrees with the examples of GB/T 32905-2016, annex A") {
  CHECK(sm3_hex("abc") == kAbc);
  CHECK(sm3_hex(abcd_sixteen_times()) == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

TEST_CASE("SM3 of nothing is that of the empty text") {
  CHECK(sm3_hex("") == "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
}

TEST_CASE("a text fed in pieces has the digest of the whole") {
  Sm3 digest;
  digest.update("a");
  digest.update("");
  digest.update("bc");
  CHECK(digest.finish_hex() == kAbc);
}

TEST_CASE("a digest starts over after it is finished") {
  Sm3 digest;
  digest.update("anything");
  digest.finish_hex();
  digest.update("abc");
  CHECK(digest.finish_hex() == kAbc);
}

TEST_CASE("a digest begun goes on after it is moved") {
  Sm3 begun;
  begun.update("ab");
  Sm3 moved = std::move(begun);
  moved.update("c");
  CHECK(moved.finish_hex() == kAbc);
}
