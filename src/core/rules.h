#pragma once
// The closed set of rule kinds, one function each. A rule is judged on the records picked for it; choosing them, and
// what `when` and `unless` say, is the business of checks.h.

#include "core/scene.h"
#include "core/verdict.h"

namespace fazhi::core {

struct RuleOutcome {
  enum class Status { holds, fails, unknown, waiting } status = Status::unknown;
  bool unverified = false;  // an unconfirmed default took part
  bool decides = false;     // see CheckFinding
  bool not_applicable = false;
  bool plan_would_violate = false;
  std::optional<Date> from, to;
  std::optional<std::int64_t> actual, required;
  std::optional<DayUnit> unit;
  std::string actual_text, required_text;
  std::vector<std::uint32_t> records;
  std::vector<std::string> unknown;
  std::vector<Skipped> skipped;
};

// What a rule sees: the records picked (empty for rules that read all), and whether only the owner's own count.
struct RuleInput {
  const Scene& scene;
  const PickedRecords& picked;
  bool by_owner = false;
};

RuleOutcome run(const SpanRule& rule, const RuleInput& input);
RuleOutcome run(const WithinRule& rule, const RuleInput& input);
RuleOutcome run(const BeforeRule& rule, const RuleInput& input);
RuleOutcome run(const PresentRule& rule, const RuleInput& input);
RuleOutcome run(const CompareRule& rule, const RuleInput& input);
RuleOutcome run(const RatioRule& rule, const RuleInput& input);
RuleOutcome run(const CountRule& rule, const RuleInput& input);
RuleOutcome run(const DifferentRule& rule, const RuleInput& input);
RuleOutcome run(const ForbidRule& rule, const RuleInput& input);

// The evidence kinds a rule reads record by record, in the order of its fields; empty for count, forbid and ratio, which look at all.
using FieldRefs = std::vector<const FieldRef*>;  // into the rule
FieldRefs fields_read(const Rule& rule);

}  // namespace fazhi::core
