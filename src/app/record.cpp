#include "app/record.h"

#include <fmt/format.h>

#include "app/acting.h"
#include "app/evidence_files.h"
#include "base/failure.h"
#include "core/admission.h"

namespace fazhi::app {

namespace {

// Somebody else may append between our reading and our writing; then all of it is checked again.
constexpr int kMostAttempts = 20;

struct Attempt {
  ledger::Head expected;
  std::vector<ledger::Draft> drafts;
};

void admit_all(const core::Library& library, const std::vector<core::Event>& history,
               const std::vector<core::Entry>& entries, Instant at, const std::string& actor, Attempt& attempt,
               Diagnostics& out) {
  core::Admission admission(library, history);
  for (const core::Entry& entry : entries) {
    if (admission.admit(entry, at, actor, out)) attempt.drafts.push_back({entry.body, actor, at});
  }
}

// nullopt where something was refused (reported in `result`).
std::optional<Attempt> prepare(const Workspace& workspace, const MakeEntries& make, const Acting& acting,
                               const RecordOptions& options, std::vector<core::Entry>& entries, Recorded& result) {
  Attempt attempt;
  attempt.expected = workspace.ledger->head();
  const core::Facts facts = workspace.ledger->facts();
  const auto at = recording_time(acting, facts.ledger.demo, result.diagnostics);
  const auto actor = actor_name(acting, !workspace.ledger->persons().empty(), result.diagnostics);
  entries = make(facts, result.diagnostics);
  describe_files(workspace.folder, entries, options.not_secret, result.diagnostics);
  if (!at || !actor || has_errors(result.diagnostics)) return std::nullopt;
  const core::Library library = newest_library(*workspace.ledger, facts);
  const std::vector<core::Event> history = workspace.ledger->events();
  admit_all(library, history, entries, *at, *actor, attempt, result.diagnostics);
  if (has_errors(result.diagnostics)) return std::nullopt;
  return attempt;
}

}  // namespace

core::Entry entry(core::EventBody body) { return {std::move(body), {}, {}}; }

Recorded record(Workspace& workspace, const std::vector<core::Entry>& entries, const Acting& acting,
                const RecordOptions& options) {
  const auto make = [&](const core::Facts&, Diagnostics&) { return entries; };
  return record_with(workspace, make, acting, options);
}

Recorded record_with(Workspace& workspace, const MakeEntries& make, const Acting& acting,
                     const RecordOptions& options) {
  for (int i = 0; i < kMostAttempts; ++i) {
    Recorded result;
    std::vector<core::Entry> entries;
    const auto attempt = prepare(workspace, make, acting, options, entries, result);
    if (!attempt) return result;
    for (const ledger::Draft& draft : attempt->drafts) ++result.counts[std::string(core::name_of(draft.body))];
    if (options.dry_run || attempt->drafts.empty()) return result;
    store_files(workspace.folder, entries, result.diagnostics);
    if (has_errors(result.diagnostics)) return result;
    result.head = workspace.ledger->append(attempt->drafts, attempt->expected);
    if (result.head) return result;
  }
  throw Failure("ledger-busy", "别的程序一直在写这个台账，没有记上；请稍后再试");
}

std::string event_title(std::string_view name) {
  static const std::map<std::string_view, const char*> kTitles{
      {"ledger-created", "建立台账"},
      {"unit-added", "新增单位"},
      {"unit-changed", "单位变更"},
      {"unit-closed", "单位撤销"},
      {"person-added", "新增人员"},
      {"person-changed", "人员变更"},
      {"matter-opened", "登记事项"},
      {"matter-changed", "事项更正"},
      {"matter-transferred", "事项移交"},
      {"matter-closed", "事项办结"},
      {"matter-merged", "事项合并"},
      {"evidence-submitted", "登记佐证材料"},
      {"evidence-accepted", "审核通过"},
      {"evidence-returned", "退回材料"},
      {"evidence-amended", "更正材料"},
      {"review-reopened", "重新审核"},
      {"evidence-withdrawn", "撤回材料"},
      {"evidence-purged", "清除材料"},
      {"register-confirmed", "清单确认"},
      {"figure-recorded", "登记数据"},
      {"waiver-granted", "免除"},
      {"waiver-ended", "免除终止"},
      {"parameter-set", "设定参数"},
      {"edition-adopted", "采用清单"},
      {"problem-confirmed", "认定问题"},
      {"problem-omitted", "不列问题"},
      {"problem-closed", "问题销号"},
      {"problem-reopened", "问题重开"},
      {"voided", "作废误登"},
  };
  const auto found = kTitles.find(name);
  return found == kTitles.end() ? std::string(name) : found->second;
}

}  // namespace fazhi::app
