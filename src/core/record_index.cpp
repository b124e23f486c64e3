#include "core/record_index.h"

#include <algorithm>
#include <tuple>

namespace fazhi::core {

namespace {

std::span<const IndexEntry> only_kind(std::span<const IndexEntry> entries, std::uint32_t kind) {
  const auto found = std::ranges::equal_range(entries, kind, {}, &IndexEntry::kind);
  return {found.begin(), found.end()};
}

// Follows next[] to its end; a cycle (which admission refuses) ends after as many steps as there are entries.
std::uint32_t end_of_line(const std::vector<std::uint32_t>& next, std::uint32_t start) {
  std::uint32_t at = start;
  for (std::size_t steps = 0; steps < next.size() && next[at] != kNone; ++steps) at = next[at];
  return at;
}

bool precedes(const IndexEntry& a, const IndexEntry& b) {
  return std::tie(a.kind, a.record, a.submitted, a.link) < std::tie(b.kind, b.record, b.submitted, b.link);
}

// Where the entries of each group begin, from the group of each entry; one more for the end.
template <typename GroupOf, typename Entries>
std::vector<std::uint32_t> begins_of(const Entries& entries, std::size_t groups, const GroupOf& group_of) {
  std::vector<std::uint32_t> begins(groups + 1, 0);
  for (const auto& entry : entries) ++begins[group_of(entry) + 1];
  for (std::size_t i = 1; i <= groups; ++i) begins[i] += begins[i - 1];
  return begins;
}

}  // namespace

// Records come in the chain's order. Sorted by kind first and by target then, each time keeping the order of equals.
RecordIndex::Groups::Groups(const std::vector<Placed>& placed, std::size_t targets, std::size_t kinds) {
  const auto kind_of = [](const Placed& one) { return static_cast<std::size_t>(one.entry.kind); };
  std::vector<std::uint32_t> at = begins_of(placed, kinds, kind_of);
  std::vector<std::uint32_t> by_kind(placed.size());
  for (std::uint32_t i = 0; i < placed.size(); ++i) by_kind[at[kind_of(placed[i])]++] = i;

  offsets_ = begins_of(placed, targets, [](const Placed& one) { return static_cast<std::size_t>(one.target); });
  entries_.resize(placed.size());
  at = offsets_;
  for (const std::uint32_t i : by_kind) entries_[at[placed[i].target]++] = placed[i].entry;
}

std::span<const IndexEntry> RecordIndex::Groups::of(std::uint32_t target) const {
  if (!changed_.empty()) {
    const auto found = changed_.find(target);
    if (found != changed_.end()) return found->second;
  }
  if (target == kNone || target + 1 >= offsets_.size()) return {};
  return {entries_.data() + offsets_[target], entries_.data() + offsets_[target + 1]};
}

std::vector<IndexEntry>& RecordIndex::Groups::changed(std::uint32_t target) {
  const auto found = changed_.find(target);
  if (found != changed_.end()) return found->second;
  const auto now = of(target);
  return changed_.emplace(target, std::vector<IndexEntry>(now.begin(), now.end())).first->second;
}

void RecordIndex::Groups::replace(const std::vector<Placed>& before, const std::vector<Placed>& after) {
  for (const Placed& placed : before) {
    std::erase_if(changed(placed.target), [&](const IndexEntry& entry) { return entry.record == placed.entry.record; });
  }
  for (const Placed& placed : after) {
    std::vector<IndexEntry>& entries = changed(placed.target);
    entries.insert(std::ranges::upper_bound(entries, placed.entry, precedes), placed.entry);
  }
}

RecordIndex::RecordIndex(const Facts& facts) {
  std::vector<std::uint32_t> next(facts.matters.size(), kNone);
  for (std::size_t i = 0; i < facts.matters.size(); ++i) {
    if (!facts.matters[i].merged_into.empty()) next[i] = facts.find_matter(facts.matters[i].merged_into);
  }
  merged_into_.resize(facts.matters.size());
  for (std::uint32_t i = 0; i < facts.matters.size(); ++i) merged_into_[i] = end_of_line(next, i);

  successor_.assign(facts.units.size(), kNone);
  for (std::size_t i = 0; i < facts.units.size(); ++i) {
    if (!facts.units[i].successor.empty()) successor_[i] = facts.find_unit(facts.units[i].successor);
  }

  matters_of_unit_.resize(facts.units.size());
  for (std::uint32_t i = 0; i < facts.matters.size(); ++i) add_holders(i, facts);

  Places places;
  places.matters.reserve(facts.records.size());
  places.units.reserve(facts.records.size());
  for (std::uint32_t i = 0; i < facts.records.size(); ++i) place(facts.records[i], i, places);
  matters_ = Groups(places.matters, facts.matters.size(), facts.kinds.size());
  units_ = Groups(places.units, facts.units.size(), facts.kinds.size());
}

void RecordIndex::add_holders(std::uint32_t matter, const Facts& facts) {
  for (const PartyLine& line : facts.matters[matter].parties) {
    for (const Holding& holding : line.holdings) {
      const std::uint32_t unit = facts.find_unit(holding.holder);
      if (unit == kNone) continue;
      std::vector<std::uint32_t>& of = matters_of_unit_[unit];
      if (of.empty() || of.back() != matter) of.push_back(matter);
    }
  }
}

std::span<const std::uint32_t> RecordIndex::matters_of(std::uint32_t unit) const {
  if (unit >= matters_of_unit_.size()) return {};
  return matters_of_unit_[unit];
}

void RecordIndex::replace(std::uint32_t position, const Record* before, const Record& after) {
  Places old_places, new_places;
  if (before != nullptr) place(*before, position, old_places);
  place(after, position, new_places);
  matters_.replace(old_places.matters, new_places.matters);
  units_.replace(old_places.units, new_places.units);
}

void RecordIndex::place(const Record& record, std::uint32_t position, Places& places) const {
  if (record.kind == kNone) return;  // purged
  IndexEntry entry;
  entry.kind = record.kind;
  entry.record = position;
  entry.has_original = record.has_original;
  entry.is_amended = record.accepted != nullptr && record.submitted != nullptr;
  if (record.accepted != nullptr) place_text(*record.accepted, entry, places);
  entry.submitted = true;
  entry.is_amended = false;
  if (record.submitted != nullptr) place_text(*record.submitted, entry, places);
}

void RecordIndex::place_text(const RecordContent& content, IndexEntry entry, Places& places) const {
  entry.content = &content;
  entry.formed_on = content.formed_on;
  entry.covers_from = content.covers.from.value_or(Date::min());
  entry.covers_until = content.covers.until.value_or(Date::max());
  if (content.links.empty()) place_at_unit(content.unit, entry, places);
  for (std::uint32_t i = 0; i < content.links.size(); ++i) {
    entry.link = i;
    const RecordLink& link = content.links[i];
    if (link.matter != kNone) {
      places.matters.push_back({merged_into_[link.matter], entry});
    } else {
      place_at_unit(link.unit, entry, places);
    }
  }
}

void RecordIndex::place_at_unit(std::uint32_t unit, const IndexEntry& entry, Places& places) const {
  std::size_t steps = 0;
  for (std::uint32_t at = unit; at != kNone && steps <= successor_.size(); at = successor_[at], ++steps) {
    places.units.push_back({at, entry});
  }
}

std::span<const IndexEntry> RecordIndex::of_matter(std::uint32_t matter, std::uint32_t kind) const {
  return only_kind(matters_.of(matter), kind);
}

std::span<const IndexEntry> RecordIndex::of_unit(std::uint32_t unit, std::uint32_t kind) const {
  return only_kind(units_.of(unit), kind);
}

bool RecordIndex::is_or_became(std::uint32_t unit, std::uint32_t owner) const {
  std::size_t steps = 0;
  for (std::uint32_t at = unit; at != kNone && steps <= successor_.size(); at = successor_[at], ++steps) {
    if (at == owner) return true;
  }
  return false;
}

}  // namespace fazhi::core
