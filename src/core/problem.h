#pragma once
// Problems (问题): deficits that entered the 问题清单. Which rows a paper has, told from verdicts and past decisions.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/fold.h"
#include "core/verdict.h"

namespace fazhi::core {

// fresh 新增: proposed, or confirmed in the quarter of as_of (or after it); persisting 持续: confirmed in an earlier quarter, so that an
// earlier paper has had it; cured; relapsed 反弹: came back after it was closed, and stays so while it is open.
enum class ProblemMark { fresh, persisting, cured, relapsed };
enum class ProblemStage { proposed, confirmed, rectifying, submitted, disputed, omitted, closed, merged, split };
// Those somebody still works on: confirmed to disputed.
bool is_open(ProblemStage stage);

// Why a recorded problem shows no deficit (any more).
enum class ProblemEnd {
  none,            // it does show one
  cured,           // finished, or the facts were put right
  pending,         // what was missing is handed in and not yet reviewed
  waived,          // 免除; `end_because` says why
  not_applicable,  // 不适用; so does it here
  merged,          // its matter went into another, whose title `end_because` is
  lapsed  // not a gap as things are recorded: the day lies ahead again, only a 提示 is left, nobody owes it …
};

struct ProblemRow {
  std::string
      key;  // as decided about: obligation key + "!" + rule; of a problem that moved, that of the unit it came from
  std::string number;  // once confirmed
  ProblemStage stage = ProblemStage::proposed;
  ProblemMark mark = ProblemMark::fresh;
  bool repeated = false;             // 屡犯: same task, unit and rule in another matter or period, of whatever year
  std::vector<std::string> repeats;  // keys of those others
  std::uint32_t unit = kNone;        // who answers for it on as_of; kNone: a unit the facts do not have
  const Verdict* verdict = nullptr;  // nullptr where the obligation no longer shows the deficit (`end` says why)
  const ProblemRecord* record = nullptr;  // into `recorded`; nullptr: nobody decided about it yet
  // Of the record, where others found it: such a row has neither verdict nor `end`; 销号 needs measures.
  const ProblemEntered* entered = nullptr;
  Deficit deficit;
  ProblemEnd end = ProblemEnd::none;
  std::string end_because;
  std::string facts_digest;         // of the facts it rests on
  std::string statement;            // as reworded, or without a verdict as confirmed; empty: worded from the verdict
  std::optional<Date> reworded_on;  // where `statement` was written by a person
  bool changed_since = false;       // the facts are not those it was last decided on
  std::optional<Date> confirmed_on;
  std::string because;  // of the last decision
  // A record that 销号 or its application rested on and that counts no longer; a closed problem has come back.
  std::string lost_evidence;
  std::vector<std::string> merged;  // numbers of those that went into this one
  std::string into;                 // of a merged one: the number of the problem it went into at last
};

// The digest of the facts a deficit rests on: records (id and the dates and values read), due day, numbers. Editing a
// wording changes nothing; correcting a date does.
std::string digest_of_facts(const Verdict& verdict, const Deficit& deficit, const Facts& facts);

// Pure. One row per deficit of `verdicts` that is not a hint, and per recorded problem. Rules (design.md §8):
// an omitted or closed row stays so until its facts change; a closed curable one that shows again (without 不能补办), and any closed one whose
// facts changed or whose supporting paper is gone, is proposed again as `relapsed`; a part of a split one rests on the facts of the
// whole; a proposal whose deficit went away disappears; a confirmed one stays and says how it ended.
// A recorded problem without a deficit of its own takes that of the same task, rule and matter or period under the unit that
// took over: the later holder of the role, the successor of a closed unit.
std::vector<ProblemRow> problems(const std::vector<Verdict>& verdicts, const Facts& facts,
                                 const std::vector<ProblemRecord>& recorded, Date as_of);

// 2026-001 … : one more than the highest of the year among those ever given (numbers_given).
std::string next_number(std::span<const std::string> given, int year);

}  // namespace fazhi::core
