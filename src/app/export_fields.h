#pragma once
// Fields of matters and papers as rows: one a field, whatever its type.

#include <vector>

#include "app/export_scene.h"

namespace fazhi::app {

// `owner`: the columns that say whose field it is; it comes first in each row. `definitions` may be nullptr.
void export_fields(const core::Fields& fields, const std::vector<core::FieldDef>* definitions, const NameMask& mask,
                   const ExportRow& owner, const RowSink& sink);

}  // namespace fazhi::app
