#pragma once
// checklists/vocabulary.yaml: unit types (单位类型) and kinds of evidence (材料种类), shared by all checklists.

#include "core/checklist.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

// Adds to `vocabulary`; a word that it has already is reported.
void read_vocabulary(const Document& document, core::Vocabulary& vocabulary, Diagnostics& out);

}  // namespace fazhi::yaml
