#include "intake/text_sketch.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>

#include "intake/wide_text.h"

namespace fazhi::intake {

namespace {

constexpr std::size_t kRun = 5;
constexpr std::size_t kLeastText = 40;  // characters: forms with nothing filled in are all alike
constexpr std::size_t kBands = 16;      // of four hashes each
constexpr std::size_t kInBand = TextSketch::kHashes / kBands;
// Of one band's bucket, so many are compared: a thousand copies of one form must not cost a million comparisons.
constexpr std::size_t kMostCompared = 20;

// splitmix64: every bit of the result depends on every bit given.
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15;
  value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
  value = (value ^ value >> 27) * 0x94D049BB133111EB;
  return value ^ value >> 31;
}

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

WideText letters_of(std::string_view text) {
  WideText letters = folded_wide(to_wide(text));
  std::erase_if(letters, [](char32_t c) { return !is_han(c) && !is_digit(c) && !is_ascii_letter(c); });
  return letters;
}

double share_of(const TextSketch& a, const TextSketch& b) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < TextSketch::kHashes; ++i) equal += a.least[i] == b.least[i] ? 1 : 0;
  return static_cast<double>(equal) / static_cast<double>(TextSketch::kHashes);
}

std::uint64_t band_key(const TextSketch& sketch, std::size_t band) {
  std::uint64_t key = band + 1;
  for (std::size_t i = 0; i < kInBand; ++i) key = mixed(key ^ sketch.least[band * kInBand + i]);
  return key;
}

}  // namespace

TextSketch sketch_of(std::string_view text) {
  const WideText letters = letters_of(text);
  TextSketch sketch;
  if (letters.size() < kLeastText) return sketch;
  sketch.least.fill(std::numeric_limits<std::uint32_t>::max());
  std::uint64_t whole = 1;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    whole = mixed(whole ^ letters[at]);
    if (at + kRun > letters.size()) continue;
    std::uint64_t run = 0;
    for (std::size_t i = 0; i < kRun; ++i) run = run * 0x100000001B3 ^ letters[at + i];
    // Two independent hashes make as many as are needed (Kirsch and Mitzenmacher 2006).
    const std::uint64_t hash = mixed(run);
    const auto low = static_cast<std::uint32_t>(hash);
    const auto high = static_cast<std::uint32_t>(hash >> 32) | 1U;
    for (std::size_t i = 0; i < TextSketch::kHashes; ++i)
      sketch.least[i] = std::min(sketch.least[i], low + static_cast<std::uint32_t>(i) * high);
  }
  sketch.whole = whole == 0 ? 1 : whole;
  return sketch;
}

std::vector<SimilarPair> find_similar(const std::vector<TextSketch>& sketches, double least_share) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> buckets;
  std::unordered_map<std::uint64_t, std::size_t> whole_texts;
  std::vector<SimilarPair> pairs;
  for (std::size_t at = 0; at < sketches.size(); ++at) {
    const TextSketch& sketch = sketches[at];
    if (sketch.whole == 0) continue;
    const auto [same, is_new] = whole_texts.emplace(sketch.whole, at);
    if (!is_new) {
      pairs.push_back({same->second, at, true, 1});
      continue;
    }
    std::optional<SimilarPair> nearest;
    for (std::size_t band = 0; band < kBands; ++band) {
      std::vector<std::size_t>& bucket = buckets[band_key(sketch, band)];
      for (std::size_t i = 0; i < std::min(bucket.size(), kMostCompared); ++i) {
        const double share = share_of(sketches[bucket[i]], sketch);
        if (share >= least_share &&
            (!nearest || share > nearest->share || (share == nearest->share && bucket[i] < nearest->first)))
          nearest = SimilarPair{bucket[i], at, false, share};
      }
      bucket.push_back(at);
    }
    if (nearest) pairs.push_back(*nearest);
  }
  return pairs;
}

}  // namespace fazhi::intake
