#pragma once
// `fazhi due`: what falls due soon, so that nobody learns of a limit by missing it.

#include <optional>
#include <string>
#include <vector>

#include "app/listing.h"
#include "app/view.h"

namespace fazhi::app {

struct DueItem {
  const core::Verdict* verdict = nullptr;
  Date date;             // last day in time; of a standing duty that is met: the last day its paper covers
  bool renewal = false;  // met, but what it rests on runs out
};

// 30d, 30天, 30日 or 2m, 2月, 2个月 after as_of; nullopt where the text is of neither form.
std::optional<Date> end_of_window(Date as_of, const std::string& within);

// Unfinished obligations due from as_of up to and including `until`, by date; hints included.
std::vector<DueItem> due_until(const View& view, Date until);

Listing due_table(const View& view, const std::vector<DueItem>& items, Date until);

}  // namespace fazhi::app
