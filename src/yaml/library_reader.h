#pragma once
// All checklists and the vocabulary at once: the only way to check that every word that is used is declared somewhere.

#include <span>

#include "core/checklist.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

struct LibraryReading {
  core::Library library;    // empty where there are errors: nothing half-read is ever used
  Diagnostics diagnostics;  // sorted by place
};

// Files of three forms, told apart by their first key: vocabulary, checklist, outline. Checklists keep their order, those
// of regions (overlay) after the others.
LibraryReading read_library(std::span<const NamedText> files);

}  // namespace fazhi::yaml
