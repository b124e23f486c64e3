#pragma once
// What every backend demands of a draft before it enters the chain, beyond what admission (core/admission.h) has said.

#include "ledger/ledger.h"

namespace fazhi::ledger {

// Throws Failure: the clock stands before the head's (recorded_at would run backwards), or the actor cannot be written on one line.
void require_appendable(const Draft& draft, Instant head_recorded_at);

// Whether a list asked for by `query` shows this record: by the text that counts, else the one under review.
bool is_asked_for(const core::RecordState& record, const EvidenceQuery& query);

}  // namespace fazhi::ledger
