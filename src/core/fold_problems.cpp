#include <algorithm>

#include "core/fold.h"

namespace fazhi::core {

namespace {

struct ProblemFolder {
  std::vector<ProblemRecord>& problems;
  Instant recorded_at;

  void operator()(const ProblemConfirmed& body) const {
    ProblemRecord& problem = mentioned(body.key);
    const bool was_numbered = !problem.number.empty();
    if (was_numbered && problem.state == ProblemState::confirmed) {
      problem.reworded_at = recorded_at;  // what is confirmed already can only be worded anew
    } else {
      problem.reworded_at.reset();
      problem.confirmed_at = recorded_at;
      problem.relapsed = was_numbered;
    }
    problem.state = ProblemState::confirmed;
    problem.number = body.number;
    problem.statement = body.statement;
    problem.source = body.source;
    problem.because.clear();
    problem.facts_digest = body.facts_digest;
    problem.cured = false;
  }
  void operator()(const ProblemEntered& body) const {
    ProblemRecord& problem = mentioned(body.key);
    if (!problem.entered) {
      problem.state = ProblemState::confirmed;
      problem.confirmed_at = recorded_at;
    }
    problem.entered = body;
    problem.reworded_at.reset();
    problem.number = body.number;
    problem.statement = body.statement;
    problem.source = body.source;
  }
  void operator()(const ProblemOmitted& body) const {
    ProblemRecord& problem = mentioned(body.key);
    problem.state = ProblemState::omitted;
    problem.because = body.because;
    problem.facts_digest = body.facts_digest;
  }
  void operator()(const ProblemClosed& body) const {
    ProblemRecord& problem = mentioned(body.key);
    problem.state = ProblemState::closed;
    problem.because = body.because;
    problem.facts_digest = body.facts_digest;
    problem.cured = body.cured;
  }
  void operator()(const ProblemReopened& body) const {
    ProblemRecord& problem = mentioned(body.key);
    problem.state = ProblemState::confirmed;
    problem.because = body.because;
    problem.cured = false;
  }
  template <typename Other>
  void operator()(const Other&) const {}

  ProblemRecord& mentioned(const std::string& key) const {
    const auto found = std::ranges::find(problems, key, &ProblemRecord::key);
    if (found != problems.end()) return *found;
    problems.emplace_back().key = key;
    return problems.back();
  }
};

}  // namespace

std::vector<std::string> numbers_given(std::span<const Event> events) {
  std::vector<std::string> numbers;
  for (const Event& event : events) {
    if (const auto* confirmed = std::get_if<ProblemConfirmed>(&event.body)) numbers.push_back(confirmed->number);
    if (const auto* entered = std::get_if<ProblemEntered>(&event.body)) numbers.push_back(entered->number);
  }
  return numbers;
}

std::vector<ProblemRecord> fold_problems(std::span<const Event> events) {
  std::vector<ProblemRecord> problems;
  const std::vector<bool> voided = voided_events(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!voided[i]) std::visit(ProblemFolder{problems, events[i].recorded_at}, events[i].body);
  }
  return problems;
}

}  // namespace fazhi::core
