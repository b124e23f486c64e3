#include "intake/text_quotes.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fazhi::intake {

namespace {

struct Marks {
  char32_t open, close;
  std::size_t longest;  // characters inside
};

constexpr std::array<Marks, 9> kMarks{{{U'《', U'》', 120},
                                       {U'〈', U'〉', 80},
                                       {U'“', U'”', 40},
                                       {U'‘', U'’', 40},
                                       {U'「', U'」', 40},
                                       {U'『', U'』', 40},
                                       {U'〔', U'〕', 8},
                                       {U'[', U']', 8},
                                       {U'【', U'】', 40}}};
constexpr std::size_t kLongestStraight = 40;

// Where the title or quotation that begins at `open` is closed; titles may stand inside titles.
std::optional<std::size_t> closing(const std::vector<Glyph>& glyphs, std::size_t open, const Marks& marks) {
  int depth = 1;
  const std::size_t end = std::min(glyphs.size(), open + 1 + marks.longest + 1);
  for (std::size_t i = open + 1; i < end; ++i) {
    const char32_t c = glyphs[i].value;
    if (c == marks.close && --depth == 0) return i;
    if (c != marks.open) continue;
    if (marks.open != U'《') return std::nullopt;  // “关键少数。…“ : the first was never closed
    ++depth;
  }
  return std::nullopt;
}

std::optional<std::size_t> closing_straight(const std::vector<Glyph>& glyphs, std::size_t open) {
  const std::size_t end = std::min(glyphs.size(), open + 1 + kLongestStraight + 1);
  for (std::size_t i = open + 1; i < end; ++i)
    if (glyphs[i].value == U'"') return i;
  return std::nullopt;
}

std::optional<std::size_t> closing_of(const std::vector<Glyph>& glyphs, std::size_t open) {
  const char32_t c = glyphs[open].value;
  if (c == U'"') return closing_straight(glyphs, open);
  for (const Marks& marks : kMarks)
    if (c == marks.open) return closing(glyphs, open, marks);
  return std::nullopt;
}

}  // namespace

void hide_quotations(std::vector<Glyph>& glyphs) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const auto close = closing_of(glyphs, i);
    if (!close) continue;
    for (std::size_t k = i; k <= *close; ++k) glyphs[k].hidden = true;
    i = *close;
  }
}

}  // namespace fazhi::intake
