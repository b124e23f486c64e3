#pragma once
// `matter show`, `evidence show` and `problem show` for programs: the row that `export tables` gives for it, and the rows that belong to
// it. Names of persons are masked unless `personal`.

#include <optional>
#include <string>

#include "app/problem_rows.h"

namespace fazhi::app {

// nullopt: what is asked for does not exist (reported).
std::optional<std::string> matter_json(const Workspace& workspace, const Question& question, const std::string& id,
                                       bool personal, Diagnostics& out);
std::optional<std::string> evidence_json(const Workspace& workspace, const std::string& id, bool personal,
                                         Diagnostics& out);
std::string problem_json(const Workspace& workspace, const Problems& problems, const core::ProblemRow& row,
                         bool personal);

}  // namespace fazhi::app
