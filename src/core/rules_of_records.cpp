// present, count, different, forbid: rules over fields and records.

#include <algorithm>

#include "core/due.h"
#include "core/judge.h"
#include "core/rules.h"

namespace fazhi::core {

namespace {

using Status = RuleOutcome::Status;

struct Matching {
  std::vector<Sight> fits;
  std::vector<Sight> unsure;  // `where` needs a field nobody recorded
  std::vector<std::string> unknown;
};

// Of all visible records, or of those picked where the check says `pick`.
Matching match(const RecordQuery& query, const RuleInput& input) {
  Matching matching;
  std::vector<Sight> sights = sights_of(input.scene, query.kind, query.by_owner || input.by_owner);
  const auto picked = std::ranges::find(input.picked, query.kind, &Picked::kind);
  if (picked != input.picked.end()) sights = {picked->sight};
  for (const Sight& sight : sights) {
    const Judgement fit =
        query.where ? judge(*query.where, input.scene, input.picked, &sight) : Judgement{Truth::yes, false, {}};
    if (fit.truth == Truth::yes) matching.fits.push_back(sight);
    if (fit.truth == Truth::unknown) {
      matching.unsure.push_back(sight);
      for (const std::string& field : fit.unknown) matching.unknown.push_back(query.kind + "." + field);
    }
  }
  return matching;
}

std::int64_t count_distinct(const std::vector<Sight>& sights, const std::string& field, const Scene& scene,
                            RuleOutcome& outcome) {
  std::vector<Value> seen;
  for (const Sight& sight : sights) {
    Value value = field.empty() ? Value() : read_record(scene, sight, field);
    if (!field.empty() && (value.empty() || std::ranges::find(seen, value) != seen.end())) continue;
    seen.push_back(std::move(value));
    outcome.records.push_back(sight.record);
    outcome.to = std::max(outcome.to.value_or(sight.content->formed_on), sight.content->formed_on);
  }
  return static_cast<std::int64_t>(seen.size());
}

std::vector<Scalar> values_of(const FieldRef& field, const RuleInput& input) {
  std::vector<Scalar> values;
  const auto add = [&values](const Value& value) {
    values.insert(values.end(), value.items().begin(), value.items().end());
  };
  const bool is_picked = std::ranges::find(input.picked, field.kind, &Picked::kind) != input.picked.end();
  if (field.kind.empty() || is_picked) {
    add(read(input.scene, field, input.picked));
    return values;
  }
  for (const Sight& sight : sights_of(input.scene, field.kind)) add(read_record(input.scene, sight, field.field));
  return values;
}

}  // namespace

RuleOutcome run(const PresentRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  outcome.status = Status::holds;
  for (const FieldRef& field : rule.fields) {
    if (!read(input.scene, field, input.picked, input.by_owner).empty()) continue;
    outcome.status = Status::fails;
    outcome.actual_text += (outcome.actual_text.empty() ? "" : "、") + field.to_text();
  }
  return outcome;
}

RuleOutcome run(const CountRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  const Matching matching = match(rule.query, input);
  outcome.actual = count_distinct(matching.fits, rule.distinct, input.scene, outcome);
  const ResolvedCount bound =
      resolve(rule.at_least ? *rule.at_least : *rule.at_most, input.scene, input.scene.reference_day());
  outcome.required = bound.n;
  outcome.unverified = !bound.confirmed;
  const std::int64_t most = *outcome.actual + static_cast<std::int64_t>(matching.unsure.size());
  const bool holds = rule.at_least ? *outcome.actual >= bound.n : most <= bound.n;
  const bool fails = rule.at_least ? most < bound.n : *outcome.actual > bound.n;
  outcome.status = holds ? Status::holds : (fails ? Status::fails : Status::unknown);
  if (outcome.status == Status::unknown) outcome.unknown = matching.unknown;
  return outcome;
}

RuleOutcome run(const DifferentRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  const std::vector<Scalar> who = values_of(rule.who, input);
  outcome.status = Status::holds;
  for (const FieldRef& from : rule.from) {
    for (const Scalar& other : values_of(from, input)) {
      if (std::ranges::find(who, other) == who.end()) continue;
      outcome.status = Status::fails;
      outcome.actual_text = to_text(other);
      outcome.required_text = from.to_text();
      return outcome;
    }
  }
  return outcome;
}

RuleOutcome run(const ForbidRule& rule, const RuleInput& input) {
  RuleOutcome outcome;
  const Matching matching = match(rule.query, input);
  outcome.actual = static_cast<std::int64_t>(matching.fits.size());
  for (const Sight& sight : matching.fits) {
    outcome.records.push_back(sight.record);
    if (!outcome.from) outcome.from = sight.content->formed_on;
  }
  outcome.status = !matching.fits.empty() ? Status::fails : (matching.unsure.empty() ? Status::holds : Status::unknown);
  outcome.unknown = matching.unknown;
  return outcome;
}

}  // namespace fazhi::core
