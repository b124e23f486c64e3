#include "app/oscal_findings.h"

#include <algorithm>

#include "app/oscal_risk.h"
#include "base/text.h"
#include "core/phrases.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

// What OSCAL calls a status: it knows only satisfied and not-satisfied, so that what lies between is `other`, and the word of ours
// stands in a property.
struct Outcome {
  bool satisfied = false;
  std::string reason;  // pass, fail, other
  std::string word;
};

Outcome outcome_of(core::Result result) {
  const std::string word(core::to_word(result));
  switch (result) {
    case core::Result::met: return {true, "pass", word};
    case core::Result::flawed:
    case core::Result::none: return {false, "fail", word};
    case core::Result::waived:
    case core::Result::not_applicable:
    case core::Result::unclear:
    case core::Result::pending:
    case core::Result::partial: break;
  }
  return {false, "other", word};
}

Outcome outcome_of(core::CheckStatus status) {
  const std::string word(core::to_word(status));
  switch (status) {
    case core::CheckStatus::satisfied: return {true, "pass", word};
    case core::CheckStatus::excused: return {true, "other", word};
    case core::CheckStatus::violated: return {false, "fail", word};
    case core::CheckStatus::unsatisfied:
    case core::CheckStatus::unknown:
    case core::CheckStatus::waiting:
    case core::CheckStatus::not_applicable: break;
  }
  return {false, "other", word};
}

Outcome outcome_of(core::Timing timing) {
  const std::string word(core::to_word(timing));
  if (timing == core::Timing::in_time) return {true, "pass", word};
  return {false, timing == core::Timing::late || timing == core::Timing::overdue ? "fail" : "other", word};
}

Outcome outcome_of_needs(const core::Verdict& verdict) {
  const auto satisfied = std::ranges::count(verdict.needs, true, &core::NeedFinding::satisfied);
  if (satisfied == std::ssize(verdict.needs)) return {true, "pass", "met"};
  const bool has_some =
      std::ranges::any_of(verdict.needs, [](const core::NeedFinding& need) { return need.found > 0; });
  return has_some ? Outcome{false, "other", "partial"} : Outcome{false, "fail", "none"};
}

class Findings {
 public:
  Findings(OscalBook& book, const core::Verdict& verdict, const RowsByRule& rows, OscalJson& findings, OscalJson& risks)
      : book_(book), verdict_(verdict), rows_(rows), findings_(findings), risks_(risks) {}

  void add_all() {
    deficits_ = core::deficits(verdict_);
    for (const core::Deficit& deficit : deficits_) add_risk(deficit);
    add_whole();
    if (has_deficit("when")) add_part("when", "所缺要素", {false, "other", "unclear"}, "要素未登记", {});
    if (!verdict_.needs.empty()) add_needs();
    const bool has_day = verdict_.due.status != core::DueDay::Status::none;
    if (has_day || has_deficit("due")) {
      const auto context = book_.view().wording();
      add_part("due", "期限", outcome_of(verdict_.timing),
               core::timing_phrase(verdict_, context) + "；" + core::due_phrase(verdict_, context), {});
    }
    for (const core::CheckFinding& check : verdict_.checks) {
      if (check.status == core::CheckStatus::not_applicable) continue;
      add_part(check.check->id, core::name_of(*check.check), outcome_of(check.status),
               std::string(core::to_chinese(check.status)), check.records);
    }
  }

 private:
  bool has_deficit(const std::string& rule) const {
    return std::ranges::find(deficits_, rule, &core::Deficit::rule) != deficits_.end();
  }

  std::string masked(std::string text) const { return book_.mask().text_of_matter(std::move(text), verdict_.matter); }

  // A 提示 is no risk, and of public sources alone nothing is one.
  void add_risk(const core::Deficit& deficit) {
    const auto row = rows_.find(deficit.rule);
    if (row == rows_.end() || book_.view().facts.ledger.public_only) return;
    OscalJson risk = oscal_risk(book_, *row->second);
    risk_uuids_[deficit.rule] = risk["uuid"];
    risks_.push_back(std::move(risk));
  }

