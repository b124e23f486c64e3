#pragma once
// Declared fields, of a kind of evidence or of a matter.

#include "core/value.h"
#include "yaml/reader.h"

namespace fazhi::yaml {

std::vector<core::FieldDef> read_fields(const std::vector<Node>& nodes, std::string_view whose, Diagnostics& out);

}  // namespace fazhi::yaml
