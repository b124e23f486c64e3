#pragma once
// A record of evidence in words: its state, its original, the fields that may be amended.

#include <string>
#include <vector>

#include "core/checklist.h"
#include "core/record_state.h"

namespace fazhi::app {

std::string state_word(core::ReviewState state);  // 待审核, 已通过 …
std::optional<core::ReviewState> parse_review_state(const std::string& word);
std::string original_text(const core::Original& original);

// Fields of the kind, pseudo fields, and 「MATTER/field」 for each link.
std::vector<core::FieldDef> amendable_fields(const core::EvidenceKind& kind, const core::RecordState& record);

}  // namespace fazhi::app
