#include <array>

#include "base/text.h"
#include "ledger/evidence_store.h"

namespace fazhi::ledger {

namespace {

constexpr std::array<std::string_view, 3> kMarkings{"绝密", "机密", "秘密"};

// What makes the word a marking: the star of GB/T 9704-2012 7.2.2 (机密★1年), or standing alone on its line or in brackets.
bool is_followed_by_star(std::string_view text, std::size_t end) { return text.substr(end).starts_with("★"); }

std::string_view line_around(std::string_view text, std::size_t at) {
  const auto start = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::string_view line = text.substr(start == std::string_view::npos ? 0 : start + 1);
  return trim(line.substr(0, line.find_first_of("\r\n")));
}

std::string_view without_brackets(std::string_view word) {
  for (const auto& [open, close] :
       {std::pair{"【", "】"}, {"（", "）"}, {"[", "]"}, {"(", ")"}, {"〔", "〕"}, {"《", "》"}}) {
    if (word.starts_with(open) && word.ends_with(close)) {
      word.remove_prefix(std::string_view(open).size());
      word.remove_suffix(std::string_view(close).size());
      return trim(word);
    }
  }
  return word;
}

// 机　密 ★ 1年: set wide on paper. Ends of lines stay.
std::string without_blanks(std::string_view text) {
  std::string packed(text);
  for (const std::string_view blank : {" ", "\t", "\u3000", "\u00A0"})
    packed = replace_all(std::move(packed), blank, "");
  return packed;
}

bool marks_text(std::string_view text, std::string_view marking) {
  for (auto at = text.find(marking); at != std::string_view::npos; at = text.find(marking, at + marking.size())) {
    if (is_followed_by_star(text, at + marking.size())) return true;
    const std::string_view line = without_brackets(line_around(text, at));
    if (line == marking || line == std::string("密级：") + std::string(marking) ||
        line == std::string("密级:") + std::string(marking))
      return true;
  }
  return false;
}

// A name is marked when the word stands at its start, its end (before the suffix), in brackets or between separators.
bool marks_name(std::string_view name, std::string_view marking) {
  constexpr std::array<std::string_view, 14> kEdges{"【", "】", "（", "）", "(", ")", "[",
                                                    "]",  "-",  "_",  " ",  ".", "★", "〔"};
  for (auto at = name.find(marking); at != std::string_view::npos; at = name.find(marking, at + marking.size())) {
    const std::string_view before = name.substr(0, at);
    const std::string_view after = name.substr(at + marking.size());
    bool free_before = before.empty();
    bool free_after = after.empty();
    for (const std::string_view edge : kEdges) {
      free_before = free_before || before.ends_with(edge);
      free_after = free_after || after.starts_with(edge);
    }
    if (free_before && free_after) return true;
  }
  return false;
}

}  // namespace

std::string secrecy_marking(std::string_view name, std::string_view head) {
  const std::string packed = without_blanks(head);
  for (const std::string_view marking : kMarkings) {
    if (marks_name(name, marking) || marks_text(packed, marking)) return std::string(marking);
  }
  return {};
}

}  // namespace fazhi::ledger
