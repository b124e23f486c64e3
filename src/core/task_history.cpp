#include "core/task_history.h"

#include <algorithm>

namespace fazhi::core {

namespace {

// "decision/archive@u1#d1!due" → "decision/archive" and "@u1#d1!due"
std::size_t end_of_task(const std::string& key) { return std::min(key.find('@'), key.size()); }

bool has_older_paper(const std::vector<std::uint32_t>& papers, const Facts& facts, std::int64_t sequence) {
  return std::ranges::any_of(papers, [&](std::uint32_t paper) { return facts.records[paper].sequence < sequence; });
}

// What was looked at under the old name was looked at.
void rename_rechecked(TaskHistory& history, const std::string& before, const std::string& name) {
  std::map<std::string, std::string> renamed;
  for (const auto& [key, digest] : history.rechecked) {
    if (key.substr(0, end_of_task(key)) == before) renamed.emplace(name + key.substr(end_of_task(key)), digest);
  }
  history.rechecked.merge(renamed);
}

}  // namespace

void take_adoption(TaskHistory& history, const EditionAdopted& adopted, std::int64_t sequence) {
  for (const TaskDigest& task : adopted.tasks) {
    const std::string name = adopted.checklist + "/" + task.task;
    const std::string before = task.replaces.empty() ? name : adopted.checklist + "/" + task.replaces;
    if (before != name && history.digests.contains(before)) {
      history.renamed[before] = name;
      if (const auto earlier = history.reworded.find(before); earlier != history.reworded.end())
        history.reworded[name] = earlier->second;
      rename_rechecked(history, before, name);
    }
    const auto known = history.digests.find(history.digests.contains(name) ? name : before);
    const bool is_reworded = known != history.digests.end() && known->second != task.digest;
    if (is_reworded) history.reworded[name] = {sequence, adopted.from, task.digest};
    history.digests[name] = task.digest;
  }
}

std::string present_name(const TaskHistory& history, const std::string& key) {
  if (history.renamed.empty()) return key;
  const std::size_t end = end_of_task(key);
  std::string task = key.substr(0, end);
  // Each step is a rename of a later edition; a circle (a → b → a) ends after one round.
  for (std::size_t steps = 0; steps < history.renamed.size(); ++steps) {
    const auto next = history.renamed.find(task);
    if (next == history.renamed.end()) break;
    task = next->second;
  }
  return task + key.substr(end);
}

const Rewording* rewording_to_recheck(const Verdict& verdict, const Facts& facts, Date as_of) {
  if (facts.tasks.reworded.empty() || !is_owed(verdict)) return nullptr;
  const auto found = facts.tasks.reworded.find(verdict.checklist->id + "/" + verdict.task->id);
  if (found == facts.tasks.reworded.end()) return nullptr;
  const Rewording& reworded = found->second;
  if (reworded.from > as_of || reworded.digest != verdict.task->digest) return nullptr;
  const auto seen = facts.tasks.rechecked.find(verdict.key);
  if (seen != facts.tasks.rechecked.end() && seen->second == verdict.task->digest) return nullptr;
  const auto is_older = [&](const std::vector<std::uint32_t>& papers) {
    return has_older_paper(papers, facts, reworded.sequence);
  };
  const bool rests_on_older = std::ranges::any_of(verdict.needs, is_older, &NeedFinding::taken) ||
                              std::ranges::any_of(verdict.checks, is_older, &CheckFinding::records);
  return rests_on_older ? &reworded : nullptr;
}

}  // namespace fazhi::core
