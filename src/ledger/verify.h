#pragma once
// Proving a ledger.db: every digest of the chain anew, every projection against its events, every text and file against its
// digest.

#include <SQLiteCpp/SQLiteCpp.h>

#include "ledger/evidence_store.h"
#include "ledger/ledger.h"

namespace fazhi::ledger {

// Reads only. Findings by sequence.
VerifyReport verify_database(SQLite::Database& database, const EvidenceStore& store);

}  // namespace fazhi::ledger
