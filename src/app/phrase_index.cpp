#include "app/phrase_index.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "intake/wide_text.h"

namespace fazhi::app {

namespace {

using intake::WideText;
using intake::WideView;

WideText letters_of(std::string_view text) {
  WideText letters = intake::folded_wide(intake::to_wide(text));
  std::erase_if(letters, [](char32_t c) {
    return !intake::is_han(c) && !intake::is_digit(c) && (c > 0x7F || (c | 0x20) < U'a' || (c | 0x20) > U'z');
  });
  return letters;
}

std::set<std::uint64_t> pairs_of(WideView letters) {
  std::set<std::uint64_t> pairs;
  for (std::size_t i = 1; i < letters.size(); ++i) pairs.insert(std::uint64_t{letters[i - 1]} << 32 | letters[i]);
  return pairs;
}

constexpr double kWhole = 1.0;
constexpr double kAtEnd = 0.3;
constexpr double kPerLetter = 0.02;  // the longer of two that both stand there is meant
constexpr std::size_t kMostLetters = 20;

}  // namespace

PhraseIndex::PhraseIndex(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    phrases_.push_back({letters_of(phrase), 0});
    for (const std::uint64_t pair : pairs_of(phrases_.back().letters))
      holders_[pair].push_back(static_cast<std::uint32_t>(phrases_.size() - 1));
  }
  for (const auto& [pair, holders] : holders_) {
    const double weight = std::log(1.0 + static_cast<double>(phrases.size()) / static_cast<double>(holders.size()));
    for (const std::uint32_t holder : holders) phrases_[holder].weight += weight;
  }
}

std::vector<PhraseHit> PhraseIndex::search(std::string_view text, double least_cover) const {
  const WideText letters = letters_of(text);
  std::unordered_map<std::uint32_t, double> found;
  for (const std::uint64_t pair : pairs_of(letters)) {
    const auto holders = holders_.find(pair);
    if (holders == holders_.end()) continue;
    const double weight =
        std::log(1.0 + static_cast<double>(phrases_.size()) / static_cast<double>(holders->second.size()));
    for (const std::uint32_t holder : holders->second) found[holder] += weight;
  }
  std::vector<PhraseHit> hits;
  for (const auto& [index, weight] : found) {
    const Phrase& phrase = phrases_[index];
    PhraseHit hit{index, weight / phrase.weight, false, false, 0};
    hit.whole = phrase.letters.size() >= 2 && letters.find(phrase.letters) != WideText::npos;
    hit.at_end = hit.whole && letters.ends_with(phrase.letters);
    if (hit.cover < least_cover && !hit.whole) continue;
    hit.score = hit.cover + (hit.whole ? kWhole : 0) + (hit.at_end ? kAtEnd : 0) +
                kPerLetter * static_cast<double>(std::min(phrase.letters.size(), kMostLetters));
    hits.push_back(hit);
  }
  std::ranges::sort(hits, [](const PhraseHit& a, const PhraseHit& b) {
    return a.score != b.score ? a.score > b.score : a.phrase < b.phrase;
  });
  return hits;
}

}  // namespace fazhi::app
