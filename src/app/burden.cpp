#include "app/burden.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/decimal.h"

namespace fazhi::app {

namespace {

std::set<std::uint32_t> papers_of(const core::Verdict& verdict) {
  std::set<std::uint32_t> papers;
  for (const core::NeedFinding& need : verdict.needs) papers.insert(need.taken.begin(), need.taken.end());
  for (const core::CheckFinding& check : verdict.checks) papers.insert(check.records.begin(), check.records.end());
  return papers;
}

// What a unit still has to bring for one matter or period, whichever task misses it.
using Missing = std::tuple<std::uint32_t, std::uint32_t, std::string, std::string>;

struct Tally {
  std::size_t apart = 0;
  std::set<std::uint32_t> papers;
  std::set<const core::Task*> tasks;
};

}  // namespace

BurdenCount count_burden(const View& view) {
  BurdenCount count;
  std::map<std::uint32_t, Tally> kinds;
  std::set<Missing> missing;
  for (const core::Verdict& verdict : view.verdicts) {
    if (!is_owed(verdict)) continue;
    for (const std::uint32_t paper : papers_of(verdict)) {
      Tally& tally = kinds[view.facts.records[paper].kind];
      ++tally.apart;
      tally.papers.insert(paper);
      tally.tasks.insert(verdict.task);
    }
    for (const core::NeedFinding& need : verdict.needs) {
      count.all.apart += need.missing.size();
      for (const std::string& kind : need.missing) missing.emplace(verdict.unit, verdict.matter, verdict.period, kind);
    }
  }
  count.all.shared = missing.size();
  for (const auto& [kind, tally] : kinds) {
    count.all.apart += tally.apart;
    count.all.shared += tally.papers.size();
    count.kinds.push_back({view.facts.kinds[kind], tally.tasks.size(), {tally.apart, tally.papers.size()}});
  }
  std::ranges::stable_sort(count.kinds, std::ranges::greater{},
                           [](const KindBurden& kind) { return kind.asked.apart - kind.asked.shared; });
  return count;
}

Listing burden_table(const View& view, const BurdenCount& count) {
  Listing listing = listing_of(view, view.facts.ledger.name + "一材多用");
  listing.table.name = "一材多用";
  listing.table.columns = {{"kind", "材料", 16, report::Align::left},
                           {"tasks", "用于几项任务", 6, report::Align::right},
                           {"apart", "各要各的", 6, report::Align::right},
                           {"shared", "一材多用", 6, report::Align::right},
                           {"saved", "少要", 6, report::Align::right}};
  for (const KindBurden& kind : count.kinds) {
    if (kind.asked.apart == kind.asked.shared) continue;
    listing.table.rows.push_back({kind.kind, static_cast<std::int64_t>(kind.tasks),
                                  static_cast<std::int64_t>(kind.asked.apart),
                                  static_cast<std::int64_t>(kind.asked.shared),
                                  static_cast<std::int64_t>(kind.asked.apart - kind.asked.shared)});
  }
  const auto saved = static_cast<std::int64_t>(count.all.apart - count.all.shared);
  listing.notes.push_back(fmt::format("每项任务各要各的，要{}次；一材多用，只要{}次：少要{}次（{}%）。",
                                      count.all.apart, count.all.shared, saved,
                                      percent_text(saved, static_cast<std::int64_t>(count.all.apart))));
  listing.notes.emplace_back("一次指向一个单位要一份材料；同一单位在同一事项、同一检查期缺的同一种材料只算一次。");
  return listing;
}

}  // namespace fazhi::app
