#pragma once
// A mapping profile (对照表) of the folder profiles/: how the sheets of one kind of workbook are to be read. Format: docs/import.md.

#include "core/table_profile.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

// What is wrong is reported at its line and column; use the profile only where nothing was.
core::TableProfile read_profile(const NamedText& file, Diagnostics& out);

}  // namespace fazhi::yaml
