#pragma once
// Which of many short phrases (kinds of papers, titles of matters) a title speaks of: whole, or in most of its pairs of characters,
// rare ones weighing more than common ones. Punctuation and blanks do not matter.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fazhi::app {

struct PhraseHit {
  std::size_t phrase = 0;  // position
  double cover = 0;        // share of the phrase that the text has, by weight; 1 where it stands there whole
  bool whole = false;
  bool at_end = false;  // whole, and the text ends with it
  double score = 0;
};

class PhraseIndex {
 public:
  explicit PhraseIndex(const std::vector<std::string>& phrases);

  // Those of at least that cover, the best first; equals by position.
  std::vector<PhraseHit> search(std::string_view text, double least_cover) const;

 private:
  struct Phrase {
    std::u32string letters;
    double weight = 0;
  };
  std::vector<Phrase> phrases_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> holders_;  // pair of characters → phrases
};

}  // namespace fazhi::app
