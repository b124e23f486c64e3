#include "app/problem_steps.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/acting.h"
#include "app/one_event.h"
#include "app/view.h"
#include "base/text.h"
#include "core/evaluate.h"
#include "core/period.h"
#include "core/problem.h"
#include "core/problem_heirs.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

// An objection upheld frees the unit of the obligation, not only of this row.
core::WaiverGranted waiver_of(const core::ProblemRecord& problem, const core::ProblemRuled& ruling,
                              const core::Facts& facts) {
  const core::KeyParts key = core::key_parts(problem.key);
  core::WaiverGranted waiver;
  waiver.id = "yy-" + problem.number;
  waiver.task = key.checklist + "/" + key.task;
  waiver.unit = key.unit;
  if (facts.find_matter(key.subject) != core::kNone) {
    waiver.matter = key.subject;
  } else if (core::parse_period(key.subject)) {
    waiver.period = key.subject;
  }
  waiver.because = ruling.because;
  waiver.basis = ruling.basis;
  waiver.not_own_duty = true;
  return waiver;
}

struct StepMaker {
  const core::ProblemRecord& problem;
  const std::vector<core::ProblemRecord>& problems;
  const core::Facts& facts;
  Diagnostics& out;

  std::vector<core::EventBody> operator()(core::ProblemMerged body) const {
    const core::ProblemRecord* into = find_problem(problems, body.into, out);
    if (into != nullptr) body.into = into->key;
    return keyed(std::move(body));
  }
  std::vector<core::EventBody> operator()(core::ProblemRuled body) const {
    std::vector<core::EventBody> bodies = keyed(body);
    if (body.upheld && !problem.entered) bodies.emplace_back(waiver_of(problem, body, facts));
    return bodies;
  }
  std::vector<core::EventBody> operator()(core::ProblemRevisited body) const {
    std::vector<core::EventBody> bodies = keyed(body);
    if (!body.holds) bodies.emplace_back(core::ProblemReopened{problem.key, "回头看：" + body.note});
    return bodies;
  }
  template <typename Body>
  std::vector<core::EventBody> operator()(Body body) const {
    return keyed(std::move(body));
  }

 private:
  template <typename Body>
  std::vector<core::EventBody> keyed(Body body) const {
    body.key = problem.key;
    return {core::EventBody(std::move(body))};
  }
};

std::vector<core::Entry> entries_of(std::vector<core::EventBody> bodies, const core::Facts& facts, Diagnostics& out) {
  std::vector<core::Entry> entries;
  for (core::EventBody& body : bodies) {
    use_unit_ids(body, facts, out);
    entries.push_back(entry(std::move(body)));
  }
  return entries;
}

}  // namespace

const core::ProblemRecord* find_problem(const std::vector<core::ProblemRecord>& problems, const std::string& word,
                                        Diagnostics& out) {
  const auto found = std::ranges::find_if(problems, [&](const core::ProblemRecord& problem) {
    return problem.number == word || problem.key == word || core::handle_of(problem.key) == word;
  });
  if (found != problems.end()) return &*found;
  report(out, "unknown-problem",
         fmt::format("没有认定过的问题「{}」；编号和短号见 fazhi problem list，拟列的要先认定：fazhi problem confirm",
                     word));
  return nullptr;
}

Recorded record_problem_step(Workspace& workspace, const std::vector<std::string>& words, const ProblemStepBody& step,
                             const Acting& acting) {
  return record_with(
      workspace,
      [&](const core::Facts& facts, Diagnostics& out) {
        const std::vector<core::ProblemRecord> problems = workspace.ledger->problems();
        std::vector<core::Entry> entries;
        for (const std::string& word : words) {
          const core::ProblemRecord* problem = find_problem(problems, word, out);
          if (problem == nullptr) continue;
          const StepMaker make{*problem, problems, facts, out};
          for (core::Entry& one : entries_of(std::visit(make, step), facts, out)) entries.push_back(std::move(one));
        }
        return entries;
      },
      acting);
}

Recorded split_problem(Workspace& workspace, const std::string& word, const std::vector<core::ProblemPart>& parts,
                       const std::string& because, const Acting& acting) {
  return record_with(
      workspace,
      [&](const core::Facts& facts, Diagnostics& out) {
        const std::vector<core::ProblemRecord> problems = workspace.ledger->problems();
        const core::ProblemRecord* problem = find_problem(problems, word, out);
        if (problem == nullptr) return std::vector<core::Entry>();
        std::vector<std::string> numbers = core::numbers_given(workspace.ledger->events());
        const auto at = recording_time(acting, facts.ledger.demo, out);
        core::ProblemSplit split{problem->key, problem->facts_digest, parts, because};
        for (core::ProblemPart& part : split.parts) {
          if (part.number.empty())
            part.number = core::next_number(numbers, year_of(at ? day_in_beijing(*at) : today_in_beijing()));
          numbers.push_back(part.number);
        }
        return entries_of({core::EventBody(std::move(split))}, facts, out);
      },
      acting);
}

std::vector<std::string> split_units(const std::string& text) {
  std::vector<std::string> units;
  for (const std::string& part : split(replace_all(text, "、", ","), ',')) {
    if (!trim(part).empty()) units.emplace_back(trim(part));
  }
  return units;
}

core::ProblemPart parse_part(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) return {"", "", text};
  return {"", std::string(trim(text.substr(0, equals))), std::string(trim(text.substr(equals + 1)))};
}

}  // namespace fazhi::app
