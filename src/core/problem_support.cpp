#include "core/problem_support.h"

#include <unordered_set>

namespace fazhi::core {

namespace {

bool rests_on_papers(const ProblemRecord& problem) {
  const bool is_past = problem.state == ProblemState::submitted || problem.state == ProblemState::closed;
  return is_past && problem.submission.has_value();
}

bool is_there(const Record& record) {
  return record.state != ReviewState::withdrawn && record.state != ReviewState::purged;
}

}  // namespace

ProblemSupport::ProblemSupport(std::span<const ProblemRecord> problems, const Facts& facts) {
  std::unordered_set<std::string_view> named;
  for (const ProblemRecord& problem : problems) {
    if (rests_on_papers(problem))
      named.insert(problem.submission->evidence.begin(), problem.submission->evidence.end());
  }
  if (named.empty()) return;
  for (const Record& record : facts.records) {
    if (is_there(record) && named.contains(record.id)) standing_.emplace(record.id, record.accepted != nullptr);
  }
}

std::string ProblemSupport::lost(const ProblemRecord& problem) const {
  if (!rests_on_papers(problem)) return {};
  for (const std::string& id : problem.submission->evidence) {
    const auto found = standing_.find(id);
    const bool counts = found != standing_.end() && (found->second || problem.state == ProblemState::submitted);
    if (!counts) return id;
  }
  return {};
}

}  // namespace fazhi::core
