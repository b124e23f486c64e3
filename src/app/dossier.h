#pragma once
// `fazhi pack`: the 迎检材料包 of a period, as one zip.

#include <map>
#include <optional>
#include <string>

#include "app/dossier_plan.h"
#include "app/dossier_writer.h"
#include "app/view.h"
#include "app/workspace.h"

namespace fazhi::app {

struct DossierOptions {
  Question question;
  bool public_edition = false;
  std::string output;
  bool replace = false;  // an older file of that name
};

struct DossierOutcome {
  bool written = false;  // false: `progress` ended it, and nothing is left
  bool faults = false;   // 应有未见, or originals that are not what was recorded
  std::size_t areas = 0, tasks = 0, papers = 0, files = 0;
  std::int64_t bytes = 0;  // of the originals
  std::map<AbsenceKind, std::size_t> absences;
  bool public_edition = false;
  LeftOut left_out;
  std::string state_line;
};

// nullopt where the question or the place was wrong (reported); then nothing was written. Throws Failure where the world is broken;
// then there is nothing new beside `output`, either.
std::optional<DossierOutcome> make_dossier(const Workspace& workspace, const DossierOptions& options,
                                           const DossierProgress& progress, Diagnostics& out);

}  // namespace fazhi::app
