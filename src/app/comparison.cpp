#include "app/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "core/phrases.h"
#include "core/problem_heirs.h"

namespace fazhi::app {

namespace {

using core::Change;
using core::VerdictChange;
using core::VerdictLine;

// Titles of what a key names, from the later side, else from the earlier one, else the id itself.
class Words {
 public:
  Words(const Side& before, const Side& after) : views_{after.view.get(), before.view.get()} {}

  std::string unit(const std::string& id) const {
    for (const View* view : views_) {
      const std::uint32_t found = view->facts.find_unit(id);
      if (found != core::kNone) return core::unit_name(view->facts, found, view->as_of);
    }
    return id;
  }
  std::string task(const std::string& reference) const {
    for (const View* view : views_) {
      if (const core::Task* found = view->library.find_task(reference)) return found->title;
    }
    return reference;
  }
  std::string subject(const std::string& id) const {
    for (const View* view : views_) {
      const std::uint32_t found = view->facts.find_matter(id);
      if (found != core::kNone) return view->facts.matters[found].title;
    }
    const auto period = core::parse_period(id);
    return period ? core::format_period_chinese(*period) : id;
  }
  // An overlay's tasks are counted with the area they add to.
  std::string area_id(const std::string& checklist) const {
    const core::Checklist* found = find(checklist);
    return found == nullptr || found->overlay.empty() ? checklist : found->overlay;
  }
  std::string area(const std::string& checklist) const {
    const core::Checklist* found = find(checklist);
    return found == nullptr ? checklist : found->title;
  }
  // Where they stand in lists.
  std::size_t area_place(const std::string& checklist) const {
    const auto& all = views_.front()->library.checklists;
    return static_cast<std::size_t>(std::ranges::find(all, checklist, &core::Checklist::id) - all.begin());
  }
  std::size_t unit_place(const std::string& id) const { return views_.front()->facts.find_unit(id); }

 private:
  const core::Checklist* find(const std::string& id) const {
    for (const View* view : views_) {
      const auto found = std::ranges::find(view->library.checklists, id, &core::Checklist::id);
      if (found != view->library.checklists.end()) return &*found;
    }
    return nullptr;
  }
  std::array<const View*, 2> views_;
};

// 《…》 of the records named, found in one pass over the ledger's.
class RecordNames {
 public:
  RecordNames(const core::Facts& facts, const std::set<std::string>& wanted) {
    if (wanted.empty()) return;
    for (std::uint32_t i = 0; i < facts.records.size(); ++i) {
      const std::string id(facts.records[i].id);
      if (wanted.contains(id)) names_.emplace(id, name_of(facts, i));
    }
  }
  std::string of(const std::string& id) const {
    const auto found = names_.find(id);
    return found == names_.end() ? id : found->second;
  }

