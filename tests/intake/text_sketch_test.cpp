#include "intake/text_sketch.h"

#include <chrono>
#include <string>

#include "catch.h"

namespace fazhi::intake {

namespace {

// A text of its own for each seed.
std::string text_of(unsigned seed, int sentences) {
  constexpr const char* kWords[] = {"执法", "检查", "会议", "材料", "登记", "公开",
                                    "决策", "评估", "整改", "报告", "统计", "复议"};
  std::string text;
  for (int i = 0; i < sentences * 10; ++i) {
    seed = seed * 1664525U + 1013904223U;
    text += kWords[(seed >> 20) % 12];
    if (i % 10 == 9) text += "。\n";
  }
  return text;
}

std::vector<SimilarPair> similar(const std::vector<std::string>& texts) {
  std::vector<TextSketch> sketches;
  for (const std::string& text : texts) sketches.push_back(sketch_of(text));
  return find_similar(sketches);
}

}  // namespace

TEST_CASE("The same text with other blanks and punctuation is the same") {
  const std::string text = text_of(1, 20);
  std::string wide;
  for (const char c : text) wide += c == '\n' ? std::string("\r\n\r\n  ") : std::string(1, c);
  const auto pairs = similar({text_of(2, 20), text, wide});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs.front().first == 1);
  CHECK(pairs.front().second == 2);
  CHECK(pairs.front().same);
}

TEST_CASE("A text with a sentence more is nearly the same; other texts are not") {
  const std::string text = text_of(1, 50);
  const auto pairs = similar({text, text_of(7, 50), text + text_of(3, 2)});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs.front().first == 0);
  CHECK(pairs.front().second == 2);
  CHECK_FALSE(pairs.front().same);
  CHECK(pairs.front().share > 0.85);
}

TEST_CASE("Too little text is compared with nothing") { CHECK(similar({"会议记录", "会议记录", "", ""}).empty()); }

TEST_CASE("Twenty thousand papers are compared in seconds, also where half of them are one form") {
  std::vector<TextSketch> sketches;
  const TextSketch form = sketch_of(text_of(1, 30));
  for (unsigned i = 0; i < 20'000; ++i) {
    TextSketch sketch = form;
    if (i % 2 == 0) {
      for (std::uint32_t& hash : sketch.least) hash ^= i * 2654435761U;
      sketch.whole = i + 2;
    } else {
      sketch.least[i % TextSketch::kHashes] = i;
      sketch.whole = i + 100'000;
    }
    sketches.push_back(sketch);
  }
  const auto began = std::chrono::steady_clock::now();
  const auto pairs = find_similar(sketches);
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
  CHECK(pairs.size() >= 9'999);
}

}  // namespace fazhi::intake
