#pragma once
// What became of the problems that were confirmed, as the ledger tells it: how each was put right and who confirmed that, or why it is
// not done yet. Nothing is said that nobody recorded.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/problem_rows.h"
#include "report/problem_paper.h"

namespace fazhi::app {

// Every problem stands in exactly one of the first four; the others say more about those that are open.
struct RectificationCounts {
  std::int64_t closed = 0;     // 已销号
  std::int64_t submitted = 0;  // 申请销号
  std::int64_t disputed = 0;   // 有异议
  std::int64_t under_way = 0;  // 已认定 and 整改中
  std::int64_t not_begun = 0;  // of these, 已认定: neither measures nor progress
  std::int64_t by_itself = 0;  // of the closed ones: nobody applied for it, nothing was owed any more
  std::int64_t cured = 0;      // under way or in dispute, and the deficit is gone: waits for its 销号
  std::int64_t extended = 0;   // 经批准延期
  std::int64_t late = 0;       // past its limit (core::is_past_limit)
  std::int64_t unplanned = 0;  // confirmed, not put right, and nobody wrote measures

  std::int64_t total() const { return closed + submitted + disputed + under_way; }
  RectificationCounts& operator+=(const RectificationCounts& other);
};

struct RectifiedProblem {
  const core::ProblemRow* row = nullptr;
  report::PaperRow paper;
  RectificationCounts counts;         // of this one
  std::string measures;               // as people wrote them; empty: nobody did
  std::vector<std::string> progress;  // 2026年8月10日：……
  std::string result;                 // 整改完成情况
  std::vector<std::string> evidence;  // papers handed in for the 销号
  std::optional<Date> closed_on;      // 销号
  std::string opinion, closed_by;     // 审核意见, by whom
  std::vector<std::string> revisits;  // 回头看
  std::vector<std::string> standing;  // 已超过整改时限236日, 还没有登记整改措施: how it stands, which explains nothing
  std::vector<std::string> obstacles;  // why it is not done, as far as the ledger knows
  std::string next;                    // what is due next; empty: the ledger says nothing
};

struct Rectification {
  std::vector<RectifiedProblem> problems;                            // the gravest first
  std::vector<std::pair<std::string, RectificationCounts>> sources;  // 督察反馈 … as first found, 自查 at last
  RectificationCounts total;
  std::vector<std::pair<std::string, std::int64_t>>
      ended_by_itself;            // 已补齐, 异议成立 …: how many of RectificationCounts::by_itself
  std::int64_t proposed = 0;      // 拟列, nobody decided
  std::int64_t omitted = 0;       // 不列
  std::int64_t put_together = 0;  // merged or split: those in their place are counted
  std::int64_t closed_later = 0;  // closed after the day of the paper: told as they are known now
};

// `problems` must outlive it. `of`: only what is about the time up to that period's end and was not closed before it began.
Rectification rectification_of(const Problems& problems, const std::optional<core::Period>& of = std::nullopt);

}  // namespace fazhi::app
