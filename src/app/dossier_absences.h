#pragma once
// What should be in a 迎检材料包 and is not, one thing at a time. Pure.

#include <optional>

#include "app/dossier_plan.h"

namespace fazhi::app {

// Needs without enough papers, and checks that ask for something still to come; as papers name them.
std::vector<std::string> missing_papers(const core::Verdict& verdict);

// What the verdict misses: 应有未见, 待审核 or 尚未到期; nullopt where it misses nothing. Area and task are left to the caller.
std::optional<Absence> absence_of(const core::Verdict& verdict, const DossierVerdict& shown,
                                  const core::WordingContext& wording);

// Why its original is not in the pack; nullopt where it is, or where the public edition leaves it out.
std::optional<Absence> absence_of(const DossierPaper& paper);

Absence absence_of(const DroppedRecord& dropped, const View& view);

}  // namespace fazhi::app
