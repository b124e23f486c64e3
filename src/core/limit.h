#pragma once
// The deadline machine: when a time limit (期限) ends after restart (重新起算), suspension (扣除), extension (延长) and
// roll (顺延). Pure arithmetic over dates already read from records; which law counts how is in docs/checklist-format.md.

#include <optional>
#include <vector>

#include "base/date.h"
#include "core/calendar.h"

namespace fazhi::core {

struct Limit {
  int n = 0;
  DayUnit unit = DayUnit::day;
  bool roll = false;
  bool end_day = true;
};

// From `awaited` (补正告知) the limit is paused; it begins anew, whole and once, at `at` (收到补正).
struct RestartFacts {
  std::optional<Date> awaited{};
  std::optional<Date> at{};
};

// The days after `from` up to and including `to` do not count (征求第三方意见). A cap ends it by itself.
struct SuspensionFacts {
  std::optional<Date> from{};
  std::optional<Date> to{};
  std::optional<Limit> cap{};
  std::optional<Date> cap_from{};  // nullopt: the cap runs from `from`
};

struct ExtensionFacts {
  std::optional<int> stated{};   // units the notice states; nullopt: at_most
  std::optional<int> at_most{};  // the most the law allows; a notice that states more gives no more than this
  std::optional<Date> told{};
  bool signed_ = false;
};

struct LimitFacts {
  std::optional<Date> trigger{};
  std::optional<RestartFacts> restart{};
  std::vector<SuspensionFacts> suspensions{};  // in any order
  std::optional<ExtensionFacts> extension{};
};

enum class LimitStepKind {
  started,               // date: the trigger
  awaited,               // date: asked on; the timing is paused from here
  awaited_too_late,      // date: asked on; until: the end that had passed. Changes nothing
  awaited_not_recorded,  // date: the answer, which restarts nothing because nobody recorded that it was asked for
  restarted,             // date: counted anew from this day
  suspended,             // date, until: the days after date up to and including until (count of them) do not count
  suspension_capped,     // the same, ended by its cap
  suspension_open,       // date: since when; the timing is paused
  suspension_too_late,   // date: its start; until: the end that had passed. Changes nothing
  counted,               // date: start; until: end; count: the limit
  extended,              // date: end so far; until: new end; count: units added
  extension_cut,         // date: told on; count: units the notice stated, more than the law allows
  extension_too_late,    // date: told on; until: the end that had passed. Adds nothing
  extension_unsigned,    // date: told on. Adds nothing
  rolled,                // date: a day off; until: the next working day
  not_known,             // date: first day of the year whose notice is missing
};

struct LimitStep {
  LimitStepKind what = LimitStepKind::started;
  Date date{};
  std::optional<Date> until{};
  int count = 0;
  std::vector<Skipped> skipped{};  // days off, and 中止计时 for suspended days
};

enum class DeadlineStatus { none, paused, known, not_before };

struct Deadline {
  DeadlineStatus status = DeadlineStatus::none;  // none: nobody recorded the trigger
  std::optional<Date> due;                       // known: the last day that is in time
  std::optional<Date> not_before;                // not_before: first day of the year whose notice is missing
  std::optional<Date> paused_since;              // paused
  std::optional<Date> started;                   // the trigger, or the day it began anew
  std::vector<LimitStep> steps;                  // in the order to be explained; empty unless asked for
};

// As things stood at the end of `as_of`: every fact later than that except the trigger is a plan and counts as not yet
// happened. An end or an answer recorded earlier than its own start is none.
// 「Ran out」 below means the end after rolling, 「the end so far」 the end before it; rolling comes last.
// - restart: `awaited` after the limit ran out changes nothing; otherwise paused until `at`, then the whole limit anew.
// - suspensions: overlapping ones count once; one that starts after the limit ran out changes nothing; while one is open
//   the limit is paused.
// - extension: added after the end so far, only if told by the day the limit runs out, and signed.
Deadline compute_deadline(const Calendar& calendar, const Limit& limit, const LimitFacts& facts, Date as_of,
                          bool with_steps = false);

}  // namespace fazhi::core
