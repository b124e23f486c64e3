#pragma once
// Papers asked for by many tasks, put together so that none is asked for twice. Part of owed.h.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/owed.h"
#include "core/task.h"

namespace fazhi::app {

// What a condition on a record insists on: field → values of which it must be one; no values: it must be filled.
using Demands = std::map<std::string, std::vector<core::Scalar>>;
void add_demands(const core::Condition& condition, Demands& demands);

// One leaf of a need as it will be asked for.
struct PaperWish {
  std::string kind;
  std::set<std::string> fields;
  Demands demands;
};
PaperWish wish_of(const core::PaperNeed& need, const core::Task& task);

// Collects wishes of one unit.
class AskedPapers {
 public:
  explicit AskedPapers(const View& view) : view_(view) {}

  // `rows` papers for `verdict`, each of one of the alternatives; rows beyond `needed` are spare.
  void ask(const core::Verdict& verdict, const std::vector<PaperWish>& alternatives, const std::string& wanted,
           std::size_t rows, std::size_t needed);

  // Sorted, with keys.
  std::vector<AskedPaper> take();

 private:
  struct Slot {
    AskedPaper paper;
    Demands demands;
    std::map<std::string, std::set<std::string>> fields;  // by kind
  };
  Slot& slot_for(const core::Verdict& verdict, const std::set<std::string>& kinds, const Demands& demands,
                 std::set<std::size_t>& used);
  void describe(Slot& slot, const core::Verdict& verdict, const std::string& wanted) const;
  void add_values(Slot& slot) const;

  const View& view_;
  std::vector<Slot> slots_;
};

// 「公众意见听取」需要征求意见公告，已超期97日
std::string why_asked(const core::Verdict& verdict, const std::string& wanted, const View& view);

// 应为“是”, 应为甲、乙之一; empty where nothing is demanded.
std::string expected_of(const Demands& demands, const std::string& field);

}  // namespace fazhi::app
