#include "app/record.h"

#include <fmt/format.h>

#include "app/acting.h"
#include "app/evidence_files.h"
#include "app/recorded_text.h"
#include "base/failure.h"
#include "core/admission.h"

namespace fazhi::app {

namespace {

// Somebody else may append between our reading and our writing; then all of it is checked again.
constexpr int kMostAttempts = 20;
// Of more events it is said how many of each.
constexpr std::size_t kMostSentences = 10;

struct Attempt {
  core::Facts facts;
  core::Library library;
  ledger::Head expected;
  std::vector<ledger::Draft> drafts;
};

// Of 100 000 entries one copy less: only those that bring a file are looked at again (store_files).
void admit_all(const std::vector<core::Event>& history, std::vector<core::Entry>& entries, Instant at,
               const std::string& actor, bool dry_run, Attempt& attempt, Recorded& result) {
  core::Admission admission(attempt.library, history);
  if (!dry_run) attempt.drafts.reserve(entries.size());
  for (core::Entry& entry : entries) {
    if (!admission.admit(entry, at, actor, result.diagnostics)) continue;
    ++result.counts[std::string(core::name_of(entry.body))];
    if (!dry_run) attempt.drafts.push_back({entry.file.empty() ? std::move(entry.body) : entry.body, actor, at});
  }
}

// A preview is nobody's act: without a name it is judged as anybody's.
std::optional<std::string> acting_person(const Workspace& workspace, const Acting& acting, bool dry_run,
                                         Diagnostics& out) {
  const std::vector<core::PersonAdded> persons = workspace.ledger->persons();
  Diagnostics unnamed;
  auto actor = actor_name(acting, !persons.empty(), unnamed);
  if (!actor && dry_run) return persons.front().id;
  out.insert(out.end(), unnamed.begin(), unnamed.end());
  return actor;
}

// nullopt where something was refused (reported in `result`).
std::optional<Attempt> prepare(const Workspace& workspace, const MakeEntries& make, const Acting& acting,
                               const RecordOptions& options, std::vector<core::Entry>& entries, Recorded& result) {
  Attempt attempt;
  attempt.expected = workspace.ledger->head();
  attempt.facts = workspace.ledger->facts();
  const core::Facts& facts = attempt.facts;
  const auto at = recording_time(acting, facts.ledger.demo, result.diagnostics);
  const auto actor = acting_person(workspace, acting, options.dry_run, result.diagnostics);
  entries = make(facts, result.diagnostics);
  describe_files(workspace.folder, entries, options.not_secret, result.diagnostics);
  if (!at || !actor || has_errors(result.diagnostics)) return std::nullopt;
  if (entries.empty()) return attempt;  // nothing to examine: the history is not read
  attempt.library = newest_library(*workspace.ledger, facts);
  const std::vector<core::Event> history = workspace.ledger->events();
  admit_all(history, entries, *at, *actor, options.dry_run, attempt, result);
  if (!has_errors(result.diagnostics)) return attempt;
  result.counts.clear();
  return std::nullopt;
}

std::vector<std::string> sentences(const Workspace& workspace, const Attempt& attempt) {
  std::vector<std::string> said;
  if (attempt.drafts.size() > kMostSentences) return said;
  for (const ledger::Draft& draft : attempt.drafts) {
    said.push_back(recorded_sentence(draft.body, workspace, attempt.facts, attempt.library));
  }
  return said;
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
    if (options.dry_run || attempt->drafts.empty()) return result;
    store_files(workspace.folder, entries, result.diagnostics);
    if (has_errors(result.diagnostics)) return result;
    result.head = workspace.ledger->append(attempt->drafts, attempt->expected);
    if (!result.head) continue;
    result.said = sentences(workspace, *attempt);
    return result;
  }
  throw Failure("ledger-busy", "别的程序一直在写这个台账，没有记上；请稍后再试");
}

}  // namespace fazhi::app
