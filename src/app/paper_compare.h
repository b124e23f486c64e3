#pragma once
// Two papers held against each other: one that a pack brings, one that a ledger has. Part of take_back.h.

#include <string>

#include "core/checklist.h"
#include "core/record_state.h"

namespace fazhi::app {

// Lists in their order; numbers across int and decimal.
bool is_same(const core::Value& a, const core::Value& b);

// What the record states now, as it would be handed in.
core::EvidenceSubmitted submitted_again(const core::RecordState& record);

// The same file, number, day and fields. Titles may differ: units give none or their own.
bool is_same_paper(const core::EvidenceSubmitted& a, const core::EvidenceSubmitted& b);

// 《征求意见公告》示政发〔2026〕1号，形成日期2026-03-01，文件公告.pdf（SM3 1a2b3c4d），公布日2026年3月1日
std::string text_of(const core::EvidenceSubmitted& body, const core::Vocabulary& vocabulary);

}  // namespace fazhi::app
