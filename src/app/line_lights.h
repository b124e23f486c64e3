#pragma once
// The light matrix of a comparison's side: units × areas, from verdicts as they are kept. Of what is judged now, lights.h counts the same.

#include <string>
#include <vector>

#include "app/comparison.h"
#include "report/document.h"
#include "report/light_matrix_picture.h"

namespace fazhi::app {

struct LineCell {
  core::Light light = core::Light::grey;
  std::int64_t owed = 0;  // the sum of the following, as in DutyCounts
  std::int64_t met = 0, gaps = 0, hints = 0, waiting = 0, open = 0;
};
struct LineGroup {
  std::string id, name;
  LineCell total;
};
struct LineLights {
  std::vector<LineGroup> areas, units;       // as in the ledger, without those that owe nothing: nobody is ranked
  std::vector<std::vector<LineCell>> cells;  // by area, then by unit
  LineCell total;
};

LineLights lights_of(const Side& side, const core::Selection& selection);

// Whole pages of it; empty where nothing is owed.
std::vector<report::Block> light_pictures(const LineLights& lights, const std::string& title);

}  // namespace fazhi::app
