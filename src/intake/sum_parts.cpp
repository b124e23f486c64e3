#include "intake/sum_parts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace fazhi::intake {

namespace {

// No sentence has more parts that belong together.
constexpr std::size_t kMostClaims = 40;

template <std::size_t n>
bool has_one(std::string_view text, const std::array<std::string_view, n>& words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string_view::npos; });
}

constexpr std::array<std::string_view, 4> kAmong{"其中", "包括", "包含", "含"};
// What begins a statement of its own, no longer a part.
constexpr std::array<std::string_view, 10> kAnew{"同时", "此外", "另外", "全年", "累计",
                                                 "截至", "年内", "今年", "共",   "召开"};

// Without brackets that are closed again before the number: 893件（含结转），不予许可2件 begins no parts.
std::string without_closed_brackets(std::string_view lead) {
  std::string rest;
  for (const char c : lead) {
    const std::size_t open = c == ')' ? rest.rfind('(') : std::string::npos;
    if (open == std::string::npos) {
      rest += c;
    } else {
      rest.resize(open);
    }
  }
  return rest;
}

bool says_among(const Claim& claim) { return has_one(without_closed_brackets(claim.lead), kAmong); }

// The claims of one sentence with the depth of brackets each stands in.
struct Sentence {
  const std::vector<Claim>& claims;
  std::size_t begin = 0, end = 0;
  std::vector<int> depth;

  int depth_of(std::size_t claim) const { return depth[claim - begin]; }
};

Sentence sentence_from(const std::vector<Claim>& claims, std::size_t begin) {
  Sentence sentence{claims, begin, begin, {}};
  int depth = 0;
  while (sentence.end < claims.size() && claims[sentence.end].group == claims[begin].group &&
         sentence.end - begin < kMostClaims) {
    for (const char c : claims[sentence.end].lead) depth = c == '(' ? depth + 1 : c == ')' ? depth - 1 : depth;
    sentence.depth.push_back(depth);
    ++sentence.end;
  }
  return sentence;
}

bool same_unit(const Claim& a, const Claim& b) { return a.base_unit() == b.base_unit(); }

bool is_rate(const Claim& claim) {
  return claim.unit == "%" || claim.unit == "‰" || claim.unit == "个百分点" || claim.unit == "百分点" ||
         claim.unit == "倍" || claim.unit == "分";
}

// How many things 各 or 均 gives the figure to: 甲、乙和丙各2场 is 3; 1 without such a word.
std::size_t things_of(const Claim& claim) {
  std::string_view before = claim.lead;
  const std::size_t cut = before.find_last_of(",;:()");
  if (cut != std::string_view::npos) before.remove_prefix(cut + 1);
  std::size_t each = before.rfind("各");
  if (each == std::string_view::npos) each = before.rfind("均");
  constexpr std::size_t kNear = 15;  // bytes: 各开展, 均完成
  if (each == std::string_view::npos || before.size() - each > kNear) return 1;
  std::size_t things = 1;
  for (const std::string_view join : {"、", "和", "及", "与"})
    for (std::size_t at = before.find(join); at < each; at = before.find(join, at + join.size())) ++things;
  return things;
}

void append_part(const std::vector<Claim>& claims, std::size_t part, PartList& list) {
  list.parts.insert(list.parts.end(), things_of(claims[part]), part);
}

// The nearest figure of the same unit before `part`, at most as deep in brackets.
std::optional<std::size_t> total_before(const Sentence& sentence, std::size_t part) {
  const std::vector<Claim>& claims = sentence.claims;
  for (std::size_t i = part; i > sentence.begin; --i)
    if (same_unit(claims[i - 1], claims[part]) && sentence.depth_of(i - 1) <= sentence.depth_of(part)) return i - 1;
  // 。其中，…
  constexpr std::size_t kBack = 3;
  if (!claims[part].lead.starts_with("其中")) return std::nullopt;
  for (std::size_t i = sentence.begin; i > 0 && sentence.begin - i < kBack; --i)
    if (claims[i - 1].group + 1 == claims[part].group && same_unit(claims[i - 1], claims[part])) return i - 1;
  return std::nullopt;
}

