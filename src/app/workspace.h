#pragma once
// A ledger as the verbs meet it: its folder, the chain, and the checklists it adopted. One per command or request; not a
// context that is passed everywhere: verbs take what they need.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "core/checklist.h"
#include "core/facts.h"
#include "ledger/ledger.h"
#include "ledger/sqlite_ledger.h"

namespace fazhi::app {

using ledger::Access;

struct Workspace {
  std::filesystem::path folder;
  std::unique_ptr<ledger::Ledger> ledger;
};

// `named`: as typed after --ledger; empty: see nearest_ledger(). That there is none is reported; a broken one throws.
std::optional<Workspace> open_workspace(const std::string& named, Access access, Diagnostics& out);

// The id under which the vocabulary is adopted, like a checklist.
inline constexpr const char* kVocabularyId = "vocabulary";

// For each checklist the edition in force on the day: the latest one adopted from that day or earlier. In the order of first
// adoption.
std::vector<core::AdoptionState> adoptions_on(const core::Facts& facts, Date day);

// The texts of those editions, read. Throws Failure where the ledger lost a text.
core::Library library_of(const ledger::Ledger& ledger, const std::vector<core::AdoptionState>& adoptions);

// The words that new events are checked against: of each checklist the edition adopted last.
core::Library newest_library(const ledger::Ledger& ledger, const core::Facts& facts);

}  // namespace fazhi::app
