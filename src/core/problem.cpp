#include "core/problem.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/digest.h"
#include "core/evaluate.h"
#include "core/period.h"
#include "core/problem_heirs.h"
#include "core/problem_support.h"
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
    case ProblemState::rectifying: return ProblemStage::rectifying;
    case ProblemState::submitted: return ProblemStage::submitted;
    case ProblemState::disputed: return ProblemStage::disputed;
    case ProblemState::omitted: return ProblemStage::omitted;
    case ProblemState::closed: return ProblemStage::closed;
    case ProblemState::merged: return ProblemStage::merged;
    case ProblemState::split: return ProblemStage::split;
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
void take_decision(ProblemRow& row, const ProblemRecord& record, const Facts& facts) {
  row.key = record.key;
  row.record = &record;
  row.number = record.number;
  row.because = record.because;
  row.stage = stage_of(record.state);
  if (!record.number.empty()) row.confirmed_on = day_in_beijing(record.confirmed_at);
  if (!record.unit.empty()) row.unit = facts.find_unit(record.unit);
}

void come_back(ProblemRow& row) {
  row.stage = ProblemStage::proposed;
  row.mark = ProblemMark::relapsed;
}

void take_words(ProblemRow& row, const ProblemRecord& record) {
  row.statement = record.statement;
  if (record.reworded_at) row.reworded_on = day_in_beijing(*record.reworded_at);
}

// A deficit that shows now, against what was decided about it. A proposal, also one that came back, is worded from today's facts.
void decide(ProblemRow& row, const ProblemRecord& record, const Facts& facts, Date as_of) {
  take_decision(row, record, facts);
  row.changed_since = row.facts_digest != record.facts_digest;
  switch (record.state) {
    case ProblemState::omitted:
      row.mark = ProblemMark::persisting;
      if (row.changed_since) row.stage = ProblemStage::proposed;
      break;
    case ProblemState::closed:
      row.mark = ProblemMark::persisting;
      if (row.changed_since || (row.deficit.curable && record.ended != kNotMadeUp)) come_back(row);
      break;
    case ProblemState::confirmed:
    case ProblemState::rectifying:
    case ProblemState::submitted:
    case ProblemState::disputed:
    case ProblemState::merged:
    case ProblemState::split: row.mark = mark_of(record, as_of); break;
  }
  if (row.stage != ProblemStage::proposed && record.reworded_at) take_words(row, record);
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
  row.unit =
      successor_on(facts, verdict != nullptr ? verdict->unit : facts.find_unit(key_parts(record.key).unit), as_of);
  take_decision(row, record, facts);
  take_words(row, record);
  add_end(row, verdict, facts);
  row.mark = row.end == ProblemEnd::cured ? ProblemMark::cured : mark_of(record, as_of);
  row.facts_digest = record.facts_digest;
  row.deficit.rule = key_parts(record.key).rule;
  return row;
}

ProblemRow entered_row(const ProblemRecord& record, const Facts& facts, Date as_of) {
  ProblemRow row;
  take_decision(row, record, facts);
  take_words(row, record);
  row.entered = &*record.entered;
  row.unit = successor_on(facts, facts.find_unit(record.entered->unit), as_of);
  row.mark = mark_of(record, as_of);
  row.deficit.rule = "entered";
  row.deficit.curable = false;  // no paper ends it by itself
  return row;
}

void mark_repeated(std::vector<ProblemRow>& rows, const TaskHistory& tasks) {
  const auto kin_of_row = [&](const ProblemRow& row) {
    return kin_of(present_name(tasks, std::string(whole_key(row.key))));
  };
  // The parts of a split one are one problem with it.
  const auto is_part = [](const ProblemRow& row) { return row.record != nullptr && !row.record->part_of.empty(); };
  std::unordered_map<std::string, std::vector<std::string>> kin;
  for (const ProblemRow& row : rows) {
    if (row.stage != ProblemStage::omitted && !is_part(row)) kin[kin_of_row(row)].push_back(row.key);
  }
  for (ProblemRow& row : rows) {
    for (const std::string& key : kin[kin_of_row(row)]) {
      if (key != whole_key(row.key)) row.repeats.push_back(key);
    }
    row.repeated = !row.repeats.empty() && row.stage != ProblemStage::omitted;
  }
}

