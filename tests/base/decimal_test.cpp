#include "base/decimal.h"

#include "catch.h"

using fazhi::Decimal;
using fazhi::percent_text;

TEST_CASE("a decimal is written in its shortest form") {
  const std::pair<const char*, const char*> rows[] = {
      {"0", "0"},
      {"12.5", "12.5"},
      {"12.50", "12.5"},
      {"100", "100"},
      {"007", "7"},
      {"-3.25", "-3.25"},
      {"-0.5", "-0.5"},
      {"0.000001", "0.000001"},
      {"-0", "0"},
      {"1.010", "1.01"},
      {"8999999999999.999999", "8999999999999.999999"},
  };
  for (const auto& [text, shortest] : rows) {
    INFO(text);
    const auto value = Decimal::parse(text);
    REQUIRE(value);
    CHECK(value->to_string() == shortest);
  }
}

TEST_CASE("a decimal with more than six places, out of range or not a plain number is refused") {
  for (const std::string text : {"", "-", ".", "1.", ".5", "+1", "1,000", "1e3", "0x10", " 1", "1 ", "--1", "1.2.3",
                                 "0.0000001", "9000000000000", "99999999999999999999", "１２", "十", "1.-5"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("decimals add and compare exactly") {
  CHECK(*Decimal::parse("0.1") + *Decimal::parse("0.2") == *Decimal::parse("0.3"));
  CHECK(*Decimal::parse("-1.5") < *Decimal::parse("-1.499999"));
  CHECK(Decimal::from_int(40) == *Decimal::parse("40.000"));
  CHECK(Decimal::parse("12.345678")->millionths() == 12'345'678);
}

TEST_CASE("a sum beyond the range stops at its end") {
  const Decimal most = Decimal::from_millionths(std::numeric_limits<std::int64_t>::max());
  const Decimal least = Decimal::from_millionths(std::numeric_limits<std::int64_t>::min());
  CHECK(most + Decimal::from_int(1) == most);
  CHECK(least + Decimal::from_int(-1) == least);
  CHECK(least.to_string() == "-9223372036854.775808");
}

TEST_CASE("a percentage has two places, rounded half up") {
  CHECK(percent_text(2, 3) == "66.67");
  CHECK(percent_text(1, 3) == "33.33");
  CHECK(percent_text(1, 800) == "0.13");
  CHECK(percent_text(1, 16) == "6.25");
  CHECK(percent_text(0, 7) == "0.00");
  CHECK(percent_text(7, 7) == "100.00");
  CHECK(percent_text(3, 2) == "150.00");
  CHECK(percent_text(1, 20'000) == "0.01");
  CHECK(percent_text(-1, 3) == "-33.33");
}

TEST_CASE("a percentage of large figures does not overflow") {
  CHECK(percent_text(8'999'999'999'999'999'999, 9'000'000'000'000'000'000) == "100.00");
}
