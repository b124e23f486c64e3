// One file for two things, one paper entered twice, no original behind an accepted paper.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/data_finders.h"

namespace fazhi::core {

namespace {

using Group = std::vector<const Paper*>;

// Groups of two and more, in the order of their first paper.
template <typename KeyOf>
std::vector<Group> groups_by(const std::vector<Paper>& papers, KeyOf key_of) {
  std::unordered_map<std::string, std::size_t> places;
  std::vector<Group> groups;
  for (const Paper& paper : papers) {
    std::string key = key_of(paper);
    if (key.empty()) continue;
    const auto [place, is_new] = places.emplace(std::move(key), groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(&paper);
  }
  std::erase_if(groups, [](const Group& group) { return group.size() < 2; });
  return groups;
}

// The day of what the paper tells of, or its own.
Date occasion_of(const Paper& paper) {
  const StatedDate* told = paper.first(DateRole::told);
  return told == nullptr ? paper.content->formed_on : told->date;
}

std::string list_of(const DataScene& scene, const Group& group) {
  constexpr std::size_t kShown = 4;
  std::string text;
  for (std::size_t i = 0; i < group.size() && i < kShown; ++i) {
    text += fmt::format("{}{}，{}", i == 0 ? "" : "；", scene.name_of(*group[i]), format_date(occasion_of(*group[i])));
  }
  return text + (group.size() > kShown ? fmt::format("等{}份", group.size()) : "");
}

Found found_in(const Group& group) {
  Found found{group.front()->content->unit, group.front()->content->formed_on, {}, {}, {}, false};
  for (const Paper* paper : group) found.subjects.push_back(paper->id());
  return found;
}

// Everything that says which paper it is and what it is about.
std::string sameness(const Paper& paper) {
  const RecordContent& content = *paper.content;
  if (content.title.empty() && content.number.empty() && paper.sm3().empty()) return {};
  std::string key = fmt::format("{}|{}|{}|{}|{}|{}|{}", paper.kind_index, content.unit, format_date(content.formed_on),
                                content.title, content.number, content.fields.text(),
                                content.title.empty() && content.number.empty() ? paper.sm3() : std::string_view());
  for (const RecordLink& link : content.links)
    key += fmt::format("|{}.{}.{}", link.matter, link.unit, link.fields.text());
  return key;
}

}  // namespace

FoundList find_shared_files(const DataScene& scene) {
  FoundList all;
  for (const Group& group : groups_by(scene.papers(), [](const Paper& paper) { return std::string(paper.sm3()); })) {
    std::map<std::uint32_t, std::set<Date>> occasions;  // of each kind
    for (const Paper* paper : group) occasions[paper->kind_index].insert(occasion_of(*paper));
    const bool two_meetings = std::ranges::any_of(occasions, [](const auto& kind) { return kind.second.size() > 1; });
    if (!two_meetings && occasions.size() < 2) continue;  // one paper, entered for several matters
    Found found = found_in(group);
    found.facts = std::string(group.front()->sm3());
    for (const Paper* paper : group) found.facts += " " + format_date(occasion_of(*paper));
    found.is_hint = !two_meetings;  // several papers scanned into one file
    found.sentence = fmt::format(
        "同一个文件登记成{}：{}。{}", two_meetings ? "几次不同的事的材料" : "几种材料", list_of(scene, group),
        two_meetings ? "请核对是否传错了文件" : "请核对是否传错；几份材料扫在一个文件里的，请写明各在第几页或者拆开");
    all.push_back(std::move(found));
  }
  return all;
}

FoundList find_papers_twice(const DataScene& scene) {
  FoundList all;
  for (const Group& group : groups_by(scene.papers(), sameness)) {
    Found found = found_in(group);
    found.facts = format_date(group.front()->content->formed_on) + " " + std::to_string(group.size());
    found.sentence = fmt::format("{}份材料的单位、种类、日期、名称、文号、要素和所说的事都相同：{}。请核对是否重复登记",
                                 group.size(), list_of(scene, group));
    all.push_back(std::move(found));
  }
  return all;
}

FoundList find_missing_originals(const DataScene& scene) {
  FoundList all;
  for (const Paper& paper : scene.papers()) {
    if (paper.record->has_original || paper.record->state != ReviewState::accepted) continue;
    all.push_back({paper.content->unit,
                   paper.content->formed_on,
                   {paper.id()},
                   fmt::format("{}已审核通过，却没有原件：既没有文件，也没有档号或网址。请核对", scene.name_of(paper)),
                   format_date(paper.content->formed_on),
                   false});
  }
  return all;
}

}  // namespace fazhi::core
