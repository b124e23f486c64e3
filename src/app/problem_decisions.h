#pragma once
// 认定, 不列, 销号: decisions about problems, recorded as events with the digest of the facts they rest on.

#include <string>
#include <vector>

#include "app/problem_rows.h"
#include "app/record.h"

namespace fazhi::app {

struct Decision {
  std::vector<std::string> words;  // numbers, handles, keys
  bool all = false;                // every row in the stage the decision starts from
  std::string statement;           // confirm and reword, one row: 问题表述 in other words
  std::string source = "自查";     // confirm
  std::string because;             // omit, close, reopen
  bool not_made_up = false;  // close: what is missing was never made and cannot be made afterwards (core::kNotMadeUp)
};

struct Decided {
  Recorded recorded;
  std::vector<std::string> lines;  // what became of each: 2026-001 …
};

// All of them refuse an as_of after the day of recording, or before the day the problem was confirmed.
Decided confirm_problems(Workspace& workspace, const Question& question, const Decision& decision,
                         const Acting& acting);
Decided omit_problems(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting);

// Another 问题表述 for a confirmed one; what was computed never overwrites it.
Decided reword_problem(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting);

// Those that are over (cured, waived, merged away …) need no reason; the others do, and stay closed until their facts change.
Decided close_problems(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting);

// 督察反馈, 群众反映, 巡察: what others found is entered and confirmed at once. Without a number it gets the next one; the key is made
// from the number, except where it is given.
Recorded enter_problem(Workspace& workspace, core::ProblemEntered problem, const Acting& acting);

// What was closed by mistake is confirmed again, with its number.
Decided reopen_problems(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting);

}  // namespace fazhi::app
