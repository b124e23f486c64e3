#include "core/needs.h"

#include <algorithm>

namespace fazhi::core {

namespace {

struct Candidate {
  Sight sight;
  Date done_on;
};

// Earliest done first, then the chain's order: 「the records taken are the earliest that suffice」.
bool sooner(const Candidate& a, const Candidate& b) {
  return a.done_on != b.done_on ? a.done_on < b.done_on : a.sight.record < b.sight.record;
}

bool is_signed(const Signature& signature, const Scene& scene, const Sight& sight) {
  if (signature.any.empty() && signature.all.empty()) return !read_record(scene, sight, signature.field.field).empty();
  const Value value = read_record(scene, sight, "signed_by");
  const auto has = [&value](const std::string& who) {
    return std::ranges::any_of(value.items(), [&who](const Scalar& item) { return item == Scalar(who); });
  };
  if (!signature.any.empty() && std::ranges::none_of(signature.any, has)) return false;
  return std::ranges::all_of(signature.all, has);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "、") + part;
  return text;
}

// What to tell of a condition that does not hold: of an `all` the first part of it that fails.
const Condition* failing_part(const Condition& condition, const Scene& scene, const Sight& sight) {
  if (const auto* all = std::get_if<AllOf>(&condition.node)) {
    for (const Condition& one : all->of) {
      if (judge(one, scene, {}, &sight).truth == Truth::no) return failing_part(one, scene, sight);
    }
  }
  return &condition;
}

std::optional<RefusedRecord> refuse(const PaperNeed& need, const Scene& scene, const Sight& sight, Date& done_on) {
  const auto because = [&sight](Refusal why, std::string detail = {}) {
    return RefusedRecord{sight.record, why, std::move(detail), nullptr};
  };
  if (need.by_owner && !scene.index->is_or_became(sight.content->unit, scene.unit))
    return because(Refusal::other_owner);
  const Judgement where = judge(need.where, scene, {}, &sight);
  if (where.truth == Truth::no)
    return RefusedRecord{sight.record, Refusal::where_fails, {}, failing_part(*need.where, scene, sight)};
  if (where.truth == Truth::unknown) return because(Refusal::where_unknown, joined(where.unknown));
  for (const std::string& field : need.fields) {
    if (read_record(scene, sight, field).empty()) return because(Refusal::field_missing, field);
  }
  if (need.signature && !is_signed(*need.signature, scene, sight)) return because(Refusal::no_signature);
  if (!need.done_on.empty()) {
    const auto done = read_record(scene, sight, need.done_on).date();
    if (!done) return because(Refusal::field_missing, need.done_on);
    done_on = *done;
  }
  if (done_on > scene.as_of) return because(Refusal::done_later, format_date_chinese(done_on));
  if (!sight.has_original) return because(Refusal::no_original);
  return std::nullopt;
}

void take(const PaperNeed& need, const Scene& scene, std::vector<Candidate>& candidates, NeedFinding& finding) {
  std::ranges::sort(candidates, sooner);
  std::vector<Value> seen;
  for (const Candidate& candidate : candidates) {
    if (finding.found == need.count) break;
    if (!need.distinct.empty()) {
      Value value = read_record(scene, candidate.sight, need.distinct);
      if (std::ranges::find(seen, value) != seen.end()) {
        finding.refused.push_back({candidate.sight.record, Refusal::duplicate, need.distinct, nullptr});
        continue;
      }
      seen.push_back(std::move(value));
    }
    ++finding.found;
    finding.taken.push_back(candidate.sight.record);
    finding.done_on = std::max(finding.done_on.value_or(candidate.done_on), candidate.done_on);
  }
}

NeedFinding find_paper(const PaperNeed& need, const Need& whole, const Scene& scene) {
  NeedFinding finding;
  finding.need = &whole;
  finding.required = need.count;
  std::vector<Candidate> candidates;
  for (const Sight& sight : sights_of(scene, need.kind)) {
    Date done_on = sight.content->formed_on;
    if (const auto refused = refuse(need, scene, sight, done_on)) {
      finding.refused.push_back(*refused);
    } else {
      candidates.push_back({sight, done_on});
    }
  }
  take(need, scene, candidates, finding);
  finding.satisfied = finding.found >= need.count;
  if (!finding.satisfied) finding.missing.push_back(name_of(whole));
  return finding;
}

void append(NeedFinding& to, const NeedFinding& part) {
  to.found += part.found;
  to.taken.insert(to.taken.end(), part.taken.begin(), part.taken.end());
  to.refused.insert(to.refused.end(), part.refused.begin(), part.refused.end());
  if (part.done_on) to.done_on = std::max(to.done_on.value_or(*part.done_on), *part.done_on);
}

NeedFinding find_all(const AllNeed& all, const Need& whole, const Scene& scene) {
  NeedFinding finding;
  finding.need = &whole;
  finding.satisfied = true;
  finding.required = static_cast<int>(all.of.size());
  for (const Need& one : all.of) {
    const NeedFinding part = find_papers(one, scene);
    append(finding, part);
    finding.satisfied = finding.satisfied && part.satisfied;
    finding.missing.insert(finding.missing.end(), part.missing.begin(), part.missing.end());
  }
  return finding;
}

// The satisfied branch that was done first; what the other branches refused is kept for the explanation only where none
// is satisfied.
NeedFinding find_any(const AnyNeed& any, const Need& whole, const Scene& scene) {
  NeedFinding unsatisfied;
  unsatisfied.need = &whole;
  std::optional<NeedFinding> best;
  for (const Need& one : any.of) {
    NeedFinding part = find_papers(one, scene);
    if (!part.satisfied) {
      append(unsatisfied, part);
      continue;
    }
    if (!best || part.done_on < best->done_on) best = std::move(part);
  }
  if (best) {
    best->need = &whole;
    return *best;
  }
  unsatisfied.missing.push_back(name_of(whole));
  return unsatisfied;
}

}  // namespace

NeedFinding find_papers(const Need& need, const Scene& scene) {
  if (const auto* paper = std::get_if<PaperNeed>(&need.node)) return find_paper(*paper, need, scene);
  if (const auto* all = std::get_if<AllNeed>(&need.node)) return find_all(*all, need, scene);
  return find_any(std::get<AnyNeed>(need.node), need, scene);
}

std::string name_of(const Need& need) {
  if (!need.title.empty()) return need.title;
  if (const auto* paper = std::get_if<PaperNeed>(&need.node)) {
    if (paper->count > 1) return paper->kind + "（" + std::to_string(paper->count) + "份）";
    return paper->kind;
  }
  const auto* all = std::get_if<AllNeed>(&need.node);
  const std::vector<Need>& parts = all != nullptr ? all->of : std::get<AnyNeed>(need.node).of;
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (i > 0) text += all != nullptr ? (last ? "和" : "、") : (last ? "或" : "、");
    const bool nested = !std::holds_alternative<PaperNeed>(parts[i].node) && parts[i].title.empty();
    text += nested ? "（" + name_of(parts[i]) + "）" : name_of(parts[i]);
  }
  return text;
}

}  // namespace fazhi::core
