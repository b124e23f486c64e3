#pragma once
// `fazhi problem`: deficits on their way through 拟列, 认定, 不列 and 销号. Proposals are computed, decisions are events.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/listing.h"
#include "app/record.h"
#include "app/view.h"
#include "core/problem.h"
#include "core/problem_heirs.h"

namespace fazhi::app {

using ProblemKey = core::KeyParts;
inline ProblemKey parse_problem_key(const std::string& key) { return core::key_parts(key); }

struct Problems {
  std::unique_ptr<View> view;          // nullptr where the question was wrong (reported); of all units and checklists
  std::vector<core::ProblemRow> rows;  // of the units and checklists asked for
  // The day of the last 认定, 销号, 督办 …, where that is after as_of: what is known of problems is newer than the day of the paper.
  std::optional<Date> handled_until;

  std::size_t count(core::ProblemStage stage) const;
  std::size_t count(core::ProblemMark mark) const;  // proposed and confirmed rows only
};

// Of --public ledgers, where nothing is called a problem: refused, or a view without rows.
enum class PublicLedger { refused, without_rows };
Problems find_problems(const Workspace& workspace, const Question& question, Diagnostics& out,
                       PublicLedger of_public = PublicLedger::refused);

// 问题表述: as a person worded it, with a remark where its facts have changed since; else worded from today's facts; where they show
// no deficit any more, as it was confirmed.
std::string statement_of(const core::ProblemRow& row, const View& view);
// 已补齐, 免除（…）, 已并入「…」: how a problem without a deficit ended; empty where it has one.
std::string end_text(const core::ProblemRow& row);
std::string unit_text(const core::ProblemRow& row, const View& view);  // who answers for it on as_of
std::string person_name(const std::string& id, const View& view);      // the id itself where nobody has it
std::string stage_title(core::ProblemStage stage);                     // 拟列, 已认定, 整改中 …
// The same; where it is open and has come to an end, with that; where it was merged, into which.
std::string stage_text(const core::ProblemRow& row);
std::string mark_text(const core::ProblemRow& row);  // 新增, 持续, 已补齐, 反弹; 屡犯
// 整改时限 as it is now; nullopt: none was set.
std::optional<Date> limit_of(const core::ProblemRow& row);
// 截至2026年9月30日; and, where problems were dealt with after that day, ；问题办理情况登记至2026年10月14日
std::string day_of_problems(const Problems& problems);

struct StageFilter {
  bool proposed = true, confirmed = true, rectifying = true, submitted = true, disputed = true;
  bool omitted = false, closed = false, put_together = false;  // the last: merged and split
  bool takes(core::ProblemStage stage) const;
};
Listing problem_table_of(const Problems& problems, const StageFilter& filter);

// One row with everything known about it: its facts, its plan and its life so far.
std::string problem_text(const Problems& problems, const core::ProblemRow& row);

// By number, key, 8-letter handle of the problem or of its obligation. More than one or none: reported.
const core::ProblemRow* find_row(const Problems& problems, const std::string& word, Diagnostics& out);

// 8 letters for the problem's own key.
std::string problem_handle(const core::ProblemRow& row);

}  // namespace fazhi::app
