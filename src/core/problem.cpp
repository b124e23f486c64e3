#include "core/problem.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/digest.h"
#include "core/evaluate.h"
#include "core/period.h"
#include "core/problem_heirs.h"
#include "core/task_history.h"

namespace fazhi::core {

namespace {

std::string date_text(const std::optional<Date>& date) { return date ? format_date(*date) : "-"; }

void add_records(std::string& text, const std::vector<std::uint32_t>& records, const Facts& facts) {
  for (const std::uint32_t record : records) (text += "|") += facts.records[record].id;
}

// "checklist/task@unit" and the rule, without the matter or period: what 屡犯 compares.
std::string kin_of(const std::string& key) {
  const auto subject = key.find('#');
  const auto rule = key.rfind('!');
  return key.substr(0, std::min(subject, rule)) + key.substr(rule);
}

ProblemStage stage_of(ProblemState state) {
  switch (state) {
    case ProblemState::confirmed: return ProblemStage::confirmed;
    case ProblemState::omitted: return ProblemStage::omitted;
    case ProblemState::closed: return ProblemStage::closed;
  }
  return ProblemStage::proposed;
}

// Papers go out once a quarter: what was confirmed since its first day stood on none before.
bool is_of_this_quarter(const ProblemRecord& record, Date as_of) {
  return day_in_beijing(record.confirmed_at) >= first_day(period_containing(Cycle::quarter, as_of));
}

ProblemMark mark_of(const ProblemRecord& record, Date as_of) {
  if (record.relapsed) return ProblemMark::relapsed;
  return is_of_this_quarter(record, as_of) ? ProblemMark::fresh : ProblemMark::persisting;
}

// What was decided, whatever shows now.
void take_decision(ProblemRow& row, const ProblemRecord& record) {
  row.key = record.key;
  row.number = record.number;
  row.because = record.because;
  row.stage = stage_of(record.state);
  if (!record.number.empty()) row.confirmed_on = day_in_beijing(record.confirmed_at);
}

// A deficit that shows now, against what was decided about it. A proposal, also one that came back, is worded from today's facts.
void decide(ProblemRow& row, const ProblemRecord& record, Date as_of) {
  take_decision(row, record);
  row.changed_since = row.facts_digest != record.facts_digest;
  switch (record.state) {
    case ProblemState::confirmed: row.mark = mark_of(record, as_of); break;
    case ProblemState::omitted:
      row.mark = ProblemMark::persisting;
      if (row.changed_since) row.stage = ProblemStage::proposed;
      break;
    case ProblemState::closed:
      row.mark = ProblemMark::persisting;
      if (row.changed_since || row.deficit.curable) {
        row.stage = ProblemStage::proposed;
        row.mark = ProblemMark::relapsed;
      }
      break;
  }
  if (row.stage == ProblemStage::proposed || !record.reworded_at) return;
  row.statement = record.statement;
  row.reworded_on = day_in_beijing(*record.reworded_at);
}

// The verdict of the record's own obligation, or of the unit that took it over.
const Verdict* verdict_now(const ProblemRecord& record, const std::vector<const Verdict*>& candidates,
                           const Facts& facts) {
  const std::uint32_t unit = facts.find_unit(key_parts(record.key).unit);
  const Verdict* heir = nullptr;
  for (const Verdict* verdict : candidates) {
    if (verdict->unit == unit) return verdict;
    if (heir == nullptr && takes_over(*verdict, unit, facts)) heir = verdict;
  }
  return heir;
}

ProblemEnd end_of(const Verdict& verdict, const std::string& rule) {
  if (verdict.result == Result::waived) return ProblemEnd::waived;
  if (verdict.result == Result::not_applicable) return ProblemEnd::not_applicable;
  if (verdict.result == Result::met || verdict.result == Result::flawed) return ProblemEnd::cured;
  if (rule == "when" && verdict.result != Result::unclear) return ProblemEnd::cured;
  const auto is_satisfied = [&](const CheckFinding& finding) {
    return finding.check->id == rule && finding.status == CheckStatus::satisfied;
  };
  if (std::ranges::any_of(verdict.checks, is_satisfied)) return ProblemEnd::cured;
  return verdict.result == Result::pending ? ProblemEnd::pending : ProblemEnd::lapsed;
}

void add_end(ProblemRow& row, const Verdict* verdict, const Facts& facts) {
  const KeyParts key = key_parts(row.key);
  row.end = ProblemEnd::lapsed;
  if (verdict != nullptr) {
    row.end = end_of(*verdict, key.rule);
    row.end_because = verdict->because;
    return;
  }
  const std::uint32_t matter = key.subject.empty() ? kNone : facts.find_matter(key.subject);
  if (matter == kNone || facts.matters[matter].merged_into.empty()) return;
  row.end = ProblemEnd::merged;
  row.end_because = facts.matters[merged_into(facts, matter)].title;
}

ProblemRow row_without_deficit(const ProblemRecord& record, const Verdict* verdict, const Facts& facts, Date as_of) {
  ProblemRow row;
  take_decision(row, record);
  row.statement = record.statement;
  if (record.reworded_at) row.reworded_on = day_in_beijing(*record.reworded_at);
  row.unit =
      successor_on(facts, verdict != nullptr ? verdict->unit : facts.find_unit(key_parts(record.key).unit), as_of);
  add_end(row, verdict, facts);
  row.mark = row.end == ProblemEnd::cured ? ProblemMark::cured : mark_of(record, as_of);
  row.facts_digest = record.facts_digest;
  row.deficit.rule = key_parts(record.key).rule;
  return row;
}

ProblemRow entered_row(const ProblemRecord& record, const Facts& facts, Date as_of) {
  ProblemRow row;
  take_decision(row, record);
  row.entered = &*record.entered;
  row.statement = record.statement;
  if (record.reworded_at) row.reworded_on = day_in_beijing(*record.reworded_at);
  row.unit = successor_on(facts, facts.find_unit(record.entered->unit), as_of);
  row.mark = mark_of(record, as_of);
  row.deficit.rule = "entered";
  row.deficit.curable = false;  // no paper ends it by itself
  return row;
}

void mark_repeated(std::vector<ProblemRow>& rows, const TaskHistory& tasks) {
  const auto kin_of_row = [&](const ProblemRow& row) { return kin_of(present_name(tasks, row.key)); };
  std::unordered_map<std::string, int> kin;
  for (const ProblemRow& row : rows) {
    if (row.stage != ProblemStage::omitted) ++kin[kin_of_row(row)];
  }
  for (ProblemRow& row : rows) row.repeated = kin[kin_of_row(row)] > 1;
}

// Each recorded problem to the row of its own key, else to one that moved, else it gets a row without a deficit.
void add_decisions(std::vector<ProblemRow>& rows, const std::vector<Verdict>& verdicts, const Facts& facts,
                   const std::vector<ProblemRecord>& recorded, Date as_of) {
  std::unordered_map<std::string, std::size_t> own;
  std::unordered_map<std::string, std::vector<std::size_t>> of_any_unit;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string key = present_name(facts.tasks, rows[i].key);
    own[key] = i;
    of_any_unit[without_unit(key)].push_back(i);
  }
  std::unordered_map<std::string, std::vector<const Verdict*>> judged;  // by obligation without its unit
  for (const Verdict& verdict : verdicts)
    judged[without_unit(present_name(facts.tasks, verdict.key))].push_back(&verdict);
  std::vector<bool> is_decided(rows.size(), false);
  std::vector<const ProblemRecord*> homeless;
  for (const ProblemRecord& record : recorded) {
    if (record.entered) {
      rows.push_back(entered_row(record, facts, as_of));
      continue;
    }
    const auto found = own.find(present_name(facts.tasks, record.key));
    if (found == own.end()) {
      homeless.push_back(&record);
    } else {
      is_decided[found->second] = true;
      decide(rows[found->second], record, as_of);
    }
  }
  for (const ProblemRecord* record : homeless) {
    const std::uint32_t unit = facts.find_unit(key_parts(record->key).unit);
    const std::string key = present_name(facts.tasks, record->key);
    const auto& heirs = of_any_unit[without_unit(key)];
    const auto heir = std::ranges::find_if(
        heirs, [&](std::size_t i) { return !is_decided[i] && takes_over(*rows[i].verdict, unit, facts); });
    if (heir != heirs.end()) {
      is_decided[*heir] = true;
      decide(rows[*heir], *record, as_of);
    } else {
      const std::string obligation = key.substr(0, key.rfind('!'));
      rows.push_back(
          row_without_deficit(*record, verdict_now(*record, judged[without_unit(obligation)], facts), facts, as_of));
    }
  }
}

}  // namespace

