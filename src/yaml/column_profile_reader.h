#pragma once
// A column profile (栏目表) of the folder templates/columns/: which columns a 整改台账 has, in which order, under which headings. Format:
// docs/templates.md.

#include "core/rectification_columns.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

// The heading of the hidden column that tells rows apart when the form comes back; no other column may bear it.
inline constexpr std::string_view kKeyHeading = "键";

// What is wrong is reported at its line and column; use the profile only where nothing was.
core::ColumnProfile read_column_profile(const NamedText& file, Diagnostics& out);

}  // namespace fazhi::yaml
