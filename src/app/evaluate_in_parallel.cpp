#include "app/evaluate_in_parallel.h"

#include <algorithm>
#include <future>
#include <thread>

namespace fazhi::app {

namespace {

using core::TaskOf;
using core::Verdict;

// Like cards: tasks of one sort stand together in a checklist and cost about the same.
std::vector<std::vector<TaskOf>> deal(const std::vector<TaskOf>& tasks, std::size_t workers) {
  std::vector<std::vector<TaskOf>> hands(workers);
  for (std::size_t i = 0; i < tasks.size(); ++i) hands[i % workers].push_back(tasks[i]);
  return hands;
}

// Back into the order of the tasks.
std::vector<Verdict> gather(const std::vector<TaskOf>& tasks, std::vector<std::vector<Verdict>> parts) {
  std::vector<Verdict> all;
  std::size_t count = 0;
  for (const auto& part : parts) count += part.size();
  all.reserve(count);
  std::vector<std::size_t> done(parts.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    std::vector<Verdict>& part = parts[i % parts.size()];
    std::size_t& at = done[i % parts.size()];
    for (; at < part.size() && part[at].task == tasks[i].task; ++at) all.push_back(std::move(part[at]));
  }
  return all;
}

}  // namespace

std::vector<Verdict> evaluate_in_parallel(const core::Library& library, const core::Facts& facts,
                                          const core::Calendar& calendar, Date as_of, const core::Selection& selection,
                                          unsigned workers) {
  const core::RecordIndex index(facts);
  const std::vector<TaskOf> tasks = core::binding_tasks(library, facts, selection);
  if (workers == 0) workers = std::thread::hardware_concurrency();
  const std::size_t hands_dealt = std::clamp<std::size_t>(workers, 1, std::max<std::size_t>(tasks.size(), 1));
  const std::vector<std::vector<TaskOf>> hands = deal(tasks, hands_dealt);
  std::vector<std::future<std::vector<Verdict>>> others;
  const auto judge = [&](const std::vector<TaskOf>& hand) {
    return core::evaluate(hand, library, facts, index, calendar, as_of, selection);
  };
  for (std::size_t i = 1; i < hands.size(); ++i) {
    others.push_back(std::async(std::launch::async, [&judge, &hand = hands[i]] { return judge(hand); }));
  }
  std::vector<std::vector<Verdict>> parts{judge(hands.front())};
  for (auto& other : others) parts.push_back(other.get());
  return gather(tasks, std::move(parts));
}

}  // namespace fazhi::app
