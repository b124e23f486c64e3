#pragma once
// A scanner for the YAML that checklists and imports are written in: block and flow maps and lists, plain and quoted words
// on one line, comments. Thirty times as fast as yaml-cpp; whatever it does not know for certain it leaves to that one,
// so both give the same tree (a test compares them).

#include "yaml/tree_builder.h"

namespace fazhi::yaml {

// False where the text has something else in it, or something wrong: what was built so far is to be thrown away. Sets
// `document.complete` otherwise. Expects text that passed check_text.
bool scan_quickly(Document& document, TreeBuilder& builder);

}  // namespace fazhi::yaml
