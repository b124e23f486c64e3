#pragma once
// Two states of the same ledger, verdict by verdict: what is new, cured, worse, better. Which is worse is decided here and nowhere else.

#include <span>
#include <string_view>
#include <vector>

#include "core/verdict_line.h"

namespace fazhi::core {

// In the order in which lists show them.
enum class Change {
  fresh,      // 新增缺口: was none, is one
  worse,      // 变差: the light or, under the same light, the result
  cured,      // 消除: was a gap, is none
  better,     // 变好
  altered,    // 有变化: neither worse nor better, but not the same: another day, other papers, other facts
  appeared,   // 新的应办: it did not exist before or, no gap, did not apply
  gone,       // 不再应办: it does not exist any more or, no gap before, is waived or does not apply
  unchanged,  // 不变
};
inline constexpr Change kChanges[] = {Change::fresh,   Change::worse,    Change::cured, Change::better,
                                      Change::altered, Change::appeared, Change::gone,  Change::unchanged};

std::string_view to_word(Change change);
std::string_view to_chinese(Change change);

// nullptr: there is no such obligation on that side. A gap is worse than none whatever the lights; a 提示 is no gap. Lights from good to
// bad: green and grey, blue, yellow, red. Under the same light: 已落实; 待审核; 部分落实, 待判定; 未落实; 程序瑕疵. What is 免除 or 不适用 on both
// sides is unchanged, whatever else is said of it.
Change change_of(const VerdictLine* before, const VerdictLine* after);

// Lists each gap of `after` where `before` lists it: of one and the same day a problem that was closed or reopened since changes no verdict.
// Both are sorted by key.
void list_as(std::span<const VerdictLine> before, std::vector<VerdictLine>& after);

struct VerdictChange {
  Change change = Change::unchanged;
  const VerdictLine* before = nullptr;  // into the lists compared
  const VerdictLine* after = nullptr;
  // 移交: the same task of the same matter or period, now another unit's.
  bool moved() const { return before != nullptr && after != nullptr && before->key != after->key; }
};

// One for each obligation of either side, by key. Both lists are sorted by key.
std::vector<VerdictChange> compare(std::span<const VerdictLine> before, std::span<const VerdictLine> after);

}  // namespace fazhi::core
