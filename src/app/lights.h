#pragma once
// `fazhi status`: the light matrix, units × areas. A cell shows its worst light and 「缺口/应办」.

#include <string>
#include <vector>

#include "app/listing.h"
#include "app/view.h"
#include "core/verdict.h"

namespace fazhi::app {

struct LightCell {
  core::Light light = core::Light::grey;
  int gaps = 0;  // 提示 left out
  int hints = 0;
  int owed = 0;  // 应办, what is waived or does not apply left out

  bool empty() const { return owed == 0 && hints == 0; }
};

struct LightRow {
  std::string unit;  // id
  std::string name;
  std::vector<LightCell> cells;  // by area
  LightCell total;
};

struct Lights {
  std::vector<std::string> areas;  // ids of checklists
  std::vector<std::string> area_titles;
  std::vector<LightRow> rows;  // as in the ledger: nobody is ranked
  LightRow total;
  int waiting = 0;     // 待审积压: records handed in and not yet reviewed
  int to_recheck = 0;  // 待复核
  bool public_only = false;
};

Lights count_lights(const View& view);

// Red before yellow, blue, green and grey.
core::Light worse_of(core::Light a, core::Light b);

// For a terminal: areas in which nothing is owed are left out; of many, the five with most gaps stand, the others together.
Lights fold_areas(const Lights& lights);

// 「重大行政决策程序14/23」 of every area with something owed, a few a line.
std::vector<std::string> area_lines(const Lights& lights);

// Units without gaps are counted, not listed, unless `every_unit`.
Listing light_matrix(const View& view, const Lights& lights, bool every_unit);

std::string lights_json(const View& view, const Lights& lights);

}  // namespace fazhi::app
