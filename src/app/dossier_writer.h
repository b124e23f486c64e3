#pragma once
// Writes a planned 迎检材料包 as one zip, file by file: memory does not grow with it.

#include <cstdint>
#include <functional>

#include "app/dossier_plan.h"
#include "ledger/evidence_store.h"
#include "report/outgoing_file.h"

namespace fazhi::app {

// Called with the bytes of originals copied and of all; false from it ends the writing.
using DossierProgress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

// Into `file`, which stays to be committed. Each original is hashed while it is copied: one whose SM3 is not the recorded one is taken
// out again. What became of them is put into plan.files, and the pages, catalogues and the 缺项说明 are written after it, SM3SUMS
// last. False: `progress` ended it. Throws Failure where the disk fails.
bool write_dossier(DossierPlan& plan, const ledger::EvidenceStore& store, const DossierProgress& progress,
                   report::OutgoingFile& file);

}  // namespace fazhi::app