std::string digest_of_facts(const Verdict& verdict, const Deficit& deficit, const Facts& facts) {
  std::string text = deficit.rule;
  if (deficit.check != nullptr) {
    const CheckFinding& check = *deficit.check;
    text +=
        "|" + date_text(check.from) + "|" + date_text(check.to) + "|" + check.actual_text + "|" + check.required_text;
    text += "|" + std::to_string(check.actual.value_or(-1)) + "/" + std::to_string(check.required.value_or(-1));
    add_records(text, check.records, facts);
  } else if (deficit.rule == "when") {
    for (const std::string& field : verdict.unknown) text += "|" + field;
  } else if (verdict.timing == Timing::late) {
    text += "|" + date_text(verdict.due.date) + "|" + date_text(verdict.done_on);
  } else {
    text += "|" + date_text(verdict.due.date);
    for (const NeedFinding& need : verdict.needs) {
      for (const std::string& kind : need.missing) text += "|" + kind;
    }
  }
  return sm3_hex(text);
}

std::vector<ProblemRow> problems(const std::vector<Verdict>& verdicts, const Facts& facts,
                                 const std::vector<ProblemRecord>& recorded, Date as_of) {
  std::vector<ProblemRow> rows;
  for (const Verdict& verdict : verdicts) {
    for (const Deficit& deficit : deficits(verdict)) {
      if (deficit.hint) continue;
      ProblemRow row;
      row.key = verdict.key + "!" + deficit.rule;
      row.verdict = &verdict;
      row.unit = successor_on(facts, verdict.unit, as_of);
      row.deficit = deficit;
      row.facts_digest = digest_of_facts(verdict, deficit, facts);
      rows.push_back(std::move(row));
    }
  }
  if (!recorded.empty()) add_decisions(rows, verdicts, facts, recorded, as_of);
  mark_repeated(rows, facts.tasks);
  return rows;
}

std::string next_number(std::span<const std::string> given, int year) {
  const std::string prefix = std::to_string(year) + "-";
  int highest = 0;
  for (const std::string& one : given) {
    if (!one.starts_with(prefix)) continue;
    int number = 0;
    std::from_chars(one.data() + prefix.size(), one.data() + one.size(), number);
    highest = std::max(highest, number);
  }
  const std::string digits = std::to_string(highest + 1);
  return prefix + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

}  // namespace fazhi::core
