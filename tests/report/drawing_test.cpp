#include "report/drawing.h"

#include "catch.h"

using namespace fazhi::report;

TEST_CASE("a 汉字 is one em wide, ASCII half of it, and … one em as in Chinese fonts") {
  CHECK(text_width("缺口12/30", 10) == Approx(45));
  CHECK(text_width("……", 9) == Approx(18));
  CHECK(text_width("", 9) == Approx(0));
}

TEST_CASE("a text that does not fit ends in … within the width") {
  struct Case {
    const char* text;
    double width;
    const char* shown;
  };
  const Case cases[] = {
      {"重大行政决策", 60, "重大行政决策"}, {"重大行政决策", 59, "重大行政…"}, {"ab重大", 29, "ab…"}, {"重大", 5, "…"}};
  for (const Case& c : cases) {
    INFO(c.text << " in " << c.width);
    CHECK(fit_to_points(c.text, 10, c.width) == c.shown);
  }
}

TEST_CASE("every tone has a marker of its own shape and an ink of its own") {
  const Tone tones[] = {Tone::grey, Tone::blue, Tone::green, Tone::yellow, Tone::red};
  for (const Tone one : tones)
    for (const Tone other : tones) {
      if (one == other) continue;
      CHECK(marker_of(one) != marker_of(other));
      CHECK(ink_of(one) != ink_of(other));
      CHECK(symbol_of(one) != symbol_of(other));
    }
}
