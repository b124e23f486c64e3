#pragma once
// The checks of 体检, one function each: scene in, what was found out, in any order. Which is called what is in data_check.cpp.

#include <optional>
#include <string>
#include <vector>

#include "core/data_scene.h"

namespace fazhi::core {

// One thing a check has found, before it is sorted in.
struct Found {
  std::uint32_t unit = kNone;
  std::optional<Date> day;
  std::vector<std::string> subjects;
  std::string sentence;
  std::string facts;
  bool is_hint = false;
  std::string aspect{};
};
using FoundList = std::vector<Found>;

FoundList find_shared_files(const DataScene& scene);
FoundList find_papers_twice(const DataScene& scene);
FoundList find_missing_originals(const DataScene& scene);
FoundList find_late_notices(const DataScene& scene);
FoundList find_records_ahead(const DataScene& scene);
FoundList find_formed_after_issue(const DataScene& scene);
FoundList find_written_up_late(const DataScene& scene);
FoundList find_recorded_late(const DataScene& scene);
FoundList find_days_off(const DataScene& scene);
FoundList find_before_unit(const DataScene& scene);
FoundList find_after_unit(const DataScene& scene);
FoundList find_outside_period(const DataScene& scene);
FoundList find_empty_waivers(const DataScene& scene);
FoundList find_empty_reasons(const DataScene& scene);
FoundList find_registers_unlike_lists(const DataScene& scene);
FoundList find_figures_unlike_metrics(const DataScene& scene);
FoundList find_missing_signatures(const DataScene& scene);
FoundList find_numbers_twice(const DataScene& scene);
FoundList find_numbers_out_of_order(const DataScene& scene);
FoundList find_numbers_of_other_years(const DataScene& scene);
FoundList find_odd_numbers(const DataScene& scene);

}  // namespace fazhi::core
