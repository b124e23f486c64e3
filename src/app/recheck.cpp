#include "app/recheck.h"

#include <fmt/format.h>

#include "app/explain_one.h"
#include "app/tones.h"
#include "core/phrases.h"
#include "core/task_history.h"

namespace fazhi::app {

namespace {

const core::Rewording* rewording(const View& view, const core::Verdict& verdict) {
  return core::rewording_to_recheck(verdict, view.facts, view.as_of);
}

std::vector<const core::Verdict*> waiting(const View& view) {
  std::vector<const core::Verdict*> verdicts;
  for (const core::Verdict& verdict : view.verdicts) {
    if (rewording(view, verdict) != nullptr) verdicts.push_back(&verdict);
  }
  return verdicts;
}

std::vector<const core::Verdict*> meant(const View& view, const Recheck& recheck, Diagnostics& out) {
  if (recheck.all) return waiting(view);
  std::vector<const core::Verdict*> verdicts;
  for (const std::string& word : recheck.words) {
    const core::Verdict* verdict = find_obligation(view, word, out);
    if (verdict == nullptr) continue;
    if (rewording(view, *verdict) != nullptr) {
      verdicts.push_back(verdict);
    } else {
      out.push_back({Severity::error,
                     {},
                     fmt::format("「{}」不用复核：任务没有改写，或已经复核过；待复核的见 fazhi recheck list", word),
                     "recheck-none",
                     {}});
    }
  }
  return verdicts;
}

}  // namespace

Listing recheck_list(const View& view) {
  Listing listing = listing_of(view, view.facts.ledger.name + "待复核");
  listing.table.name = "待复核";
  listing.table.columns = {{"key", "键", 20, report::Align::left},
                           {"handle", "短号", 5, report::Align::left},
                           {"unit", "责任单位", 9, report::Align::left},
                           {"task", "任务", 12, report::Align::left},
                           {"subject", "事项或检查期", 10, report::Align::left},
                           {"result", "现在的结论", 6, report::Align::left},
                           {"reworded_on", "改写自", 6, report::Align::left}};
  for (const core::Verdict* verdict : waiting(view)) {
    listing.table.rows.push_back(
        {verdict->key, core::handle_of(verdict->key), core::unit_name(view.facts, verdict->unit, view.as_of),
         verdict->task->title, core::subject_of(*verdict, view.facts),
         report::Status{tone_of(verdict->light), core::result_phrase(*verdict, view.wording())},
         rewording(view, *verdict)->from});
  }
  listing.notes.push_back(
      fmt::format("共{}项：任务改写了，材料是改写以前交的，请看一看是否仍然适用。", listing.table.rows.size()));
  return listing;
}

Recorded confirm_recheck(Workspace& workspace, const Question& question, const Recheck& recheck, const Acting& acting) {
  return record_with(
      workspace,
      [&](const core::Facts&, Diagnostics& out) {
        std::vector<core::Entry> entries;
        const auto view = look(workspace, question, out);
        if (view == nullptr) return entries;
        for (const core::Verdict* verdict : meant(*view, recheck, out)) {
          entries.push_back(entry(core::ObligationRechecked{verdict->key, verdict->task->digest, recheck.note}));
        }
        if (entries.empty() && !has_errors(out)) {
          out.push_back(
              {Severity::error, {}, "没有待复核的应办：请写明短号，或先看 fazhi recheck list", "recheck-none", {}});
        }
        return entries;
      },
      acting);
}

}  // namespace fazhi::app
