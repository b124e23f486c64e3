#include "app/lights.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/tones.h"
#include "core/task_history.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

// red is worst; grey says nothing.
int rank(core::Light light) {
  switch (light) {
    case core::Light::red: return 4;
    case core::Light::yellow: return 3;
    case core::Light::blue: return 2;
    case core::Light::green: return 1;
    case core::Light::grey: return 0;
  }
  return 0;
}

void count(const core::Verdict& verdict, LightCell& cell) {
  if (!is_owed(verdict)) return;
  ++cell.owed;
  if (verdict.gap) ++(verdict.hint ? cell.hints : cell.gaps);
  cell.light = worse_of(cell.light, verdict.light);
}

report::Cell shown(const LightCell& cell) {
  if (cell.empty()) return std::string();
  return report::Status{tone_of(cell.light), fmt::format("{}/{}", cell.gaps, cell.owed)};
}

// An overlay's tasks are counted with the area they add to, unless it was asked for by itself.
std::string area_of(const core::Checklist& checklist, const View& view) {
  return checklist.overlay.empty() || !view.selection.checklist.empty() ? checklist.id : checklist.overlay;
}

int count_waiting(const View& view) {
  const auto waits = [&](const core::Record& record) {
    if (!record.submitted || record.state != core::ReviewState::submitted) return false;
    return view.selection.unit.empty() || (record.submitted->unit != core::kNone &&
                                           view.facts.units[record.submitted->unit].id == view.selection.unit);
  };
  return static_cast<int>(std::ranges::count_if(view.facts.records, waits));
}

void add_areas(const View& view, Lights& lights) {
  for (const core::Checklist& checklist : view.library.checklists) {
    const std::string& only = view.selection.checklist;
    if (only.empty() ? !checklist.overlay.empty() : checklist.id != only) continue;
    lights.areas.push_back(checklist.id);
    lights.area_titles.push_back(checklist.title);
  }
}

report::Row row_of(const LightRow& row) {
  report::Row cells{row.name};
  for (const LightCell& cell : row.cells) cells.push_back(shown(cell));
  cells.push_back(shown(row.total));
  return cells;
}

nlohmann::ordered_json json_of(const LightCell& cell) {
  return {{"light", core::to_word(cell.light)}, {"gaps", cell.gaps}, {"hints", cell.hints}, {"owed", cell.owed}};
}

nlohmann::ordered_json json_of(const LightRow& row, const Lights& lights) {
  nlohmann::ordered_json json{{"unit", row.unit}, {"name", row.name}};
  for (std::size_t i = 0; i < lights.areas.size(); ++i) {
    if (!row.cells[i].empty()) json["areas"][lights.areas[i]] = json_of(row.cells[i]);
  }
  json["total"] = json_of(row.total);
  return json;
}

}  // namespace

core::Light worse_of(core::Light a, core::Light b) { return rank(b) > rank(a) ? b : a; }

Lights count_lights(const View& view) {
  Lights lights;
  lights.public_only = view.facts.ledger.public_only;
  lights.waiting = count_waiting(view);
  lights.to_recheck = static_cast<int>(std::ranges::count_if(view.verdicts, [&](const core::Verdict& verdict) {
    return core::rewording_to_recheck(verdict, view.facts, view.as_of) != nullptr;
  }));
  add_areas(view, lights);
  const std::size_t areas = lights.areas.size();
  lights.total = {{}, "合计", std::vector<LightCell>(areas), {}};
  std::map<std::uint32_t, LightRow> rows;
  for (const core::Verdict& verdict : view.verdicts) {
    if (!is_shown(verdict, view)) continue;
    const auto found = std::ranges::find(lights.areas, area_of(*verdict.checklist, view));
    if (found == lights.areas.end()) continue;
    const auto area = static_cast<std::size_t>(found - lights.areas.begin());
    LightRow& row = rows[verdict.unit];
    if (row.cells.empty()) row.cells.resize(areas);
    for (LightCell* cell : {&row.cells[area], &row.total, &lights.total.cells[area], &lights.total.total}) {
      count(verdict, *cell);
    }
  }
  for (auto& [unit, row] : rows) {
    row.unit = view.facts.units[unit].id;
    row.name = core::unit_name(view.facts, unit, view.as_of);
    if (!row.total.empty()) lights.rows.push_back(std::move(row));
  }
  return lights;
}

namespace {

void add_to(LightCell& sum, const LightCell& cell) {
  sum.gaps += cell.gaps;
  sum.hints += cell.hints;
  sum.owed += cell.owed;
  if (rank(cell.light) > rank(sum.light)) sum.light = cell.light;
}

LightRow folded(const LightRow& row, const std::vector<std::size_t>& kept, bool with_others) {
  LightRow result{row.unit, row.name, {}, row.total};
  for (const std::size_t area : kept) result.cells.push_back(row.cells[area]);
  if (!with_others) return result;
  LightCell others;
  for (std::size_t area = 0; area < row.cells.size(); ++area) {
    if (std::ranges::find(kept, area) == kept.end()) add_to(others, row.cells[area]);
  }
  result.cells.push_back(others);
  return result;
}

std::vector<std::size_t> areas_with_something(const Lights& lights) {
  std::vector<std::size_t> areas;
  for (std::size_t area = 0; area < lights.areas.size(); ++area) {
    if (!lights.total.cells[area].empty()) areas.push_back(area);
  }
  return areas;
}

}  // namespace

