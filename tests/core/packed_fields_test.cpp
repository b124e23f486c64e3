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

TEST_CASE("packed fields come back as they were, in their order") {
  const Fields fields{{"sum", Scalar{*Decimal::parse("-0.25")}},
                      {"list", Value(std::vector<Scalar>{std::string("甲"), std::int64_t{1}})}};
  CHECK(PackedFields(packed(fields)).unpack() == fields);
}

TEST_CASE("a damaged text of fields is refused when it is read") {
  CHECK_THROWS_AS(PackedFields("on").find("on"), Failure);
  CHECK_THROWS_AS(PackedFields("a\x1e"
                               "i1\x1f"
                               "on")
                      .unpack(),
                  Failure);
  CHECK_THROWS_AS(PackedFields("on\x1e"
                               "dXY")
                      .find("on"),
                  Failure);
}
