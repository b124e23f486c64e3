#pragma once
// 一材多用, measured on a ledger: how often units would be asked for papers if every task asked for its own, and how often they are.

#include "app/listing.h"
#include "app/view.h"

namespace fazhi::app {

// Asked `apart`: once for every obligation and paper that it rests on or misses. Asked `shared`: once for every paper,
// and once for what several obligations of one unit miss alike for the same matter or period.
struct Burden {
  std::size_t apart = 0, shared = 0;
};

struct KindBurden {
  std::string kind;
  std::size_t tasks = 0;  // different tasks its papers serve
  Burden asked;
};
struct BurdenCount {
  Burden all;
  std::vector<KindBurden> kinds;  // of papers there are; those that save most first
};

BurdenCount count_burden(const View& view);
Listing burden_table(const View& view, const BurdenCount& count);

}  // namespace fazhi::app
