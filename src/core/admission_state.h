#pragma once
// What admission must remember of a ledger to judge the next entry in constant time. Not for evaluations (facts.h).

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/checklist.h"
#include "core/fold.h"
#include "core/period.h"

namespace fazhi::core {

struct KnownUnit {
  std::string name;  // as changed last
  std::string parent, successor;
  std::optional<Date> closed_on;
};

struct AdmissionState {
  std::unordered_map<std::string, KnownUnit> units;
  std::unordered_map<std::string, std::set<std::string>> unit_names;  // of those not closed: name → ids
  std::unordered_map<std::string, PersonAdded> persons;
  std::unordered_map<std::string, Matter> matters;
  std::unordered_map<std::string, RecordState> records;
  std::unordered_map<std::string, bool> waivers;  // whether ended
  std::set<std::string> figures;
  ProblemBook problems;
  std::set<std::string> problem_numbers;
  std::vector<Period> seals;  // of standing sealings, in the chain's order
  // Matter (at the end of its merges) → kind → the accepted record of it, for kinds that occur once.
  std::unordered_map<std::string, std::map<std::string, std::string>> accepted;

  // Takes a standing event into account. Events about unknown things change nothing.
  void take(const Event& event, const Vocabulary& vocabulary);

  // The matter itself, or the one it went into at the end of its merges.
  const std::string& merged(const std::string& matter) const;

 private:
  struct Taker;
  void count_accepted(const RecordState& record, const Vocabulary& vocabulary);
  void forget_accepted(const RecordState& record);
  void change(const std::string& id, const EventBody& body, const Vocabulary& vocabulary);
  void merge(const MatterMerged& body);
};

}  // namespace fazhi::core
