// 文号: given twice, out of order, of another year, oddly written.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/data_finders.h"
#include "core/official_number.h"

namespace fazhi::core {

namespace {

using Group = std::vector<const Paper*>;

// Papers that bear the number of the document they publish, explain, pass on or answer.
constexpr std::array<std::string_view, 10> kBorrowers{"页",       "回执", "回证", "签收单", "送达单",
                                                      "解读材料", "记录", "表",   "台账",   "目录"};

bool borrows_number(const Paper& paper) {
  return paper.kind == nullptr ||
         std::ranges::any_of(kBorrowers, [&](std::string_view word) { return paper.kind->id.ends_with(word); });
}

struct Numbered {
  const Paper* paper = nullptr;
  OfficialNumber number;
};

std::vector<Numbered> numbered_papers(const DataScene& scene) {
  std::vector<Numbered> all;
  for (const Paper& paper : scene.papers()) {
    if (paper.content->number.empty() || borrows_number(paper)) continue;
    if (auto number = parse_official_number(paper.content->number)) all.push_back({&paper, std::move(*number)});
  }
  return all;
}

bool differ(const Paper& a, const Paper& b) {
  const RecordContent &left = *a.content, &right = *b.content;
  const bool other_title = !left.title.empty() && !right.title.empty() && left.title != right.title;
  return left.formed_on != right.formed_on || left.unit != right.unit || other_title;
}

std::string dated_name(const DataScene& scene, const Paper& paper) {
  return fmt::format("{}，{}", scene.name_of(paper), format_date(paper.content->formed_on));
}

// One that differs from the first of its number; of the same kind where there is such a one, since a request and its answer are now and then
// filed under one number.
const Paper* other_paper(const Group& group) {
  const Paper* found = nullptr;
  for (const Paper* paper : group) {
    if (!differ(*group.front(), *paper)) continue;
    if (paper->kind_index == group.front()->kind_index) return paper;
    if (found == nullptr) found = paper;
  }
  return found;
}

// Positions (ascending) of a longest run of entries whose dates do not fall: what is left out of it is out of order.
std::vector<std::size_t> longest_rising(const std::vector<Numbered>& entries) {
  std::vector<std::size_t> tails, before(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Date date = entries[i].paper->content->formed_on;
    const auto tail = std::ranges::upper_bound(tails, date, {},
                                               [&](std::size_t at) { return entries[at].paper->content->formed_on; });
    before[i] = tail == tails.begin() ? entries.size() : *(tail - 1);
    if (tail == tails.end()) {
      tails.push_back(i);
    } else {
      *tail = i;
    }
  }
  std::vector<std::size_t> run;
  for (std::size_t at = tails.empty() ? entries.size() : tails.back(); at < entries.size(); at = before[at])
    run.push_back(at);
  std::ranges::reverse(run);
  return run;
}

void look_at_series(const DataScene& scene, const std::vector<Numbered>& entries, FoundList& all) {
  const std::vector<std::size_t> run = longest_rising(entries);
  const std::chrono::days slack(kNumberSlackDays);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto next = std::ranges::lower_bound(run, i);
    if (next != run.end() && *next == i) continue;
    const Date date = entries[i].paper->content->formed_on;
    const Numbered* other = nullptr;
    bool is_late = false;
    if (next != run.end() && date > entries[*next].paper->content->formed_on + slack) {
      other = &entries[*next], is_late = true;
    } else if (next != run.begin() && date < entries[*(next - 1)].paper->content->formed_on - slack) {
      other = &entries[*(next - 1)];
    }
    if (other == nullptr || other->number.n == entries[i].number.n) continue;
    const Paper& paper = *entries[i].paper;
    all.push_back({paper.content->unit,
                   date,
                   {paper.id(), other->paper->id()},
                   fmt::format("文号{}：{}，却{}{}（{}）。请核对文号和日期", paper.content->number,
                               dated_name(scene, paper), is_late ? "晚于排在后面的" : "早于排在前面的",
                               other->paper->content->number, dated_name(scene, *other->paper)),
                   fmt::format("{} {} {} {}", paper.content->number, format_date(date), other->paper->content->number,
                               format_date(other->paper->content->formed_on)),
                   false});
  }
}

}  // namespace

FoundList find_numbers_twice(const DataScene& scene) {
  std::map<std::tuple<std::string, int, int>, Group> groups;
  for (const Numbered& one : numbered_papers(scene)) {
    groups[{one.number.series, one.number.year, one.number.n}].push_back(one.paper);
  }
  FoundList all;
  for (const auto& [number, group] : groups) {
    const Paper* other = other_paper(group);
    if (other == nullptr) continue;
    const Paper& first = *group.front();
    all.push_back({first.content->unit,
                   other->content->formed_on,
                   {first.id(), other->id()},
                   fmt::format("文号{}用在两份不同的材料上：{}；{}。请核对", first.content->number,
                               dated_name(scene, first), dated_name(scene, *other)),
                   fmt::format("{} {} {}", first.content->number, format_date(first.content->formed_on),
                               format_date(other->content->formed_on)),
                   other->kind_index != first.kind_index});
  }
  return all;
}

FoundList find_numbers_out_of_order(const DataScene& scene) {
  std::map<std::pair<std::string, int>, std::vector<Numbered>> series;
  for (Numbered& one : numbered_papers(scene)) {
    auto& entries = series[{one.number.series, one.number.year}];
    entries.push_back(std::move(one));
  }
  FoundList all;
  for (auto& [name, entries] : series) {
    std::ranges::stable_sort(
        entries, {}, [](const Numbered& one) { return std::pair(one.number.n, one.paper->content->formed_on); });
    look_at_series(scene, entries, all);
  }
  return all;
}

FoundList find_numbers_of_other_years(const DataScene& scene) {
  FoundList all;
  for (const auto& [paper, number] : numbered_papers(scene)) {
    const Date formed = paper->content->formed_on;
    const int year = year_of(formed);
    if (number.year == year || number.year < 100) continue;
    const bool is_old =
        number.year == year - 1 && formed < make_date(year, 1, 1) + std::chrono::days(kOldYearsNumberDays);
    all.push_back({paper->content->unit,
                   formed,
                   {paper->id()},
                   fmt::format("{}形成于{}，文号{}却是{}年的。请核对文号和日期", scene.name_of(*paper),
                               format_date(formed), paper->content->number, number.year),
                   fmt::format("{} {}", paper->content->number, format_date(formed)),
                   is_old});
  }
  return all;
}

FoundList find_odd_numbers(const DataScene& scene) {
  FoundList all;
  for (const auto& [paper, number] : numbered_papers(scene)) {
    if (number.oddity.empty()) continue;
    all.push_back({paper->content->unit,
                   paper->content->formed_on,
                   {paper->id()},
                   fmt::format("{}的文号写作「{}」：{}。请核对原件，照原件登记", scene.name_of(*paper),
                               paper->content->number, number.oddity),
                   std::string(paper->content->number),
                   false});
  }
  return all;
}

}  // namespace fazhi::core
