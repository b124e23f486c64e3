#include "core/verdict_change.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/problem_heirs.h"

namespace fazhi::core {

namespace {

int badness(Light light) {
  switch (light) {
    case Light::green:
    case Light::grey: return 0;
    case Light::blue: return 1;
    case Light::yellow: return 2;
    case Light::red: return 3;
  }
  return 0;
}

int badness(Result result) {
  switch (result) {
    case Result::met:
    case Result::waived:
    case Result::not_applicable: return 0;
    case Result::pending: return 1;
    case Result::partial:
    case Result::unclear: return 2;
    case Result::none: return 3;
    case Result::flawed: return 4;
  }
  return 0;
}

// Left without a counterpart, but the only one of its task and subject on either side: it went to another unit.
void join_moved(std::vector<VerdictChange>& changes) {
  struct Pair {
    std::vector<std::size_t> gone, appeared;
  };
  std::map<std::string, Pair> pairs;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (changes[i].change == Change::gone) pairs[without_unit(changes[i].before->key)].gone.push_back(i);
    if (changes[i].change == Change::appeared) pairs[without_unit(changes[i].after->key)].appeared.push_back(i);
  }
  std::vector<bool> joined(changes.size());
  for (const auto& [key, pair] : pairs) {
    // A duty of every unit or of every period comes and goes with the units.
    if (pair.gone.size() != 1 || pair.appeared.size() != 1) continue;
    VerdictChange& to = changes[pair.appeared.front()];
    to.before = changes[pair.gone.front()].before;
    to.change = change_of(to.before, to.after);
    if (to.change == Change::unchanged) to.change = Change::altered;
    joined[pair.gone.front()] = true;
  }
  std::size_t at = 0;
  std::erase_if(changes, [&](const VerdictChange&) { return joined[at++]; });
}

}  // namespace

std::string_view to_word(Change change) {
  switch (change) {
    case Change::fresh: return "new";
    case Change::worse: return "worse";
    case Change::cured: return "cured";
    case Change::better: return "better";
    case Change::altered: return "altered";
    case Change::appeared: return "appeared";
    case Change::gone: return "gone";
    case Change::unchanged: return "unchanged";
  }
  return {};
}

std::string_view to_chinese(Change change) {
  switch (change) {
    case Change::fresh: return "新增缺口";
    case Change::worse: return "变差";
    case Change::cured: return "缺口消除";
    case Change::better: return "变好";
    case Change::altered: return "有变化";
    case Change::appeared: return "新的应办";
    case Change::gone: return "不再应办";
    case Change::unchanged: return "不变";
  }
  return {};
}

Change change_of(const VerdictLine* before, const VerdictLine* after) {
  const bool was_owed = before != nullptr && before->is_owed();
  const bool is_owed = after != nullptr && after->is_owed();
  if (!was_owed && !is_owed) return Change::unchanged;
  if (!was_owed) return before != nullptr && after->is_gap() ? Change::fresh : Change::appeared;
  if (!is_owed) return after != nullptr && before->is_gap() ? Change::cured : Change::gone;
  if (before->is_gap() != after->is_gap()) return after->is_gap() ? Change::fresh : Change::cured;
  int worse = badness(after->light) - badness(before->light);
  if (worse == 0) worse = badness(after->result) - badness(before->result);
  if (worse != 0) return worse > 0 ? Change::worse : Change::better;
  return same_verdict(*before, *after) ? Change::unchanged : Change::altered;
}

void list_as(std::span<const VerdictLine> before, std::vector<VerdictLine>& after) {
  auto left = before.begin();
  for (VerdictLine& line : after) {
    while (left != before.end() && left->key < line.key) ++left;
    if (left != before.end() && left->key == line.key && left->gap && line.gap) line.shown = left->shown;
  }
}

std::vector<VerdictChange> compare(std::span<const VerdictLine> before, std::span<const VerdictLine> after) {
  std::vector<VerdictChange> changes;
  auto left = before.begin();
  auto right = after.begin();
  while (left != before.end() || right != after.end()) {
    const bool takes_left = left != before.end() && (right == after.end() || left->key <= right->key);
    const bool takes_right = right != after.end() && (left == before.end() || right->key <= left->key);
    VerdictChange change;
    if (takes_left) change.before = &*left++;
    if (takes_right) change.after = &*right++;
    change.change = change_of(change.before, change.after);
    changes.push_back(change);
  }
  join_moved(changes);
  return changes;
}

}  // namespace fazhi::core
