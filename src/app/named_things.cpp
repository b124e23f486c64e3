#include "app/named_things.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "base/utf8.h"
#include "intake/cell_text.h"

namespace fazhi::app {

namespace {

// 示例市示例区 → itself and 示例区: from behind the first 市, 州 or 盟 on.
std::vector<std::string> regions_of(const std::string& region) {
  std::vector<std::string> regions;
  if (region.empty()) return regions;
  regions.push_back(region);
  for (const std::string_view level : {"省", "市", "州", "盟"}) {
    const auto at = region.find(level);
    if (at == std::string::npos || at + level.size() >= region.size()) continue;
    regions.push_back(region.substr(at + level.size()));
  }
  std::ranges::sort(regions, std::ranges::greater{}, &std::string::size);
  return regions;
}

// 区教育局 → 教育局.
std::string without_level(const std::string& word) {
  for (const std::string_view level : {"我区", "本区", "我县", "本县", "区", "县", "市", "旗"}) {
    const bool more = word.size() > level.size() + 3;
    if (more && word.starts_with(level)) return word.substr(level.size());
  }
  return word;
}

// 区政府 is 区人民政府.
std::string bare_name(const std::string& short_name) {
  return replace_all(without_level(short_name), "人民政府", "政府");
}

// Whether the characters of the word stand in the name in this order, the last ones at its end: 发改委 in 发展和改革委员会.
bool abbreviates(const std::string& word, const std::string& name) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t length = code_point_at(word, i).length;
    const auto found = name.find(word.substr(i, length), at);
    if (found == std::string::npos || (i == 0 && found != 0)) return false;
    at = found + length;
    i += length;
  }
  return true;
}

}  // namespace

NamedThings::NamedThings(const core::Facts& facts) : regions_(regions_of(facts.ledger.region)) {
  for (const core::Unit& unit : facts.units) {
    unit_ids_.insert(unit.id);
    for (std::size_t i = 0; i < unit.versions.size(); ++i) {
      const bool former = unit.closed_on.has_value() || i + 1 < unit.versions.size();
      if (former && unit.versions[i].name == unit.versions.back().name && !unit.closed_on) continue;
      units_.push_back({unit.id, unit.versions[i].name, former});
    }
  }
  for (const core::Matter& matter : facts.matters) {
    if (matter.merged_into.empty()) add_matter(matter.id, matter.kind, matter.title);
  }
}

void NamedThings::add_unit(const std::string& id, const std::string& name) {
  unit_ids_.insert(id);
  units_.push_back({id, name, false});
  asked_.clear();
}

void NamedThings::add_matter(const std::string& id, const std::string& kind, const std::string& title) {
  matters_.emplace(id, MatterName{id, kind});
  matter_titles_[intake::folded(title)].push_back(id);
}

std::string NamedThings::short_name(const std::string& unit_name) const {
  for (const std::string& region : regions_) {
    if (unit_name.size() > region.size() + 3 && unit_name.starts_with(region)) return unit_name.substr(region.size());
  }
  return unit_name;
}

const FoundName& NamedThings::find_unit(const std::string& word) const {
  const auto known = asked_.find(word);
  if (known != asked_.end()) return known->second;
  return asked_.emplace(word, search_unit(word)).first->second;
}

FoundName NamedThings::only(const std::string& word, const std::vector<const UnitName*>& found, bool exact) const {
  const bool same = std::ranges::all_of(found, [&](const UnitName* unit) { return unit->id == found.front()->id; });
  if (same) return {found.front()->id, exact, found.front()->name, {}, {}};
  std::vector<std::string> shown;
  for (const UnitName* unit : found) shown.push_back(fmt::format("{}（{}）", unit->name, unit->id));
  return {{}, false, {}, fmt::format("「{}」可能是{}：请写全称或标识", word, join(shown, "、")), "ambiguous-unit"};
}

FoundName NamedThings::search_unit(const std::string& word) const {
  if (unit_ids_.contains(word)) {
    const auto unit = std::ranges::find_if(units_, [&](const UnitName& one) { return one.id == word && !one.former; });
    return {word, true, unit == units_.end() ? word : unit->name, {}, {}};
  }
  const std::string plain = intake::folded(word);
  const std::string bare = bare_name(short_name(plain));
  struct Way {
    bool exact;
    bool former;
    std::function<bool(const UnitName&)> fits;
  };
  const auto is_name = [&](const UnitName& unit) { return intake::folded(unit.name) == plain; };
  const auto is_short = [&](const UnitName& unit) { return bare_name(short_name(unit.name)) == bare; };
  const auto is_abbreviated = [&](const UnitName& unit) {
    return count_code_points(bare) >= 2 && abbreviates(bare, bare_name(short_name(unit.name)));
  };
  for (const Way& way : {Way{true, false, is_name}, Way{true, true, is_name}, Way{false, false, is_short},
                         Way{false, true, is_short}, Way{false, false, is_abbreviated}}) {
    std::vector<const UnitName*> found;
    for (const UnitName& unit : units_) {
      if (unit.former == way.former && way.fits(unit)) found.push_back(&unit);
    }
    if (!found.empty()) return only(word, found, way.exact && !way.former);
  }
  return unknown_unit(word);
}

FoundName NamedThings::unknown_unit(const std::string& word) const {
  if (word.find("、") != std::string::npos) {
    return {{},
            false,
            {},
            fmt::format("这里只能写一个单位，「{}」写了几个：请写牵头的一个，其余的写在配合单位一列", word),
            "unknown-unit"};
  }
  std::vector<std::string> words;
  for (const UnitName& unit : units_) {
    if (unit.former) continue;
    words.push_back(unit.name);
    words.push_back(short_name(unit.name));
  }
  const auto nearest = nearest_word(word, words);
  return {{},
          false,
          {},
          fmt::format("台账里没有单位「{}」{}：请改正，或先登记这个单位", word,
                      nearest ? "，最接近的是「" + *nearest + "」" : ""),
          "unknown-unit"};
}

FoundName NamedThings::find_matter(const std::string& word, const std::string& kind) const {
  const auto fits = [&](const std::string& id) { return kind.empty() || matters_.at(id).kind == kind; };
  if (matters_.contains(word) && fits(word)) return {word, true, word, {}, {}};
  const auto titled = matter_titles_.find(intake::folded(word));
  std::vector<std::string> ids;
  if (titled != matter_titles_.end()) {
    for (const std::string& id : titled->second) {
      if (fits(id)) ids.push_back(id);
    }
  }
  if (ids.size() == 1) return {ids.front(), true, word, {}, {}};
  if (!ids.empty()) {
    return {{},
            false,
            {},
            fmt::format("叫「{}」的事项有{}件（{}）：请写标识", word, ids.size(), join(ids, "、")),
            "ambiguous-matter"};
  }
  return {{},
          false,
          {},
          fmt::format("台账里没有事项「{}」：请写事项的标识或全称，或先登记这个事项", word),
          "unknown-matter"};
}

}  // namespace fazhi::app
