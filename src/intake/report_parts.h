#pragma once
// The parts that a yearly report on building a law-based government must have: 法治政府建设与责任落实督察工作规定 第二十五条. Looked for
// in headings first, then in the text; what was looked for is told, because a part may be there in other words.

#include <string_view>
#include <vector>

#include "intake/claim.h"
#include "intake/claim_text.h"

namespace fazhi::intake {

class PartSearch {
 public:
  PartSearch();
  void look_at(const Passage& passage);
  // In the order of the article. `text` is the one the passages were of.
  std::vector<ReportPart> result(std::string_view text) const;

 private:
  struct Place {
    bool found = false;
    std::uint32_t at = 0;  // bytes
  };
  std::vector<Place> in_heading_, in_text_;
};

}  // namespace fazhi::intake