// The parts from `first` on: same unit, same brackets, up to a statement of its own.
PartList parts_from(const Sentence& sentence, std::size_t first, const Claim& total) {
  PartList list;
  const std::vector<Claim>& claims = sentence.claims;
  const int depth = sentence.depth_of(first);
  for (std::size_t i = first; i < sentence.end && sentence.depth_of(i) >= depth; ++i) {
    if (i > first && has_one(claims[i].before, kAnew)) break;
    if (sentence.depth_of(i) > depth || !same_unit(claims[i], total)) continue;
    if (i > first && says_among(claims[i])) {
      if (list.nested > 0) break;
      list.nested = list.parts.size();
    }
    append_part(claims, i, list);
  }
  return list;
}

// 共11件, 合计11件: the clause says nothing else.
bool is_bare_total(const Claim& claim) {
  constexpr std::array<std::string_view, 9> kBare{"共", "共计", "合计", "总计", "累计", "总共", "一共", "共有", "计"};
  return std::find(kBare.begin(), kBare.end(), claim.before) != kBare.end();
}

// The figures before a bare total, up to another total or a 其中.
PartList parts_before(const Sentence& sentence, std::size_t total) {
  PartList list;
  list.backwards = true;
  const std::vector<Claim>& claims = sentence.claims;
  std::size_t first = total;
  while (first > sentence.begin && sentence.depth_of(first - 1) >= sentence.depth_of(total)) {
    --first;
    if (is_bare_total(claims[first])) {
      ++first;
      break;
    }
    if (says_among(claims[first]) || claims[first].lead.find(';') != std::string::npos) break;
  }
  for (std::size_t i = first; i < total; ++i)
    if (sentence.depth_of(i) == sentence.depth_of(total) && same_unit(claims[i], claims[total]))
      append_part(claims, i, list);
  return list;
}

struct Opening {
  bool begins = false, among = false, only_if_it_holds = false;
};

// Whether the claim after a figure begins its parts: 其中…, （…, ：…, 分别为…; without any such word only where it adds up.
Opening opening_of(const Sentence& sentence, std::size_t claim) {
  const Claim& first = sentence.claims[claim];
  if (says_among(first)) return {true, true, false};
  if (claim == sentence.begin) return {};
  const Claim& before = sentence.claims[claim - 1];
  const bool adjacent = same_unit(before, first);
  if (adjacent && (first.lead.starts_with("(") || first.lead.starts_with(":"))) return {true, false, false};
  const bool total = before.before.find("共") != std::string::npos || before.before.find("合计") != std::string::npos;
  return {adjacent && total && !is_bare_total(before), false, true};
}

using Found = std::vector<std::pair<std::size_t, PartList>>;

void find_in(const Sentence& sentence, Found& found) {
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (is_rate(sentence.claims[i])) continue;
    if (i > sentence.begin && is_bare_total(sentence.claims[i])) found.emplace_back(i, parts_before(sentence, i));
    const Opening opening = opening_of(sentence, i);
    const auto total = opening.begins ? total_before(sentence, i) : std::nullopt;
    if (!total) continue;
    PartList list = parts_from(sentence, i, sentence.claims[*total]);
    list.says_among = opening.among;
    list.only_if_it_holds = opening.only_if_it_holds;
    found.emplace_back(*total, std::move(list));
  }
}

// The last character (three bytes in UTF-8) of the words before the number.
std::string_view last_character(const Claim& claim) {
  constexpr std::size_t kBytes = 3;
  const std::string_view before = claim.before;
  return before.size() < kBytes ? std::string_view() : before.substr(before.size() - kBytes);
}

}  // namespace

bool named_alike(const std::vector<Claim>& claims, const std::vector<std::size_t>& parts) {
  const std::string_view ending = last_character(claims[parts.front()]);
  return !ending.empty() && std::all_of(parts.begin(), parts.end(),
                                        [&](std::size_t part) { return last_character(claims[part]) == ending; });
}

std::vector<std::pair<std::size_t, PartList>> find_part_lists(const std::vector<Claim>& claims) {
  Found found;
  for (std::size_t begin = 0; begin < claims.size();) {
    const Sentence sentence = sentence_from(claims, begin);
    find_in(sentence, found);
    begin = sentence.end;
  }
  return found;
}

}  // namespace fazhi::intake
