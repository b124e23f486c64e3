#pragma once
// `matter` / `matters`: kinds of matters (事项), their parties and fields.

#include "core/checklist.h"
#include "yaml/reader.h"

namespace fazhi::yaml {

core::MatterKind read_matter_definition(Node node, Diagnostics& out);

}  // namespace fazhi::yaml
