#pragma once
// Which claims of a sentence read as the parts of which total. Part of intake/sum_check.h.

#include <cstddef>
#include <utility>
#include <vector>

#include "intake/claim.h"

namespace fazhi::intake {

struct PartList {
  std::vector<std::size_t> parts;  // of the total's unit, in the order of the text; repeated where 各 distributes one
  std::size_t nested = 0;          // where a second 其中 begins among them, 0: nowhere
  bool backwards = false;          // the total comes last: 甲5件、乙6件，共11件
  bool says_among = false;         // 其中, 包括: no part can be larger than the total
  bool only_if_it_holds = false;   // nothing says that these are parts
};

// (total, parts), in the order of the text.
std::vector<std::pair<std::size_t, PartList>> find_part_lists(const std::vector<Claim>& claims);

// Whether the words before the numbers end alike: 文字解读35篇，图片解读8篇.
bool named_alike(const std::vector<Claim>& claims, const std::vector<std::size_t>& parts);

}  // namespace fazhi::intake
