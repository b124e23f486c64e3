#pragma once
// yaml-cpp as the scanner: knows all of YAML and says what is wrong with a text, at about 5 MB/s. Anchors, aliases and
// tags are refused, so nothing expands.

#include "yaml/tree_builder.h"

namespace fazhi::yaml {

// Sets `document.complete` where the text was scanned to its end.
void scan_slowly(Document& document, TreeBuilder& builder, Diagnostics& out);

}  // namespace fazhi::yaml
