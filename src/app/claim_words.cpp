#include "app/claim_words.h"

#include "base/utf8.h"

namespace fazhi::app {

std::string match_word(ClaimMatch match) {
  switch (match) {
    case ClaimMatch::no_ledger:
    case ClaimMatch::no_metric: return "";
    case ClaimMatch::not_compared: return "不比对";
    case ClaimMatch::nothing_recorded: return "没有登记";
    case ClaimMatch::equal: return "一致";
    case ClaimMatch::differs: return "不一致";
  }
  return "";
}

std::string_view match_id(ClaimMatch match) {
  switch (match) {
    case ClaimMatch::no_ledger: return "no-ledger";
    case ClaimMatch::no_metric: return "no-metric";
    case ClaimMatch::not_compared: return "not-compared";
    case ClaimMatch::nothing_recorded: return "nothing-recorded";
    case ClaimMatch::equal: return "equal";
    case ClaimMatch::differs: return "differs";
  }
  return "";
}

std::string_view remark_id(RemarkKind kind) {
  switch (kind) {
    case RemarkKind::sum: return "sum";
    case RemarkKind::rate: return "rate";
    case RemarkKind::differs: return "differs";
    case RemarkKind::nothing_recorded: return "nothing-recorded";
    case RemarkKind::jump: return "jump";
    case RemarkKind::copied: return "copied";
    case RemarkKind::part: return "part";
  }
  return "";
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (point.value > U' ' && point.value != 0x3000 && point.value != 0xA0) out += text.substr(i, point.length);
    i += point.length;
  }
  return out;
}

}  // namespace fazhi::app
