#pragma once
// Words a user typed, looked up in a ledger: units by id or name, checklists, obligations by handle. What is not found is
// reported with the nearest valid word.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "core/checklist.h"
#include "core/facts.h"

namespace fazhi::app {

// By id, else by the name of one that is not closed, else by a name it had. A name of several units is reported with their ids.
std::optional<std::uint32_t> find_unit(const core::Facts& facts, const std::string& word, Diagnostics& out);

// Whether any unit bears the name or bore it.
bool is_unit_name(const core::Facts& facts, const std::string& word);

// Its id; empty where it was reported.
std::string unit_id(const core::Facts& facts, const std::string& word, Diagnostics& out);

// A kind of evidence by its word; nullptr where it was reported.
const core::EvidenceKind* find_evidence_kind(const core::Vocabulary& vocabulary, const std::string& word,
                                             Diagnostics& out);

// A matter kind by id, or by its title where only one has it; nullptr where it was reported.
const core::MatterKind* find_matter_kind(const core::Library& library, const std::string& word, Diagnostics& out);

// The id of the role of that id or title; the word itself where there is none, which admission will refuse.
std::string role_id(const core::MatterKind& kind, const std::string& word);

// The field of that id, or of that title where only one has it (MATTER/title too); nullptr: none.
const core::FieldDef* find_field_word(const std::vector<core::FieldDef>& fields, const std::string& word);

// 「lead（决策承办单位）」, or one of them where both are the same.
std::string id_with_title(const std::string& id, const std::string& title);

bool check_checklist(const core::Library& library, const std::string& id, Diagnostics& out);

// 「，是不是「近似词」？」 or 「。」
std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates);

}  // namespace fazhi::app
