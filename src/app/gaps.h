#pragma once
// `fazhi gaps`: what is owed or was done wrong, with the reasons; by area, 提示 apart.

#include <string>
#include <vector>

#include "app/listing.h"
#include "app/view.h"

namespace fazhi::app {

struct Gap {
  const core::Verdict* verdict = nullptr;  // into the view
  std::string handle;
  std::string unit_name;
  std::string subject;  // matter's title or period
  std::vector<std::string> reasons;
};

// Those shown, in the order of the evaluation; gaps of hints behind all others.
std::vector<Gap> find_gaps(const View& view);

// {as_of, known_by, gaps: [{key, handle, unit, task, result, timing, light, hint, reasons, …}]}
std::string gaps_json(const View& view, const std::vector<Gap>& gaps);

// As sentences for a terminal, grouped by area.
std::string gaps_text(const View& view, const std::vector<Gap>& gaps);

Listing gaps_table(const View& view, const std::vector<Gap>& gaps);

}  // namespace fazhi::app
