#pragma once
// A ledger under 体检, for tests of the data checks: kinds as the vocabulary has them, papers in domain words, findings as text.

#include <string>
#include <vector>

#include "core/data_check.h"
#include "scenario.h"

namespace fazhi::core::test {

// 会议记录, 会议纪要, 听证会公告, 听证笔录, 征求意见公告, 决策公布页, 批复, 统计表 …, one matter kind "decision" and no tasks.
Library library_of_papers();

class Checkup {
 public:
  // A ledger of 2024 with the units a (教育局) and b.
  explicit Checkup(Library library = library_of_papers());

  Scenario world;
  Library library;
  std::string as_of = "2026-09-30";
  std::string created_on = "2024-01-01";

  // A paper about unit a; change it through last().
  Checkup& paper(const std::string& kind, const std::string& formed_on, Fields fields = {});
  EvidenceSubmitted& last() { return world.last_paper(); }
  Checkup& titled(const std::string& title);
  Checkup& numbered(const std::string& number);
  Checkup& from_file(const std::string& sm3);

  // What the check finds: 「严重 ev-3+ev-5」, in order.
  std::vector<std::string> found(const std::string& check) const;
  std::vector<DataFinding> findings(const std::string& check) const;
  // The one there is.
  std::string sentence(const std::string& check) const;
};

Fields on(const std::string& field, const std::string& day);

}  // namespace fazhi::core::test
