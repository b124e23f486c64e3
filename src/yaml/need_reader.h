#pragma once
// `needs`: the papers that show a duty was done.

#include "core/task.h"
#include "yaml/reference_reader.h"

namespace fazhi::yaml {

std::vector<core::Need> read_needs(Node node, std::string_view what, const Scope& scope);

}  // namespace fazhi::yaml
