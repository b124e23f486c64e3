#pragma once
// What a 销号 by measures rests on: papers that were accepted, and may be withdrawn, purged or sent back later.

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/facts.h"
#include "core/problem_record.h"

namespace fazhi::core {

class ProblemSupport {
 public:
  // Of all that were submitted or closed; `facts` must be those known with them.
  ProblemSupport(std::span<const ProblemRecord> problems, const Facts& facts);

  // The id of the first paper that counts no longer: of a submitted problem withdrawn or purged, of a closed one also not accepted.
  // Empty: all stand, or it rests on none (never submitted, 已补齐).
  std::string lost(const ProblemRecord& problem) const;

 private:
  std::unordered_map<std::string, bool> standing_;  // those still there: whether accepted
};

}  // namespace fazhi::core