 private:
  static std::string name_of(const core::Facts& facts, std::uint32_t record) {
    const bool has_text = facts.records[record].accepted != nullptr;
    return has_text ? core::record_name(facts, record) : std::string(facts.records[record].id);
  }
  std::unordered_map<std::string, std::string> names_;
};

std::vector<std::string> without(const VerdictLine* from, const VerdictLine* other) {
  std::vector<std::string> left;
  if (from == nullptr) return left;
  const std::vector<std::string> none;
  std::ranges::set_difference(from->records, other == nullptr ? none : other->records, std::back_inserter(left));
  return left;
}

bool is_of(const VerdictChange& change, const core::Selection& selection) {
  const auto fits = [&](const VerdictLine* line) {
    if (line == nullptr) return false;
    const core::KeyParts key = core::key_parts(line->key + "!");
    return (selection.unit.empty() || key.unit == selection.unit) &&
           (selection.checklist.empty() || key.checklist == selection.checklist);
  };
  return fits(change.before) || fits(change.after);
}

std::string reason_of(const VerdictChange& change) {
  if (change.change == Change::cured && change.after->gap && !change.after->hint)
    return "以前年度的缺口，问题已销号或不列：" + change.after->reason;
  if (change.after != nullptr && !change.after->reason.empty()) return change.after->reason;
  if (change.before == nullptr || change.before->reason.empty()) return {};
  return "原来：" + change.before->reason;
}

// Rows are made when all of them are known: of the papers they name, the titles are read at once.
std::vector<ChangeRow> rows_of(const std::vector<VerdictChange>& changes, const Words& words, const Side& after) {
  std::set<std::string> wanted;
  for (const VerdictChange& change : changes) {
    for (const std::string& id : without(change.after, change.before)) wanted.insert(id);
    for (const std::string& id : without(change.before, change.after)) wanted.insert(id);
  }
  const RecordNames names(after.view->facts, wanted);
  std::vector<ChangeRow> rows;
  for (const VerdictChange& change : changes) {
    const std::string& key = (change.after != nullptr ? change.after : change.before)->key;
    const core::KeyParts parts = core::key_parts(key + "!");
    ChangeRow row;
    row.what = change;
    row.area_id = words.area_id(parts.checklist);
    row.area = words.area(row.area_id);
    row.unit_id = parts.unit;
    row.unit = words.unit(parts.unit);
    if (change.moved()) row.unit = words.unit(core::key_parts(change.before->key + "!").unit) + "→" + row.unit;
    row.handle = core::handle_of(key);
    row.task = words.task(parts.checklist + "/" + parts.task);
    row.subject = words.subject(parts.subject);
    row.reason = reason_of(change);
    for (const std::string& id : without(change.after, change.before)) row.came.push_back(names.of(id));
    for (const std::string& id : without(change.before, change.after)) row.went.push_back(names.of(id));
    rows.push_back(std::move(row));
  }
  return rows;
}

struct CountedPlaces {
  std::map<std::pair<std::size_t, std::string>, ChangeCounts> counts;
  void add(std::size_t place, const std::string& id, const VerdictChange& change) { counts[{place, id}].add(change); }
  template <typename Title>
  std::vector<ChangeCounts> listed(const Title& title) {
    std::vector<ChangeCounts> list;
    for (auto& [place, count] : counts) {
      count.id = place.second;
      count.title = title(place.second);
      list.push_back(std::move(count));
    }
    return list;
  }
};

bool counts_as_unchanged(const VerdictChange& change) {
  const auto stands = [](const VerdictLine* line) { return line != nullptr && line->shown && line->is_owed(); };
  return stands(change.before) || stands(change.after);
}

std::string day_title(const View& view) {
  const std::string known = view.known_by.empty() ? "" : "（所知截至" + view.known_by + "）";
  return "截至" + format_date_chinese(view.as_of) + "的情况" + known;
}

}  // namespace

void ChangeCounts::add(const VerdictChange& change) {
  if (change.change == Change::unchanged && !counts_as_unchanged(change)) return;
  ++changes.at(static_cast<std::size_t>(change.change));
  if (change.change == Change::appeared && change.after->is_gap()) ++appeared_gaps;
  if (change.change == Change::gone && change.before->is_gap()) ++gone_gaps;
}

Side side_of(std::unique_ptr<Baseline> baseline, std::unique_ptr<View> words) {
  Side side;
  side.title = baseline_name(baseline->seal);
  side.as_of = baseline->text.as_of;
  side.lines = std::move(baseline->text.lines);
  side.view = std::move(words);
  side.baseline = std::move(baseline);
  return side;
}

Side side_of(std::unique_ptr<View> view) {
  Side side;
  side.title = day_title(*view);
  side.as_of = view->as_of;
  side.lines = lines_of(*view);
  side.view = std::move(view);
  return side;
}

std::optional<Side> read_side(const Workspace& workspace, const SideQuestion& question, Diagnostics& out) {
  Question asked;
  if (const auto day = parse_date(question.word)) {
    asked.as_of = day;
    asked.known_by = question.known_then ? question.word : question.known_by;
    auto view = look(workspace, asked, out);
    return view == nullptr ? std::nullopt : std::optional(side_of(std::move(view)));
  }
  auto baseline = find_baseline(workspace, question.word, out);
  if (baseline == nullptr) return std::nullopt;
  asked.as_of = baseline->text.as_of;
  auto words = look_at_facts(workspace, asked, out);
  return words == nullptr ? std::nullopt : std::optional(side_of(std::move(baseline), std::move(words)));
}

Comparison compare(Side before, Side after, const core::Selection& selection) {
  Comparison comparison;
  comparison.before = std::move(before);
  comparison.after = std::move(after);
  const Words words(comparison.before, comparison.after);
  CountedPlaces areas, units;
  std::vector<VerdictChange> changed;
  for (const VerdictChange& change : core::compare(comparison.before.lines, comparison.after.lines)) {
    if (!is_of(change, selection)) continue;
    if (change.change != Change::unchanged) {
      changed.push_back(change);
    } else if (!counts_as_unchanged(change)) {
      continue;
    }
    const core::KeyParts key = core::key_parts((change.after != nullptr ? change.after : change.before)->key + "!");
    const std::string area = words.area_id(key.checklist);
    comparison.total.add(change);
    areas.add(words.area_place(area), area, change);
    units.add(words.unit_place(key.unit), key.unit, change);
  }
  comparison.areas = areas.listed([&](const std::string& id) { return words.area(id); });
  comparison.units = units.listed([&](const std::string& id) { return words.unit(id); });
  comparison.rows = rows_of(changed, words, comparison.after);
  std::ranges::stable_sort(comparison.rows, {}, [&](const ChangeRow& row) {
    return std::tuple(row.what.change, words.area_place(row.area_id), words.unit_place(row.unit_id));
  });
  return comparison;
}

Comparison compare_same_day(Side sealed, Side now, const core::Selection& selection) {
  core::list_as(sealed.lines, now.lines);
  return compare(std::move(sealed), std::move(now), selection);
}

}  // namespace fazhi::app
