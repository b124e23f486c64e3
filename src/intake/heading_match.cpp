#include "intake/heading_match.h"

#include <algorithm>
#include <span>

#include "base/text.h"
#include "intake/cell_text.h"

namespace fazhi::intake {

namespace {

constexpr int kUsual = 99;     // a synonym
constexpr int kBrackets = 95;  // equal but for brackets
constexpr int kEnd = 70;
constexpr int kBegin = 60;

// A word of two characters inside another says little: 单位 in 申请单位.
bool is_large_part(std::string_view part, std::string_view whole) {
  constexpr std::size_t kLeastBytes = 9;  // three 汉字
  return part.size() >= kLeastBytes && part.size() * 2 >= whole.size();
}

int nearness_of_word(const std::string& word, const std::string& heading, bool own, bool only_exact) {
  if (heading == word) return own ? kExact : kUsual;
  if (only_exact) return 0;
  const std::string bare = without_brackets(heading);
  if (!bare.empty() && (bare == word || bare == without_brackets(word))) return kBrackets - (own ? 0 : 1);
  if (heading == without_brackets(word)) return kBrackets - (own ? 0 : 1);
  if (is_large_part(word, bare) && bare.ends_with(word)) return kEnd;
  if (is_large_part(word, bare) && bare.starts_with(word)) return kBegin;
  if (is_large_part(bare, word) && (word.ends_with(bare) || word.starts_with(bare))) return kBegin - 1;
  return 0;
}

bool is_ignored(const Heading& heading, const core::TableWords& words) {
  return std::ranges::any_of(words.ignored, [&](const std::string& word) {
    return !heading.words.empty() && without_brackets(heading.words.front()) == folded(word);
  });
}

struct Pairing {
  std::size_t heading = 0, target = 0;
  int score = 0;
};

std::vector<Pairing> pairings(const std::vector<Heading>& headings, const TableForm& form) {
  std::vector<Pairing> found;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    for (std::size_t k = 0; k < form.targets.size(); ++k) {
      if (const int score = nearness(headings[i], form.targets[k]); score > 0) found.push_back({i, k, score});
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Pairing::score);
  return found;
}

// Decides the pairings of one score: those that have no rival of the same score, on either side.
class Deciding {
 public:
  Deciding(std::vector<HeadingMatch>& matches, const TableForm& form)
      : matches_(matches), form_(form), taken_(form.targets.size(), false) {}

  void decide(std::span<const Pairing> level) {
    std::vector<Pairing> open;
    for (const Pairing& one : level) {
      if (matches_[one.heading].score == 0 && !taken_[one.target]) open.push_back(one);
    }
    for (const Pairing& one : open) {
      const auto rivals = std::ranges::count(open, one.heading, &Pairing::heading);
      const auto others = std::ranges::count(open, one.target, &Pairing::target);
      HeadingMatch& match = matches_[one.heading];
      match.score = one.score;
      if (rivals == 1 && others == 1) match.target = &form_.targets[one.target];
      if (rivals != 1 || others != 1) match.rivals.push_back(&form_.targets[one.target]);
    }
    for (const Pairing& one : open) taken_[one.target] = true;
  }

 private:
  std::vector<HeadingMatch>& matches_;
  const TableForm& form_;
  std::vector<bool> taken_;
};

}  // namespace

int nearness(const Heading& heading, const ColumnTarget& target) {
  int best = 0;
  for (std::size_t i = 0; i < heading.words.size(); ++i) {  // a group's name with the line below it only as a whole
    for (std::size_t k = 0; k < target.headings.size(); ++k) {
      const bool own = k < target.own_headings;
      best = std::max(best, nearness_of_word(target.headings[k], heading.words[i], own, target.only_exact || i > 0));
      if (best == kExact) return best;
    }
  }
  return best;
}

std::vector<HeadingMatch> match_headings(const std::vector<Heading>& headings, const TableForm& form,
                                         const core::TableWords& words) {
  std::vector<HeadingMatch> matches(headings.size());
  const std::vector<Pairing> all = pairings(headings, form);
  Deciding deciding(matches, form);
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end].score == all[i].score) ++end;
    deciding.decide(std::span(all).subspan(i, end - i));
    i = end;
  }
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (matches[i].score >= kUsual || !is_ignored(headings[i], words)) continue;
    matches[i] = {};
    matches[i].ignored = true;
  }
  return matches;
}

std::vector<std::string> likely_titles(const Heading& heading, const TableForm& form) {
  std::vector<std::string> titles, words;
  for (const ColumnTarget& target : form.targets) {
    if (target.only_exact) continue;
    words.push_back(folded(target.title));
    const std::string& text = heading.words.front();
    const bool inside = words.back().find(text) != std::string::npos || text.find(words.back()) != std::string::npos;
    if (inside && titles.size() < 3) titles.push_back(target.title);
  }
  if (!titles.empty()) return titles;
  const auto nearest = nearest_word(heading.words.front(), words);
  for (const ColumnTarget& target : form.targets) {
    if (nearest && folded(target.title) == *nearest) return {target.title};
  }
  return titles;
}

}  // namespace fazhi::intake
