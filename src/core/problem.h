#pragma once
// Problems (问题): deficits that entered the 问题清单. Which rows a paper has, told from verdicts and past decisions.

#include <string>
#include <vector>

#include "core/fold.h"
#include "core/verdict.h"

namespace fazhi::core {

enum class ProblemMark { fresh, persisting, cured, relapsed };  // new, persisting, cured, 反弹
enum class ProblemStage { proposed, confirmed, omitted, closed };

struct ProblemRow {
  std::string key;     // obligation key + "!" + rule
  std::string number;  // once confirmed
  ProblemStage stage = ProblemStage::proposed;
  ProblemMark mark = ProblemMark::fresh;
  bool repeated = false;             // 屡犯: same task, unit and rule in another matter or period
  const Verdict* verdict = nullptr;  // nullptr where the obligation no longer shows the deficit (cured)
  Deficit deficit;
  std::string facts_digest;  // of the facts it rests on
  std::string statement;     // as confirmed; empty: worded from the verdict
  std::string because;       // of omission or closing
};

// The digest of the facts a deficit rests on: records (id and the dates and values read), due day, numbers. Editing a
// wording changes nothing; correcting a date does.
std::string digest_of_facts(const Verdict& verdict, const Deficit& deficit, const Facts& facts);

// Pure. One row per deficit of `verdicts` that is not a hint, and per recorded problem. Rules (design.md §8):
// an omitted or closed row stays so until its facts change; a closed curable one that shows again, and a closed incurable one whose
// facts changed, is `relapsed`; a proposal whose deficit went away disappears; a confirmed one is `cured`.
std::vector<ProblemRow> problems(const std::vector<Verdict>& verdicts, const Facts& facts,
                                 const std::vector<ProblemRecord>& recorded);

// 2026-001 … : the next free number of the year.
std::string next_number(const std::vector<ProblemRecord>& recorded, int year);

}  // namespace fazhi::core
