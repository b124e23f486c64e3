#include "core/record_index.h"

#include <algorithm>

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

}  // namespace

std::span<const IndexEntry> RecordIndex::Groups::of(std::uint32_t target) const {
  if (target == kNone || target + 1 >= offsets.size()) return {};
  return {entries.data() + offsets[target], entries.data() + offsets[target + 1]};
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

  std::vector<Placed> by_matter;
  std::vector<Placed> by_unit;
  by_matter.reserve(facts.records.size());
  for (std::uint32_t i = 0; i < facts.records.size(); ++i) {
    place(facts.records[i], i, false, by_matter, by_unit);
    place(facts.records[i], i, true, by_matter, by_unit);
  }
  matters_ = group(by_matter, facts.matters.size());
  units_ = group(by_unit, facts.units.size());
}

void RecordIndex::place(const Record& record, std::uint32_t position, bool submitted, std::vector<Placed>& by_matter,
                        std::vector<Placed>& by_unit) const {
  const auto& content = submitted ? record.submitted : record.accepted;
  if (!content) return;
  const auto& links = submitted ? record.submitted_links : record.accepted_links;
  IndexEntry entry{record.kind, position, kNone, submitted};
  if (links.empty()) place_at_unit(content->unit, entry, by_unit);
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    entry.link = i;
    if (links[i].matter != kNone) {
      by_matter.push_back({merged_into_[links[i].matter], entry});
    } else {
      place_at_unit(links[i].unit, entry, by_unit);
    }
  }
}

void RecordIndex::place_at_unit(std::uint32_t unit, const IndexEntry& entry, std::vector<Placed>& by_unit) const {
  std::size_t steps = 0;
  for (std::uint32_t at = unit; at != kNone && steps <= successor_.size(); at = successor_[at], ++steps) {
    by_unit.push_back({at, entry});
  }
}

RecordIndex::Groups RecordIndex::group(const std::vector<Placed>& placed, std::size_t targets) {
  Groups groups;
  groups.offsets.assign(targets + 1, 0);
  for (const Placed& one : placed) ++groups.offsets[one.target + 1];
  for (std::size_t i = 1; i < groups.offsets.size(); ++i) groups.offsets[i] += groups.offsets[i - 1];
  groups.entries.resize(placed.size());
  std::vector<std::uint32_t> at(groups.offsets.begin(), groups.offsets.end() - 1);
  for (const Placed& one : placed) groups.entries[at[one.target]++] = one.entry;
  for (std::size_t target = 0; target < targets; ++target) {
    // Records come in the chain's order; sorting by kind must keep it.
    std::stable_sort(groups.entries.begin() + groups.offsets[target],
                     groups.entries.begin() + groups.offsets[target + 1],
                     [](const IndexEntry& a, const IndexEntry& b) { return a.kind < b.kind; });
  }
  return groups;
}

std::span<const IndexEntry> RecordIndex::of_matter(std::uint32_t matter, std::uint32_t kind) const {
  return only_kind(of_matter(matter), kind);
}

std::span<const IndexEntry> RecordIndex::of_unit(std::uint32_t unit, std::uint32_t kind) const {
  return only_kind(of_unit(unit), kind);
}

bool RecordIndex::is_or_became(std::uint32_t unit, std::uint32_t owner) const {
  std::size_t steps = 0;
  for (std::uint32_t at = unit; at != kNone && steps <= successor_.size(); at = successor_[at], ++steps) {
    if (at == owner) return true;
  }
  return false;
}

}  // namespace fazhi::core