Lights fold_areas(const Lights& lights) {
  constexpr std::size_t kMostColumns = 6;
  std::vector<std::size_t> kept = areas_with_something(lights);
  const std::size_t all = kept.size();
  const bool with_others = all > kMostColumns;
  if (with_others) {
    std::ranges::stable_sort(kept, std::ranges::greater{}, [&](std::size_t area) {
      return std::pair(lights.total.cells[area].gaps, lights.total.cells[area].hints);
    });
    kept.resize(kMostColumns - 1);
    std::ranges::sort(kept);
  }
  Lights result = lights;
  result.areas.clear();
  result.area_titles.clear();
  for (const std::size_t area : kept) {
    result.areas.push_back(lights.areas[area]);
    result.area_titles.push_back(lights.area_titles[area]);
  }
  if (with_others) {
    result.areas.emplace_back("others");
    result.area_titles.push_back(fmt::format("其他{}个领域", all - kept.size()));
  }
  result.total = folded(lights.total, kept, with_others);
  for (LightRow& row : result.rows) row = folded(row, kept, with_others);
  return result;
}

std::vector<std::string> area_lines(const Lights& lights) {
  constexpr std::size_t kALine = 3;
  std::vector<std::string> lines;
  std::size_t told = 0;
  for (const std::size_t area : areas_with_something(lights)) {
    const LightCell& cell = lights.total.cells[area];
    const std::string text = fmt::format("{}{} {}/{}", report::symbol_of(tone_of(cell.light)), lights.area_titles[area],
                                         cell.gaps, cell.owed);
    if (told++ % kALine == 0) {
      lines.push_back((lines.empty() ? "各领域：" : "　　　　") + text);
    } else {
      lines.back() += "　" + text;
    }
  }
  return lines;
}

Listing light_matrix(const View& view, const Lights& lights, bool every_unit) {
  Listing listing =
      listing_of(view, fmt::format("{}红绿灯（{}）", view.facts.ledger.name, core::format_period_chinese(view.period)));
  listing.table.name = "红绿灯";
  listing.narrow = true;
  listing.table.columns.push_back({"unit", "责任单位", 14, report::Align::left});
  for (std::size_t i = 0; i < lights.areas.size(); ++i) {
    listing.table.columns.push_back({lights.areas[i], lights.area_titles[i], 6, report::Align::left});
  }
  listing.table.columns.push_back({"total", "合计", 6, report::Align::left});
  std::size_t quiet = 0;
  for (const LightRow& row : lights.rows) {
    if (every_unit || row.total.gaps > 0) {
      listing.table.rows.push_back(row_of(row));
    } else {
      ++quiet;
    }
  }
  listing.table.rows.push_back(row_of(lights.total));
  const char* gap = lights.public_only ? "公开资料中未见" : "缺口";
  const char* yellow = lights.public_only ? "公开资料中未见、临期、提示" : "临期、提示、轻微或逾期完成";
  std::vector<std::string> notes{
      fmt::format("格中为最重的灯和“{}/应办”：● 红 ▲ 黄（{}） ○ 绿 ◇ 蓝（未到期、中止计时或无期限）", gap, yellow)};
  if (quiet > 0) {
    notes.push_back(fmt::format("另有{}家单位没有{}，未列出。", quiet, gap));
    listing.tips.emplace_back("（--all 全列）");
  }
  notes.push_back(fmt::format("合计：{}{}项，提示{}项，应办{}项；待审积压{}件。", gap, lights.total.total.gaps,
                              lights.total.total.hints, lights.total.total.owed, lights.waiting));
  if (lights.to_recheck > 0)
    notes.push_back(fmt::format("任务改写后待复核{}项，见 fazhi recheck list。", lights.to_recheck));
  listing.notes.insert(listing.notes.begin(), notes.begin(), notes.end());
  return listing;
}

std::string lights_json(const View& view, const Lights& lights) {
  nlohmann::ordered_json json{{"as_of", format_date(view.as_of)},
                              {"known_by", view.known_by},
                              {"period", core::format_period(view.period)},
                              {"state", view.state_line()},
                              {"demo", view.facts.ledger.demo},
                              {"areas", nlohmann::ordered_json::array()},
                              {"units", nlohmann::ordered_json::array()}};
  for (std::size_t i = 0; i < lights.areas.size(); ++i) {
    json["areas"].push_back({{"id", lights.areas[i]}, {"title", lights.area_titles[i]}});
  }
  for (const LightRow& row : lights.rows) json["units"].push_back(json_of(row, lights));
  json["total"] = json_of(lights.total, lights)["total"];
  json["waiting"] = lights.waiting;
  return json.dump(2) + "\n";
}

}  // namespace fazhi::app
