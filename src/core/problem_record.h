#pragma once
// A problem as the events left it, and the book of all of them. What a problem looks like on a day, against verdicts, is in problem.h;
// which step may follow which in problem_life.h.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/event.h"

namespace fazhi::core {

enum class ProblemState {
  confirmed,   // 已认定
  rectifying,  // 整改中
  submitted,   // 申请销号
  closed,      // 已销号
  omitted,     // 不列
  disputed,    // 有异议
  merged,      // 已并入
  split        // 已拆分: its parts stand in its place
};
std::string_view to_chinese(ProblemState state);

enum class ProblemStep {
  confirm,    // 认定; of an omitted, closed or merged one that shows again, too
  reword,     // 改写表述
  omit,       // 不列
  assign,     // 明确责任: persons, units, limit
  plan,       // 制定措施
  progress,   // 登记进展
  submit,     // 申请销号
  send_back,  // 退回整改
  close,      // 销号
  end,        // 不经整改的销号: cured, or nothing owed any more
  reopen,     // 重开
  extend,     // 延期
  dispute,    // 提出异议
  rule,       // 裁定异议
  merge,      // 并入别的
  split,      // 拆分
  escalate,   // 督办升级
  revisit     // 回头看
};

inline constexpr std::string_view kOutsideKey = "outside!";  // begins the key of what was entered
// What ProblemClosed::ended says of a missing paper that was never made and cannot be made afterwards: closed by measures all the same.
inline constexpr std::string_view kNotMadeUp = "不能补办";
inline constexpr char kPartSign = '~';  // KEY~2 is the second part of KEY

struct ProblemProgress {
  Date on;
  Instant at{};  // when it was noted
  std::string actor, note;
};
struct ProblemSubmission {
  Instant at{};
  std::string actor, note;
  std::vector<std::string> evidence;  // ids of records
};
struct ProblemExtension {
  Instant at{};
  ProblemExtended extended;
};
struct ProblemClosing {
  Instant at{};
  std::string actor;
};
// A step that moved it from state to state.
struct ProblemDecision {
  ProblemStep step;
  Instant at{};
  std::string actor, because;
};

struct ProblemRecord {
  std::string key, number, statement, source;
  std::optional<ProblemEntered> entered;  // as entered last; none: it rests on a verdict
  ProblemState state = ProblemState::confirmed;
  std::string because;       // of the last decision: omission, closing, return, reopening, merging …
  std::string facts_digest;  // as of the last decision
  bool cured = false;
  Instant confirmed_at{};              // 认定; of what was closed and came back: the latest
  std::optional<Instant> reworded_at;  // 问题表述 written by a person; else `statement` is the one computed at 认定
  bool relapsed = false;               // 反弹: confirmed again after it was closed

  // As planned last; empty: not said. The limit is that of the last extension.
  std::optional<std::vector<std::string>> supporting;
  std::string leader, person, goal, measures, severity, area;
  std::optional<Date> limit;
  std::int64_t position = 0;

  // In the order of the chain.
  std::vector<ProblemDecision> decisions;
  std::vector<ProblemProgress> progress;
  std::vector<ProblemExtension> extensions;
  std::vector<ProblemEscalated> escalations;
  std::vector<ProblemRevisited> revisits;
  std::optional<ProblemSubmission> submission;    // the last one
  std::optional<ProblemClosing> closing;          // the last one; without it: never closed
  std::string ended;                              // of what was closed without measures: how nothing was owed any more
  ProblemState before = ProblemState::confirmed;  // of a disputed one: what it was
  std::string into;                               // of a merged one: the key of the other
  std::vector<std::string> parts;                 // of a split one: their keys
  std::string part_of;                            // of a part: the key it was split from
  std::string unit;                               // of a part: 责任单位; empty: as the whole

  // Those a person still works on: confirmed, rectifying, submitted or disputed.
  bool is_open() const;
};

// 已补齐, or nothing owed any more: nobody applied for it and nobody has to review it.
bool is_without_measures(const ProblemClosed& closed);

// The key of the problem itself, where the key is that of a part.
std::string_view whole_key(std::string_view key);

// All problems, in order of first mention. Events were admitted before: what does not fit is passed over.
class ProblemBook {
 public:
  void take(const Event& event);

  const std::vector<ProblemRecord>& records() const { return records_; }
  std::vector<ProblemRecord> take_records() { return std::move(records_); }
  const ProblemRecord* find(std::string_view key) const;
  const ProblemRecord* find_number(std::string_view number) const;  // as numbered last

 private:
  struct Taker;
  ProblemRecord& mentioned(const std::string& key);
  ProblemRecord* known(const std::string& key);

  std::vector<ProblemRecord> records_;
  std::unordered_map<std::string, std::size_t> index_;
};

std::vector<ProblemRecord> fold_problems(std::span<const Event> events);

// Every number a problem was ever given, by voided confirmations too: a paper with it may be about.
std::vector<std::string> numbers_given(std::span<const Event> events);
std::vector<std::string> numbers_in(const EventBody& body);

}  // namespace fazhi::core
