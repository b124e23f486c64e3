#include "core/problem.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "base/digest.h"

namespace fazhi::core {

namespace {

std::string date_text(const std::optional<Date>& date) { return date ? format_date(*date) : "-"; }

void add_records(std::string& text, const std::vector<std::uint32_t>& records, const Facts& facts) {
  for (const std::uint32_t record : records) (text += "|") += facts.records[record].id;
}

std::string rule_of(const std::string& key) { return key.substr(key.rfind('!') + 1); }

// "checklist/task@unit" and the rule, without the matter or period: what 屡犯 compares.
std::string kin_of(const std::string& key) {
  const auto subject = key.find('#');
  const auto rule = key.rfind('!');
  return key.substr(0, std::min(subject, rule)) + "!" + rule_of(key);
}

ProblemStage stage_of(ProblemState state) {
  switch (state) {
    case ProblemState::confirmed: return ProblemStage::confirmed;
    case ProblemState::omitted: return ProblemStage::omitted;
    case ProblemState::closed: return ProblemStage::closed;
  }
  return ProblemStage::proposed;
}

// A deficit that shows now, against what was decided about it.
void decide(ProblemRow& row, const ProblemRecord& record) {
  row.number = record.number;
  row.statement = record.statement;
  row.because = record.because;
  row.stage = stage_of(record.state);
  const bool changed = row.facts_digest != record.facts_digest;
  switch (record.state) {
    case ProblemState::confirmed: row.mark = ProblemMark::persisting; break;
    case ProblemState::omitted:
      row.mark = ProblemMark::persisting;
      if (changed) row.stage = ProblemStage::proposed;
      break;
    case ProblemState::closed:
      row.mark = ProblemMark::persisting;
      if (changed || row.deficit.curable) {
        row.stage = ProblemStage::proposed;
        row.mark = ProblemMark::relapsed;
      }
      break;
  }
}

ProblemRow row_without_deficit(const ProblemRecord& record) {
  ProblemRow row;
  row.key = record.key;
  row.number = record.number;
  row.statement = record.statement;
  row.because = record.because;
  row.stage = stage_of(record.state);
  row.mark = ProblemMark::cured;
  row.facts_digest = record.facts_digest;
  row.deficit.rule = rule_of(record.key);
  return row;
}

void mark_repeated(std::vector<ProblemRow>& rows) {
  std::unordered_map<std::string, int> kin;
  for (const ProblemRow& row : rows) {
    if (row.stage != ProblemStage::omitted) ++kin[kin_of(row.key)];
  }
  for (ProblemRow& row : rows) row.repeated = kin[kin_of(row.key)] > 1;
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
                                 const std::vector<ProblemRecord>& recorded) {
  std::unordered_map<std::string, const ProblemRecord*> by_key;
  for (const ProblemRecord& record : recorded) by_key[record.key] = &record;
  std::vector<ProblemRow> rows;
  std::unordered_set<std::string> shown;
  for (const Verdict& verdict : verdicts) {
    for (const Deficit& deficit : deficits(verdict)) {
      if (deficit.hint) continue;
      ProblemRow row;
      row.key = verdict.key + "!" + deficit.rule;
      row.verdict = &verdict;
      row.deficit = deficit;
      row.facts_digest = digest_of_facts(verdict, deficit, facts);
      const auto found = by_key.find(row.key);
      if (found != by_key.end()) decide(row, *found->second);
      shown.insert(row.key);
      rows.push_back(std::move(row));
    }
  }
  for (const ProblemRecord& record : recorded) {
    if (!shown.contains(record.key)) rows.push_back(row_without_deficit(record));
  }
  mark_repeated(rows);
  return rows;
}

std::string next_number(const std::vector<ProblemRecord>& recorded, int year) {
  const std::string prefix = std::to_string(year) + "-";
  int highest = 0;
  for (const ProblemRecord& record : recorded) {
    if (!record.number.starts_with(prefix)) continue;
    int number = 0;
    const char* begin = record.number.data() + prefix.size();
    std::from_chars(begin, record.number.data() + record.number.size(), number);
    highest = std::max(highest, number);
  }
  const std::string digits = std::to_string(highest + 1);
  return prefix + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

}  // namespace fazhi::core