// Each recorded problem to the row of its own key, else to one that moved, else it gets a row without a deficit.
class Decisions {
 public:
  Decisions(std::vector<ProblemRow>& rows, const std::vector<Verdict>& verdicts, const Facts& facts, Date as_of)
      : rows_(rows), facts_(facts), as_of_(as_of), is_decided_(rows.size(), false) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string key = present_name(facts.tasks, rows[i].key);
      own_[key] = i;
      of_any_unit_[without_unit(key)].push_back(i);
    }
    for (const Verdict& verdict : verdicts)
      judged_[without_unit(present_name(facts.tasks, verdict.key))].push_back(&verdict);
  }

  void add(const std::vector<ProblemRecord>& recorded) {
    std::vector<const ProblemRecord*> homeless, parts;
    for (const ProblemRecord& record : recorded) {
      if (record.entered) {
        rows_.push_back(entered_row(record, facts_, as_of_));
      } else if (!record.part_of.empty()) {
        parts.push_back(&record);
      } else if (const auto found = own_.find(present_name(facts_.tasks, record.key)); found != own_.end()) {
        is_decided_[found->second] = true;
        decide(rows_[found->second], record, facts_, as_of_);
      } else {
        homeless.push_back(&record);
      }
    }
    for (const ProblemRecord* record : homeless) add_homeless(*record);
    for (const ProblemRecord* record : parts) add_part(*record);
  }

 private:
  void add_homeless(const ProblemRecord& record) {
    const std::uint32_t unit = facts_.find_unit(key_parts(record.key).unit);
    const auto& heirs = of_any_unit_[without_unit(present_name(facts_.tasks, record.key))];
    const auto heir = std::ranges::find_if(
        heirs, [&](std::size_t i) { return !is_decided_[i] && takes_over(*rows_[i].verdict, unit, facts_); });
    if (heir == heirs.end()) return add_without_deficit(record);
    is_decided_[*heir] = true;
    decide(rows_[*heir], record, facts_, as_of_);
  }

  // On the facts of the whole, as the whole stands now.
  void add_part(const ProblemRecord& record) {
    const auto whole = std::ranges::find(rows_, record.part_of, &ProblemRow::key);
    if (whole == rows_.end() || whole->verdict == nullptr) return add_without_deficit(record);
    ProblemRow row;
    row.verdict = whole->verdict;
    row.unit = whole->unit;
    row.deficit = whole->deficit;
    row.facts_digest = whole->facts_digest;
    decide(row, record, facts_, as_of_);
    rows_.push_back(std::move(row));
  }

  void add_without_deficit(const ProblemRecord& record) {
    const std::string key = present_name(facts_.tasks, std::string(whole_key(record.key)));
    const std::string obligation = without_unit(key.substr(0, key.rfind('!')));
    rows_.push_back(row_without_deficit(record, verdict_now(record, judged_[obligation], facts_), facts_, as_of_));
  }

  std::vector<ProblemRow>& rows_;
  const Facts& facts_;
  Date as_of_;
  std::vector<bool> is_decided_;
  std::unordered_map<std::string, std::size_t> own_;
  std::unordered_map<std::string, std::vector<std::size_t>> of_any_unit_;
  std::unordered_map<std::string, std::vector<const Verdict*>> judged_;  // by obligation without its unit
};

// What was closed by measures comes back when a paper they were shown by counts no longer: withdrawn, purged, returned.
void bring_back_unsupported(std::vector<ProblemRow>& rows, const std::vector<ProblemRecord>& recorded,
                            const Facts& facts) {
  const ProblemSupport support(recorded, facts);
  for (ProblemRow& row : rows) {
    if (row.record == nullptr || row.end == ProblemEnd::cured) continue;
    row.lost_evidence = support.lost(*row.record);
    if (!row.lost_evidence.empty() && row.stage == ProblemStage::closed) come_back(row);
  }
}

// Merged ones name the problem at the end of the way, and it names them.
void add_mergers(std::vector<ProblemRow>& rows) {
  std::unordered_map<std::string, ProblemRow*> by_key;
  for (ProblemRow& row : rows) by_key[row.key] = &row;
  for (ProblemRow& row : rows) {
    if (row.stage != ProblemStage::merged) continue;
    const ProblemRow* at = &row;
    for (std::size_t steps = 0; steps <= rows.size() && at->stage == ProblemStage::merged; ++steps) {
      const auto next = by_key.find(at->record->into);
      if (next == by_key.end()) break;
      at = next->second;
    }
    if (at == &row) continue;
    row.into = at->number;
    by_key[at->key]->merged.push_back(row.number);
    // What ended with the other and shows again is nobody's any more.
    const bool is_settled = at->record != nullptr && at->record->ended == kNotMadeUp;
    if (at->stage == ProblemStage::closed && row.verdict != nullptr && row.deficit.curable && !is_settled)
      come_back(row);
  }
}

}  // namespace

bool is_open(ProblemStage stage) {
  return stage == ProblemStage::confirmed || stage == ProblemStage::rectifying || stage == ProblemStage::submitted ||
         stage == ProblemStage::disputed;
}

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
  if (!recorded.empty()) Decisions(rows, verdicts, facts, as_of).add(recorded);
  bring_back_unsupported(rows, recorded, facts);
  add_mergers(rows);
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