  void add_needs() {
    std::vector<std::uint32_t> taken;
    std::vector<std::string> missing;
    for (const core::NeedFinding& need : verdict_.needs) {
      taken.insert(taken.end(), need.taken.begin(), need.taken.end());
      missing.insert(missing.end(), need.missing.begin(), need.missing.end());
    }
    add_part("needs", "材料", outcome_of_needs(verdict_), missing.empty() ? "齐全" : "还缺" + join(missing, "、"),
             taken);
  }

  void add_whole() {
    OscalJson finding = finding_of("", outcome_of(verdict_.result));
    finding["description"] = oscal_line(masked(join(core::reasons(verdict_, book_.view().wording()), "；")));
    for (const auto& [rule, uuid] : risk_uuids_) finding["related-risks"].push_back({{"risk-uuid", uuid}});
    findings_.push_back(std::move(finding));
  }

  void add_part(const std::string& rule, const std::string& title, const Outcome& outcome, const std::string& told,
                const std::vector<std::uint32_t>& records) {
    OscalJson finding = finding_of(rule, outcome);
    finding["title"] = oscal_line(std::string(finding["title"]) + "：" + title);
    finding["description"] = oscal_line(masked(title + "：" + told));
    std::vector<std::uint32_t> read = records;
    std::ranges::sort(read);
    read.erase(std::ranges::unique(read).begin(), read.end());
    for (const std::uint32_t record : read) {
      finding["related-observations"].push_back({{"observation-uuid", book_.observation(record)}});
    }
    if (const auto risk = risk_uuids_.find(rule); risk != risk_uuids_.end())
      finding["related-risks"].push_back({{"risk-uuid", risk->second}});
    findings_.push_back(std::move(finding));
  }

  OscalJson finding_of(const std::string& rule, const Outcome& outcome) {
    const View& view = book_.view();
    const std::string subject = core::subject_of(verdict_, view.facts);
    const std::string unit = core::unit_name(view.facts, verdict_.unit, view.as_of);
    const std::string title = unit + "：" + verdict_.task->title + (subject.empty() ? "" : "（" + subject + "）");
    OscalJson status{{"state", outcome.satisfied ? "satisfied" : "not-satisfied"}, {"reason", outcome.reason}};
    OscalJson props = OscalJson::array({oscal_property("key", verdict_.key), oscal_property("outcome", outcome.word)});
    if (rule.empty()) {  // of its parts it need not be said again
      props.push_back(oscal_property("unit", view.facts.units[verdict_.unit].id));
      props.push_back(oscal_property("party-uuid", book_.unit(verdict_.unit)));
      props.push_back(oscal_property("timing", std::string(core::to_word(verdict_.timing))));
      props.push_back(oscal_property("light", std::string(core::to_word(verdict_.light))));
      if (verdict_.hint) props.push_back(oscal_property("hint", "提示，不作认定"));
    }
    return {{"uuid", book_.uuid("finding " + verdict_.key + "!" + rule)},
            {"title", oscal_line(masked(title))},
            {"description", ""},
            {"props", std::move(props)},
            {"target",
             {{"type", "objective-id"},
              {"target-id", oscal_objective_id(*verdict_.checklist, *verdict_.task, rule)},
              {"status", std::move(status)}}}};
  }

  OscalBook& book_;
  const core::Verdict& verdict_;
  const RowsByRule& rows_;
  OscalJson& findings_;
  OscalJson& risks_;
  std::vector<core::Deficit> deficits_;
  std::map<std::string, std::string> risk_uuids_;  // by rule
};

}  // namespace

void add_oscal_findings(OscalBook& book, const core::Verdict& verdict, const RowsByRule& rows, OscalJson& findings,
                        OscalJson& risks) {
  Findings(book, verdict, rows, findings, risks).add_all();
}

}  // namespace fazhi::app
