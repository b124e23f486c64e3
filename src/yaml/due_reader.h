#pragma once
// `due`: the deadline of a task, with restart, suspension and extension; and `within`, which a check may have as well.

#include "core/task.h"
#include "yaml/reference_reader.h"

namespace fazhi::yaml {

std::vector<core::DueClause> read_due(Node node, const Scope& scope);
core::WithinLimit read_within(Node node, const Scope& scope);

}  // namespace fazhi::yaml
