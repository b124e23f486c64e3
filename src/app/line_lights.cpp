#include "app/line_lights.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/lights.h"
#include "app/quarter_figures.h"
#include "app/tones.h"
#include "core/problem_heirs.h"
#include "report/picture_parts.h"

namespace fazhi::app {

namespace {

constexpr double kRoom = report::kWideHeight - 45;  // the first page bears a heading

void count(const core::VerdictLine& line, LineCell& cell) {
  if (!line.is_owed()) return;
  ++cell.owed;
  if (line.gap) {
    ++(line.hint ? cell.hints : cell.gaps);
  } else if (line.result == core::Result::pending) {
    ++cell.waiting;
  } else {
    ++(line.result == core::Result::met ? cell.met : cell.open);
  }
  cell.light = worse_of(cell.light, line.light);
}

// Of checklists, the area they belong to.
std::map<std::string, std::size_t> area_places(const core::Library& library, LineLights& lights) {
  std::map<std::string, std::size_t> places;
  for (const core::Checklist& checklist : library.checklists) {
    if (!checklist.overlay.empty()) continue;
    places[checklist.id] = lights.areas.size();
    lights.areas.push_back({checklist.id, checklist.title, {}});
  }
  for (const core::Checklist& checklist : library.checklists) {
    const auto base = places.find(checklist.overlay);
    if (!checklist.overlay.empty() && base != places.end()) places[checklist.id] = base->second;
  }
  return places;
}

void drop_empty(LineLights& lights) {
  for (std::size_t unit = lights.units.size(); unit-- > 0;) {
    if (lights.units[unit].total.owed > 0) continue;
    const auto at = static_cast<std::ptrdiff_t>(unit);
    lights.units.erase(lights.units.begin() + at);
    for (auto& row : lights.cells) row.erase(row.begin() + at);
  }
  for (std::size_t area = lights.areas.size(); area-- > 0;) {
    if (lights.areas[area].total.owed > 0) continue;
    const auto at = static_cast<std::ptrdiff_t>(area);
    lights.areas.erase(lights.areas.begin() + at);
    lights.cells.erase(lights.cells.begin() + at);
  }
}

}  // namespace

LineLights lights_of(const Side& side, const core::Selection& selection) {
  LineLights lights;
  const View& words = *side.view;
  const auto places = area_places(words.library, lights);
  for (std::uint32_t unit = 0; unit < words.facts.units.size(); ++unit)
    lights.units.push_back({words.facts.units[unit].id, core::unit_name(words.facts, unit, side.as_of), {}});
  lights.cells.assign(lights.areas.size(), std::vector<LineCell>(lights.units.size()));
  for (const core::VerdictLine& line : side.lines) {
    if (!line.shown || !is_of(line.key, selection)) continue;
    const core::KeyParts key = core::key_parts(line.key + "!");
    const auto area = places.find(key.checklist);
    const std::uint32_t unit = words.facts.find_unit(key.unit);
    count(line, lights.total);
    if (area == places.end() || unit == core::kNone) continue;
    count(line, lights.cells[area->second][unit]);
    count(line, lights.areas[area->second].total);
    count(line, lights.units[unit].total);
  }
  drop_empty(lights);
  return lights;
}

std::vector<report::Block> light_pictures(const LineLights& lights, const std::string& title) {
  report::LightMatrix matrix;
  matrix.title = title;
  for (const LineGroup& area : lights.areas) matrix.areas.push_back(area.name);
  for (const LineGroup& unit : lights.units) matrix.units.push_back(unit.name);
  for (const auto& row : lights.cells) {
    auto& cells = matrix.cells.emplace_back();
    for (const LineCell& cell : row)
      cells.push_back({tone_of(cell.light), static_cast<int>(cell.gaps), static_cast<int>(cell.owed)});
  }
  std::vector<report::Block> blocks;
  for (report::Picture& picture :
       report::picture_parts(report::light_matrix_pictures(matrix, report::kWideWidth, kRoom)))
    blocks.emplace_back(std::move(picture));
  return blocks;
}

}  // namespace fazhi::app
