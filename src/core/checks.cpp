#include "core/checks.h"

#include <algorithm>

#include "core/judge.h"
#include "core/rules.h"

namespace fazhi::core {

namespace {

using RuleStatus = RuleOutcome::Status;

struct DatedSight {
  Sight sight;
  Date date;
};

// In the order of `pick`: the date the check reads, else formed_on, then the chain.
std::vector<Sight> ordered(const Scene& scene, std::vector<Sight> sights, const std::string& kind,
                           const FieldRefs& fields) {
  if (sights.size() < 2) return sights;
  const auto reads = std::ranges::find_if(fields, [&](const FieldRef* field) { return field->kind == kind; });
  std::vector<DatedSight> dated;
  for (const Sight& sight : sights) {
    std::optional<Date> date;
    if (reads != fields.end()) date = read_record(scene, sight, (*reads)->field).date();
    dated.push_back({sight, date.value_or(sight.content->formed_on)});
  }
  std::ranges::stable_sort(dated, [](const DatedSight& a, const DatedSight& b) {
    return a.date != b.date ? a.date < b.date : a.sight.record < b.sight.record;
  });
  for (std::size_t i = 0; i < dated.size(); ++i) sights[i] = dated[i].sight;
  return sights;
}

bool is_first_of_its_kind(const FieldRefs& fields, std::size_t at) {
  const auto same_kind = [&](const FieldRef* field) { return field->kind == fields[at]->kind; };
  return std::find_if(fields.begin(), fields.end(), same_kind) == fields.begin() + static_cast<std::ptrdiff_t>(at);
}

std::vector<Sight> narrowed(std::vector<Sight> sights, std::optional<Pick> pick) {
  if (sights.size() > 1 && (!pick || *pick == Pick::first)) return {sights.front()};
  if (sights.size() > 1 && *pick == Pick::last) return {sights.back()};
  return sights;
}

// All combinations of one record per kind; with nothing recorded of a kind, it stays unpicked.
std::vector<PickedRecords> combinations(const Check& check, const Scene& scene) {
  std::vector<PickedRecords> all{{}};
  const FieldRefs fields = fields_read(check.rule);
  for (std::size_t at = 0; at < fields.size(); ++at) {
    const std::string& kind = fields[at]->kind;
    if (kind.empty() || !is_first_of_its_kind(fields, at)) continue;
    const auto sights = narrowed(ordered(scene, sights_of(scene, kind, check.by_owner), kind, fields), check.pick);
    if (sights.empty()) continue;
    std::vector<PickedRecords> longer;
    for (const PickedRecords& one : all) {
      for (const Sight& sight : sights) {
        longer.push_back(one);
        longer.back().push_back({kind, sight});
      }
    }
    all = std::move(longer);
  }
  return all;
}

// count and forbid read all records unless told which.
std::vector<PickedRecords> picked_of_query(const RecordQuery& query, const Check& check, const Scene& scene) {
  if (!check.pick || *check.pick == Pick::every || *check.pick == Pick::any) return {{}};
  const auto sights = narrowed(
      ordered(scene, sights_of(scene, query.kind, query.by_owner || check.by_owner), query.kind, {}), check.pick);
  if (sights.empty()) return {{}};
  return {{Picked{query.kind, sights.front()}}};
}

std::vector<PickedRecords> records_for(const Check& check, const Scene& scene) {
  if (const auto* count = std::get_if<CountRule>(&check.rule)) return picked_of_query(count->query, check, scene);
  if (const auto* forbid = std::get_if<ForbidRule>(&check.rule)) return picked_of_query(forbid->query, check, scene);
  return combinations(check, scene);
}

bool period_runs(const Rule& rule, const Scene& scene) {
  const bool of_period = std::holds_alternative<RatioRule>(rule) || std::holds_alternative<CompareRule>(rule);
  return of_period && scene.period && last_day(*scene.period) >= scene.as_of;
}

CheckStatus failed(const Check& check, const Scene& scene, const PickedRecords& picked, CheckFinding& finding) {
  if (check.unless) {
    const Judgement excuse = judge(*check.unless, scene, picked);
    if (excuse.truth == Truth::yes) return CheckStatus::excused;
    if (excuse.truth == Truth::unknown) {
      finding.unknown.insert(finding.unknown.end(), excuse.unknown.begin(), excuse.unknown.end());
      return CheckStatus::unknown;
    }
  }
  return is_requirement(check.rule) || period_runs(check.rule, scene) ? CheckStatus::unsatisfied
                                                                      : CheckStatus::violated;
}

void copy_outcome(const RuleOutcome& outcome, const PickedRecords& picked, CheckFinding& finding) {
  finding.hint = finding.hint || outcome.unverified;
  finding.decides = outcome.decides;
  finding.plan_would_violate = outcome.plan_would_violate;
  finding.from = outcome.from;
  finding.to = outcome.to;
  finding.actual = outcome.actual;
  finding.required = outcome.required;
  finding.unit = outcome.unit;
  finding.actual_text = outcome.actual_text;
  finding.required_text = outcome.required_text;
  finding.records = outcome.records;
  for (const Picked& one : picked) finding.records.push_back(one.sight.record);
  finding.unknown = outcome.unknown;
  finding.skipped = outcome.skipped;
}

CheckFinding run_on(const Check& check, const Scene& scene, const PickedRecords& picked) {
  CheckFinding finding;
  finding.check = &check;
  const Judgement applies = judge(check.when, scene, picked);
  finding.hint = applies.unverified;
  if (applies.truth != Truth::yes) {
    finding.status = applies.truth == Truth::no ? CheckStatus::not_applicable : CheckStatus::unknown;
    finding.unknown = applies.unknown;
    return finding;
  }
  const RuleInput input{scene, picked, check.by_owner};
  const RuleOutcome outcome = std::visit([&input](const auto& rule) { return run(rule, input); }, check.rule);
  copy_outcome(outcome, picked, finding);
  switch (outcome.status) {
    case RuleStatus::holds: finding.status = CheckStatus::satisfied; break;
    case RuleStatus::waiting: finding.status = CheckStatus::waiting; break;
    case RuleStatus::fails: finding.status = failed(check, scene, picked, finding); break;
    case RuleStatus::unknown:
      finding.status = outcome.not_applicable ? CheckStatus::not_applicable : CheckStatus::unknown;
      break;
  }
  return finding;
}

// Smaller prevails.
int rank(CheckStatus status, bool any) {
  static constexpr CheckStatus kEvery[] = {CheckStatus::violated,      CheckStatus::unsatisfied, CheckStatus::unknown,
                                           CheckStatus::waiting,       CheckStatus::excused,     CheckStatus::satisfied,
                                           CheckStatus::not_applicable};
  static constexpr CheckStatus kAny[] = {CheckStatus::satisfied,     CheckStatus::excused,     CheckStatus::waiting,
                                         CheckStatus::unknown,       CheckStatus::unsatisfied, CheckStatus::violated,
                                         CheckStatus::not_applicable};
  const auto& order = any ? kAny : kEvery;
  return static_cast<int>(std::ranges::find(order, status) - std::begin(order));
}

}  // namespace

CheckFinding run_check(const Check& check, const Task& task, const Scene& scene) {
  CheckFinding best;
  best.check = &check;
  if (!check.in_force.contains(scene.reference_day())) {
    best.status = CheckStatus::not_applicable;
    return best;
  }
  const bool any = check.pick == Pick::any;
  bool first = true;
  for (const PickedRecords& picked : records_for(check, scene)) {
    CheckFinding one = run_on(check, scene, picked);
    if (first || rank(one.status, any) < rank(best.status, any)) best = std::move(one);
    first = false;
  }
  const auto& basis = check.basis.empty() ? task.basis : check.basis;
  best.hint = best.hint || !check.verified || rests_unverified(*scene.checklist, basis, scene.reference_day());
  return best;
}

bool is_requirement(const Rule& rule) {
  if (std::holds_alternative<PresentRule>(rule)) return true;
  const auto* count = std::get_if<CountRule>(&rule);
  return count != nullptr && count->at_least.has_value();
}

bool rests_unverified(const Checklist& checklist, const std::vector<ArticleRef>& basis, Date day) {
  const auto binds = [&](const ArticleRef& article) {
    const Basis* found = checklist.find_basis(article.basis);
    return found != nullptr && found->verified && (!found->until || day <= *found->until);
  };
  return !basis.empty() && std::ranges::none_of(basis, binds);
}

FieldRefs fields_read(const Rule& rule) {
  struct Reader {
    FieldRefs operator()(const SpanRule& span) const { return {&span.from, &span.to}; }
    FieldRefs operator()(const WithinRule& within) const { return {&within.done_on, &within.limit.from}; }
    FieldRefs operator()(const BeforeRule& before) const { return {&before.first, &before.then}; }
    FieldRefs operator()(const PresentRule& present) const { return all(present.fields); }
    FieldRefs operator()(const CompareRule& compare) const {
      FieldRefs fields;
      for (const Quantity* quantity : {&compare.left, &compare.right}) {
        if (const auto* field = std::get_if<FieldRef>(quantity)) fields.push_back(field);
      }
      return fields;
    }
    FieldRefs operator()(const DifferentRule& different) const {
      FieldRefs fields = all(different.from);
      fields.insert(fields.begin(), &different.who);
      return fields;
    }
    FieldRefs operator()(const CountRule&) const { return {}; }
    FieldRefs operator()(const ForbidRule&) const { return {}; }
    FieldRefs operator()(const RatioRule&) const { return {}; }

    static FieldRefs all(const std::vector<FieldRef>& fields) {
      FieldRefs refs;
      for (const FieldRef& field : fields) refs.push_back(&field);
      return refs;
    }
  };
  return std::visit(Reader{}, rule);
}

}  // namespace fazhi::core
