#pragma once
// Words a user typed, looked up in a ledger: units by id or name, checklists, obligations by handle. What is not found is
// reported with the nearest valid word.

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "core/checklist.h"
#include "core/facts.h"

namespace fazhi::app {

// By id, else by a name it has or had.
std::optional<std::uint32_t> find_unit(const core::Facts& facts, const std::string& word, Diagnostics& out);

// Its id; empty where it was reported.
std::string unit_id(const core::Facts& facts, const std::string& word, Diagnostics& out);

// A kind of evidence by its word; nullptr where it was reported.
const core::EvidenceKind* find_evidence_kind(const core::Vocabulary& vocabulary, const std::string& word,
                                             Diagnostics& out);

bool check_checklist(const core::Library& library, const std::string& id, Diagnostics& out);

// 「，是不是「近似词」？」 or 「。」
std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates);

}  // namespace fazhi::app
