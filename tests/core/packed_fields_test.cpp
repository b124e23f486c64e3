#include "core/packed_fields.h"

#include "base/failure.h"
#include "catch.h"

using namespace fazhi;
using namespace fazhi::core;

TEST_CASE("a packed field is found by its name, and by nothing else") {
  const std::string text = packed({{"on", Scalar{make_date(2026, 3, 1)}}, {"none", Value{}}, {"注\x1f", Scalar{true}}});
  const PackedFields fields(text);
  CHECK(fields.find("on") == Value(Scalar{make_date(2026, 3, 1)}));
  CHECK(fields.find("none") == Value{});
  CHECK(fields.find("注\x1f") == Value(Scalar{true}));
  CHECK_FALSE(fields.find("o"));
  CHECK_FALSE(PackedFields().find("on"));
}

TEST_CASE("fields of every type come back as they were, in their order") {
  const Fields fields{{"flag", Scalar{false}},
                      {"n", Scalar{std::int64_t{-42}}},
                      {"sum", Scalar{*Decimal::parse("-0.25")}},
                      {"on", Scalar{make_date(1969, 12, 31)}},
                      {"text", Scalar{std::string("a=b\x1b\x1c\x1d\x1e\x1f 中文")}},
                      {"empty", Scalar{std::string()}},
                      {"list", Value(std::vector<Scalar>{std::string("甲"), std::int64_t{1}})},
                      {"none", Value{}}};
  CHECK(PackedFields(packed(fields)).unpack() == fields);
}

TEST_CASE("no fields are no text") {
  CHECK(packed({}).empty());
  CHECK(PackedFields("").unpack().empty());
}

TEST_CASE("a damaged text of fields is told when it is read") {
  constexpr const char* kTold = "台账的查询表读不出来，请运行 fazhi rebuild 重建（事件不受影响）";
  for (const char* damaged : {"published_on", "a\x1e", "a\x1eq7",
                              "a\x1e"
                              "d7x",
                              "a\x1e"
                              "d\x1f",
                              "a\x1e"
                              "i1\x1f"
                              "on"}) {
    CHECK_THROWS_WITH(PackedFields(damaged).unpack(), kTold);
  }
  CHECK_THROWS_WITH(PackedFields("on").find("on"), kTold);
  CHECK_THROWS_WITH(PackedFields("on\x1e"
                                 "dXY")
                        .find("on"),
                    kTold);
}
