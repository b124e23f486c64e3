#pragma once
// data/import/columns.yaml: the usual names of columns and sheets.

#include "core/table_words.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

core::TableWords read_table_words(const NamedText& file, Diagnostics& out);

}  // namespace fazhi::yaml
