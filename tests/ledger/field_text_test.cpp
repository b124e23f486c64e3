#include "ledger/field_text.h"

#include "base/failure.h"
#include "catch.h"

using namespace fazhi;
using namespace fazhi::core;
using namespace fazhi::ledger;

TEST_CASE("fields of every type come back as they were") {
  const Fields fields{{"flag", Scalar{false}},
                      {"n", Scalar{std::int64_t{-42}}},
                      {"sum", Scalar{*Decimal::parse("-0.25")}},
                      {"on", Scalar{make_date(1969, 12, 31)}},
                      {"text", Scalar{std::string("a=b\x1b\x1c\x1d\x1e\x1f 中文")}},
                      {"empty", Scalar{std::string()}},
                      {"list", Value(std::vector<Scalar>{std::string("甲"), std::int64_t{1}})},
                      {"none", Value{}}};
  std::string text;
  append_fields(text, fields);
  CHECK(parse_fields(text) == fields);
}

TEST_CASE("no fields are no text") {
  std::string text;
  append_fields(text, {});
  CHECK(text.empty());
  CHECK(parse_fields("").empty());
}

TEST_CASE("a damaged text is told") {
  for (const char* damaged : {"published_on", "a\x1e", "a\x1eq7",
                              "a\x1e"
                              "d7x",
                              "a\x1e"
                              "d\x1f"}) {
    CHECK_THROWS_WITH(parse_fields(damaged), "台账的查询表读不出来，请运行 fazhi rebuild 重建（事件不受影响）");
  }
}
