#pragma once
// A verdict (结论): result and timing, kept apart so that "how good" and "how urgent" are never confused, with all the
// facts that led to it. Texts are made from it by wording.h, never the other way round.

#include <optional>
#include <string>
#include <vector>

#include "core/checklist.h"
#include "core/facts.h"
#include "core/limit.h"
#include "core/task.h"

namespace fazhi::core {

enum class Result { waived, not_applicable, unclear, flawed, met, pending, partial, none };
enum class Timing { no_limit, paused, not_due, soon, overdue, in_time, late };
enum class Light { red, yellow, green, blue, grey };

enum class CheckStatus { satisfied, unsatisfied, violated, unknown, waiting, excused, not_applicable };

// identifiers as in YAML and JSON, and the Chinese words
std::string_view to_word(Result result);
std::string_view to_word(Timing timing);
std::string_view to_word(Light light);
std::string_view to_word(CheckStatus status);
std::string_view to_word(TaskSeverity severity);
std::optional<TaskSeverity> severity_of(std::string_view word);
std::string_view to_chinese(Result result);
std::string_view to_chinese(Timing timing);
std::string_view to_chinese(Light light);
std::string_view to_chinese(CheckStatus status);

// Why a record did not count for a need.
enum class Refusal {
  not_accepted,
  formed_later,
  other_owner,
  where_fails,
  where_unknown,
  field_missing,
  no_signature,
  no_original,
  done_later,
  duplicate
};
std::string_view to_chinese(Refusal refusal);
struct RefusedRecord {
  std::uint32_t record = kNone;
  Refusal why = Refusal::where_fails;
  std::string detail;                    // field or value concerned
  const Condition* condition = nullptr;  // where_fails: the part of `where` that does not hold
};

struct NeedFinding {
  const Need* need = nullptr;
  bool satisfied = false;
  int found = 0, required = 1;
  std::vector<std::uint32_t> taken;  // the earliest records that suffice
  std::vector<RefusedRecord> refused;
  std::vector<std::string> missing;  // kinds (or titles) still missing
  std::optional<Date> done_on;       // latest among those taken
};

struct CheckFinding {
  const Check* check = nullptr;
  CheckStatus status = CheckStatus::unknown;
  bool hint = false;  // rests only on an unverified basis or an unconfirmed default
  std::optional<Date> from, to;
  std::optional<std::int64_t> actual, required;  // days, occasions
  std::optional<DayUnit> unit;
  std::string actual_text, required_text;  // where no plain number: 66.67%, names
  std::vector<std::uint32_t> records;      // read
  std::vector<std::string> unknown;        // facts nobody recorded
  bool plan_would_violate = false;         // waiting on a planned date that would break it
  bool decides = false;  // an empty denominator: unknown makes the verdict unclear, not_applicable makes it that
  std::vector<Skipped> skipped;
};

struct DueDay {
  enum class Status { none, paused, known, not_before };
  Status status = Status::none;
  std::optional<Date> date;      // last day in time
  std::optional<Date> disputed;  // 「之前」: this day itself is in time with the remark 口径有争议
  bool by_office = false;
  bool hint = false;                  // unverified day
  bool trigger_missing = false;       // 起算日未登记
  std::string trigger;                // the field it runs from
  bool unknown_when = false;          // a clause was passed over because its `when` is unknown
  Deadline steps;                     // how it was counted
  const DueClause* clause = nullptr;  // the one that applied; nullptr: none did, or the end of the period by default
};

// One deficit of a verdict, as it would become a problem. `rule`: a check's id, `due`, `needs` or `when`.
struct Deficit {
  std::string rule;
  bool hint = false;
  bool curable = true;
  TaskSeverity severity = TaskSeverity::major;
  const CheckFinding* check = nullptr;  // where the rule is a check; into Verdict::checks
};

struct Verdict {
  const Checklist* checklist = nullptr;
  const Task* task = nullptr;
  std::string key;               // checklist/task@unit#period-or-matter
  std::uint32_t unit = kNone;    // who owes
  std::uint32_t matter = kNone;  // or
  std::string period;            // identifier, empty for a matter or a standing task

  Result result = Result::none;
  Timing timing = Timing::no_limit;
  Light light = Light::blue;
  bool gap = false;
  bool hint = false;        // a gap that rests only on what is not verified
  bool minor = false;       // flawed, and only in minor ways
  bool unverified = false;  // every basis is unverified, or `when` was decided by an unconfirmed default
  DueDay due;
  std::optional<Date> done_on;
  std::optional<Date> ended_on;      // matter closed or period over, on or before as_of
  std::string because;               // waiver, why not applicable
  std::vector<std::string> unknown;  // facts that `when` needs
  bool pending_would_violate = false;
  std::vector<NeedFinding> needs;
  std::vector<CheckFinding> checks;
  std::vector<std::uint32_t> submitted;  // records that its needs and checks would read, were they not under review
};

// Nobody owes what is 免除 or 不适用.
bool is_owed(const Verdict& verdict);

// First 8 letters of the key's SM3.
std::string handle_of(std::string_view key);

// In the order of the paper: checks, then `due` or `needs`, then `when`. Empty unless `verdict.gap`.
std::vector<Deficit> deficits(const Verdict& verdict);

}  // namespace fazhi::core
