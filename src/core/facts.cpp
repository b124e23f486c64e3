#include "core/facts.h"

#include <algorithm>

namespace fazhi::core {

namespace {

std::uint32_t find_position(const std::unordered_map<std::string, std::uint32_t>& index, const std::string& id) {
  const auto found = index.find(id);
  return found == index.end() ? kNone : found->second;
}

}  // namespace

bool Unit::exists_on(Date date) const {
  const auto& from = versions.front().from;
  return (!from || *from <= date) && (!closed_on || date < *closed_on);
}

const UnitVersion& Unit::on(Date date) const {
  const UnitVersion* found = &versions.front();
  for (const UnitVersion& version : versions) {
    if (!version.from || *version.from <= date) found = &version;
  }
  return *found;
}

bool Unit::has_type_on(std::string_view type, Date date) const {
  return std::ranges::find(on(date).types, type) != on(date).types.end();
}

const std::string& PartyLine::holder_on(Date date) const {
  const Holding* found = &holdings.front();
  for (const Holding& holding : holdings) {
    if (!holding.from || *holding.from <= date) found = &holding;
  }
  return found->holder;
}

std::uint32_t Facts::find_unit(const std::string& id) const { return find_position(unit_index, id); }
std::uint32_t Facts::find_matter(const std::string& id) const { return find_position(matter_index, id); }
std::uint32_t Facts::find_kind(const std::string& id) const { return find_position(kind_index, id); }

void index_facts(Facts& facts) {
  facts.unit_index.clear();
  facts.matter_index.clear();
  facts.kind_index.clear();
  for (std::uint32_t i = 0; i < facts.units.size(); ++i) facts.unit_index.emplace(facts.units[i].id, i);
  for (std::uint32_t i = 0; i < facts.matters.size(); ++i) facts.matter_index.emplace(facts.matters[i].id, i);
  for (std::uint32_t i = 0; i < facts.kinds.size(); ++i) facts.kind_index.emplace(facts.kinds[i], i);
}

}  // namespace fazhi::core
