#include "app/coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/words.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

// 重大行政决策程序3、政务公开2
std::string areas_of(const ItemCoverage& item) {
  std::vector<std::pair<std::string, int>> counts;
  for (const auto& [checklist, task] : item.tasks) {
    const auto found = std::ranges::find(counts, checklist->title, &std::pair<std::string, int>::first);
    ++(found == counts.end() ? counts.emplace_back(checklist->title, 0) : *found).second;
  }
  std::vector<std::string> texts;
  for (const auto& [title, number] : counts) texts.push_back(fmt::format("{}{}", title, number));
  return join(texts, "、");
}

std::string answer_of(const ItemCoverage& item) {
  if (!item.tasks.empty()) return areas_of(item);
  return item.item->outside.empty() ? "（没有任务，也没有写明理由）" : "不设任务：" + item.item->outside;
}

std::string summary(const std::vector<ItemCoverage>& items, const core::Outline& outline) {
  std::size_t all = 0, with_tasks = 0, outside = 0;
  for (const ItemCoverage& item : items) {
    if (item.outline != &outline) continue;
    ++all;
    if (!item.tasks.empty()) {
      ++with_tasks;
    } else if (!item.item->outside.empty()) {
      ++outside;
    }
  }
  return fmt::format("《{}》{}条：{}条有任务，{}条不设任务（写明理由），{}条没有着落。", outline.title, all, with_tasks,
                     outside, all - with_tasks - outside);
}

}  // namespace

std::vector<ItemCoverage> cover(const core::Library& library) {
  std::vector<ItemCoverage> items;
  std::map<std::string, std::size_t> positions;
  for (const core::Outline& outline : library.outlines) {
    for (const core::OutlineItem& item : outline.items) {
      positions.emplace(item.id, items.size());
      items.push_back({&outline, &item, {}});
    }
  }
  for (const core::Checklist& checklist : library.checklists) {
    for (const core::Task& task : checklist.tasks) {
      for (const std::string& id : task.outline) {
        if (const auto found = positions.find(id); found != positions.end())
          items[found->second].tasks.emplace_back(&checklist, &task);
      }
    }
  }
  return items;
}

Listing coverage_table(const std::vector<ItemCoverage>& items) {
  Listing listing;
  listing.title = "一规划两纲要各条由哪些任务落实";
  listing.table.name = "覆盖情况";
  listing.table.columns = {{"item", "条目", 5, report::Align::left},
                           {"source", "出处", 6, report::Align::left},
                           {"title", "要求", 14, report::Align::left},
                           {"tasks", "任务", 4, report::Align::right},
                           {"answer", "由哪些清单落实", 24, report::Align::left}};
  const core::Outline* last = nullptr;
  for (const ItemCoverage& item : items) {
    if (item.outline != last) listing.notes.push_back(summary(items, *item.outline));
    last = item.outline;
    listing.table.rows.push_back({item.item->id, item.item->source, item.item->title,
                                  static_cast<std::int64_t>(item.tasks.size()), answer_of(item)});
  }
  listing.tips.emplace_back("（一条的任务：fazhi coverage --item FZZF-11）");
  return listing;
}

std::optional<Listing> coverage_of(const std::vector<ItemCoverage>& items, const std::string& id, Diagnostics& out) {
  std::vector<std::string> ids;
  for (const ItemCoverage& item : items) ids.push_back(item.item->id);
  const auto found = std::ranges::find(ids, id);
  if (found == ids.end()) {
    out.push_back({Severity::error,
                   {},
                   fmt::format("纲要里没有条目「{}」{}全部条目见 fazhi coverage", id, did_you_mean(id, ids)),
                   "unknown-outline",
                   {}});
    return std::nullopt;
  }
  const ItemCoverage& item = items[static_cast<std::size_t>(found - ids.begin())];
  Listing listing;
  listing.title = fmt::format("《{}》{}　{}", item.outline->title, item.item->source, item.item->title);
  listing.table.name = id;
  listing.table.columns = {{"task", "标识", 10, report::Align::left},
                           {"area", "清单", 10, report::Align::left},
                           {"title", "任务", 14, report::Align::left},
                           {"basis", "依据", 24, report::Align::left}};
  for (const auto& [checklist, task] : item.tasks) {
    listing.table.rows.push_back(
        {checklist->id + "/" + task->id, checklist->title, task->title, core::basis_text(*checklist, task->basis)});
  }
  if (!item.item->note.empty()) listing.notes.push_back("区县要看的：" + item.item->note);
  if (!item.item->outside.empty()) listing.notes.push_back("不设任务：" + item.item->outside);
  return listing;
}

}  // namespace fazhi::app
