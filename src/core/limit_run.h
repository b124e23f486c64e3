#pragma once
// One run of a limit (期限) from one start, with its suspensions and its extension; a restart makes a second run of it.
// Part of core/limit.h, which says what the rules are; nothing else includes this.

#include <optional>
#include <vector>

#include "core/calendar.h"
#include "core/limit.h"

namespace fazhi::core {

// What compute_deadline was asked.
struct LimitCase {
  const Calendar& calendar;
  const Limit& limit;
  const LimitFacts& facts;
  Date as_of;
  bool with_steps;
};

// What is dated later than as_of is a plan and did not happen.
std::optional<Date> happened(const LimitCase& asked, const std::optional<Date>& date);

// The same for what ends something begun on `start`: recorded earlier than that it is no end of it.
std::optional<Date> happened_since(const LimitCase& asked, const std::optional<Date>& date, Date start);

// The days after `from` up to and including `until` do not count.
struct Pause {
  Date from;
  Date until;
};

struct LimitEnd {
  Counted counted;  // the end so far
  Counted rolled;   // the day the limit runs out
};

struct LimitRun {
  Date start{};
  std::vector<Pause> pauses{};         // that took effect, by `from`
  LimitEnd base{};                     // without extension
  LimitEnd end{};                      // with it
  std::optional<Date> paused_since{};  // a suspension is open
  std::optional<Date> not_before{};    // the end cannot be known
  std::vector<LimitStep> steps{};      // of its suspensions; empty unless asked for
};

LimitRun run_limit(const LimitCase& asked, Date start);

// nullopt: cannot be known without the missing notice.
std::optional<bool> ran_out_before(const LimitRun& run, Date date);

// Units the extension adds if it was told in time and signed: those stated, no more than the law allows.
int units_granted(const ExtensionFacts& extension);

}  // namespace fazhi::core
