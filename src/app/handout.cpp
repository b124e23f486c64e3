#include "app/handout.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "app/due_list.h"
#include "app/handout_form.h"
#include "base/safe_name.h"

namespace fazhi::app {

namespace {

std::vector<ReturnedRecord> returned_records(const Workspace& workspace) {
  std::vector<ReturnedRecord> list;
  ledger::EvidenceQuery query;
  query.state = core::ReviewState::returned;
  query.limit = SIZE_MAX;
  for (core::RecordState& record : workspace.ledger->records(query)) {
    if (record.shown() == nullptr) continue;
    std::string because;  // the last time
    for (const ledger::HistoryLine& line : workspace.ledger->history("evidence:" + record.id)) {
      const auto* returned = std::get_if<core::EvidenceReturned>(&line.event.body);
      if (returned != nullptr && !line.voided) because = returned->because;
    }
    list.push_back({std::move(record), std::move(because)});
  }
  return list;
}

// Every unit with a verdict in the view.
std::vector<std::uint32_t> units_of(const View& view) {
  std::set<std::uint32_t> units;
  for (const core::Verdict& verdict : view.verdicts) units.insert(verdict.unit);
  return {units.begin(), units.end()};
}

// With room for an id behind it.
constexpr NameLimit kPackName{60, 160};

// Names that become one on the disk, also on one that does not tell A from a, get the unit's id.
void part_names(std::vector<Handouts::Pack>& packs, const std::vector<std::string>& unit_ids) {
  std::map<std::string, int> count;
  for (const Handouts::Pack& pack : packs) ++count[folded_name(pack.file.name)];
  for (std::size_t i = 0; i < packs.size(); ++i) {
    std::string& name = packs[i].file.name;
    if (count[folded_name(name)] > 1)
      name.insert(name.size() - std::string_view(".zip").size(), "（" + unit_ids[i] + "）");
  }
}

}  // namespace

Handouts hand_out(const Workspace& workspace, const HandoutOptions& options, Diagnostics& out) {
  Handouts handouts;
  if (!options.question.known_by.empty()) {
    // What was recorded since would come back as if it were new.
    out.push_back(
        {Severity::error, {}, "发包按台账现在的内容，不能用 --known-by 回到从前：请去掉这一项", "known-by", {}});
    return handouts;
  }
  const auto view = look(workspace, options.question, out);
  if (view == nullptr) return handouts;
  const auto until = end_of_window(view->as_of, options.within);
  if (!until) {
    out.push_back({Severity::error,
                   {},
                   fmt::format("--within 的「{}」看不懂，应为30d（30天）或2m（2个月）", options.within),
                   "within",
                   {}});
    return handouts;
  }
  handouts.state_line = view->state_line();
  const std::vector<ReturnedRecord> returned = returned_records(workspace);
  std::vector<std::string> unit_ids;
  for (const std::uint32_t unit : units_of(*view)) {
    const HandoutPlan plan = plan_handout(*view, unit, *until, returned);
    if (plan.owed.empty()) continue;
    unit_ids.push_back(view->facts.units[unit].id);
    handouts.packs.push_back({plan.unit_name,
                              plan.owed.papers.size(),
                              plan.owed.values.size(),
                              plan.owed.registers.size(),
                              {safe_name(plan.unit_name + ".zip", kPackName), handout_zip(plan)}});
  }
  part_names(handouts.packs, unit_ids);
  return handouts;
}

}  // namespace fazhi::app
