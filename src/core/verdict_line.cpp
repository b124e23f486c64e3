#include "core/verdict_line.h"

#include <algorithm>

#include "base/digest.h"
#include "base/text.h"
#include "core/phrases.h"
#include "core/problem.h"

namespace fazhi::core {

namespace {

constexpr std::size_t kDigits = 16;

std::string due_word(const DueDay& due) {
  switch (due.status) {
    case DueDay::Status::none: return {};
    case DueDay::Status::paused: return "paused";
    case DueDay::Status::known: return due.date ? format_date(*due.date) : std::string();
    case DueDay::Status::not_before: return ">=" + (due.date ? format_date(*due.date) : std::string());
  }
  return {};
}

std::vector<std::string> taken_records(const Verdict& verdict, const Facts& facts) {
  std::vector<std::string> ids;
  for (const NeedFinding& need : verdict.needs) {
    for (const std::uint32_t record : need.taken) ids.emplace_back(facts.records[record].id);
  }
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

// Nothing in here grows with the days that pass.
std::string facts_of(const Verdict& verdict, const std::vector<std::string>& records, const Facts& facts) {
  std::string text = verdict.because;
  for (const std::string& record : records) text += "|" + record;
  for (const Deficit& deficit : deficits(verdict)) text += "|" + digest_of_facts(verdict, deficit, facts);
  for (const NeedFinding& need : verdict.needs) {
    for (const std::string& kind : need.missing) text += "|-" + kind;
  }
  for (const CheckFinding& check : verdict.checks) text.append("|").append(to_word(check.status));
  for (const std::string& field : verdict.unknown) text += "|?" + field;
  return sm3_hex(text).substr(0, kDigits);
}

bool in_order(const Verdict& verdict) {
  return !verdict.gap && verdict.because.empty() && (verdict.light == Light::green || verdict.light == Light::blue);
}

}  // namespace

VerdictLine line_of(const Verdict& verdict, const WordingContext& context, bool shown) {
  VerdictLine line;
  line.key = verdict.key;
  line.result = verdict.result;
  line.timing = verdict.timing;
  line.light = verdict.light;
  line.gap = verdict.gap;
  line.hint = verdict.hint;
  line.shown = shown;
  line.due = due_word(verdict.due);
  line.done_on = verdict.done_on;
  line.records = taken_records(verdict, *context.facts);
  line.facts = facts_of(verdict, line.records, *context.facts);
  line.said = result_phrase(verdict, context) + "·" + timing_phrase(verdict, context);
  if (!in_order(verdict)) line.reason = join(reasons(verdict, context), "；");
  return line;
}

bool same_verdict(const VerdictLine& one, const VerdictLine& other) {
  return one.result == other.result && one.timing == other.timing && one.light == other.light && one.gap == other.gap &&
         one.hint == other.hint && one.due == other.due && one.done_on == other.done_on && one.facts == other.facts;
}

LineCounts count_lines(std::span<const VerdictLine> lines) {
  LineCounts counts;
  for (const VerdictLine& line : lines) {
    if (line.shown && line.is_owed()) ++counts.owed;
    if (line.is_gap()) ++counts.gaps;
  }
  return counts;
}

}  // namespace fazhi::core
