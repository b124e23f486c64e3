#include "app/seal_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/later_events.h"
#include "base/digest.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

std::unique_ptr<View> look_on(const Workspace& workspace, Date day, Diagnostics& out) {
  Question question;
  question.as_of = day;
  return look(workspace, question, out);
}

// 2026Q4, 2026H2 and 2026 end on the same day, which is judged once.
class LinesByDay {
 public:
  explicit LinesByDay(const Workspace& workspace) : workspace_(workspace) {}
  std::int64_t changes(const Baseline& baseline, Diagnostics& out) {
    auto known = lines_.find(baseline.text.as_of);
    if (known == lines_.end()) {
      const auto view = look_on(workspace_, baseline.text.as_of, out);
      if (view == nullptr) return 0;
      known = lines_.emplace(baseline.text.as_of, lines_of(*view)).first;
    }
    std::vector<core::VerdictLine> now = known->second;
    core::list_as(baseline.text.lines, now);
    const auto changes = core::compare(baseline.text.lines, now);
    return std::ranges::count_if(changes,
                                 [](const core::VerdictChange& one) { return one.change != core::Change::unchanged; });
  }

 private:
  const Workspace& workspace_;
  std::map<Date, std::vector<core::VerdictLine>> lines_;
};

// Its state and how much changed since, which is empty where it is not in use.
std::pair<std::string, report::Cell> state_of(const Workspace& workspace, const core::SealState& seal, bool in_use,
                                              LinesByDay& lines, Diagnostics& out) {
  const auto text = workspace.ledger->find_text(seal.sealed.digest);
  if (!text) return {"原文缺失", std::string()};
  if (sm3_hex(*text) != seal.sealed.digest) return {"原文被改动", std::string()};
  if (!in_use) return {"已由后一次代替", std::string()};
  return {"在用", lines.changes(*read_baseline(workspace, seal), out)};
}

}  // namespace

std::optional<Comparison> changes_since(const Workspace& workspace, std::unique_ptr<Baseline> baseline,
                                        const core::Selection& selection, Diagnostics& out) {
  const Date day = baseline->text.as_of;
  const std::int64_t known_by = baseline->text.known_by;
  auto now = look_on(workspace, day, out);
  Question words;
  words.as_of = day;
  auto names = look_at_facts(workspace, words, out);
  if (now == nullptr || names == nullptr) return std::nullopt;
  Comparison comparison =
      compare_same_day(side_of(std::move(baseline), std::move(names)), side_of(std::move(now)), selection);
  if (comparison.rows.empty()) return comparison;
  std::set<std::string> keys;
  for (const ChangeRow& row : comparison.rows)
    keys.insert((row.what.after != nullptr ? row.what.after : row.what.before)->key);
  LaterEvents later(workspace, *comparison.after.view, known_by, std::move(keys));
  for (ChangeRow& row : comparison.rows) {
    for (Cause& cause : later.causes_of(row.what)) {
      row.causes.push_back(std::move(cause.text));
      row.causes_in_short.push_back(std::move(cause.in_short));
    }
  }
  return comparison;
}

Listing seal_list(const Workspace& workspace, Diagnostics& out) {
  Listing listing;
  const core::Facts facts = workspace.ledger->facts();
  listing.title = facts.ledger.name + "封账";
  listing.demo = facts.ledger.demo;
  listing.state_line = ledger::state_text(workspace.ledger->head());
  listing.table.name = "封账";
  listing.table.columns = {{"period", "检查期", 5, report::Align::left},
                           {"as_of", "截至", 6, report::Align::left},
                           {"baseline", "封账基线", 14, report::Align::left},
                           {"sealed_at", "封账时间", 9, report::Align::left},
                           {"actor", "谁", 4, report::Align::left},
                           {"owed", "应办", 4, report::Align::right},
                           {"gaps", facts.ledger.public_only ? "未见" : "缺口", 4, report::Align::right},
                           {"use", "状态", 5, report::Align::left},
                           {"changes", "封账后变动", 4, report::Align::right},
                           {"because", "再封的理由", 10, report::Align::left}};
  std::map<std::string, std::string> persons;
  for (const core::PersonAdded& person : workspace.ledger->persons()) persons.emplace(person.id, person.name);
  const std::vector<core::SealState> seals = workspace.ledger->seals();
  LinesByDay lines(workspace);
  for (const core::SealState& seal : seals) {
    auto [state, changes] = state_of(workspace, seal, core::find_seal(seals, seal.sealed.period) == &seal, lines, out);
    const auto person = persons.find(seal.actor);
    listing.table.rows.push_back({seal.sealed.period, seal.sealed.as_of,
                                  fmt::format("#{} · {}", seal.sequence, seal.sealed.digest.substr(0, 16)),
                                  replace_all(format_instant(seal.at).substr(0, 16), "T", " "),
                                  person == persons.end() ? seal.actor : person->second, seal.sealed.obligations,
                                  seal.sealed.gaps, state, changes, seal.sealed.because});
  }
  listing.notes.push_back(fmt::format("共封账{}次。", seals.size()));
  listing.tips.emplace_back("封账后变了什么、为什么：fazhi seal changes 检查期");
  return listing;
}

}  // namespace fazhi::app
