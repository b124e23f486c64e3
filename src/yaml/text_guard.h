#pragma once
// What is looked at before any YAML is: size, NUL bytes, UTF-8, control characters, lines without end, nesting on one line, tabs
// as indentation.

#include <string>

#include "yaml/yaml_document.h"

namespace fazhi::yaml {

// Returns whether the text may be given to a scanner. A byte order mark is not part of `document.body()`.
bool check_text(const Document& document, std::size_t most_bytes, Diagnostics& out);

// What is said of nesting deeper than kDeepest.
std::string too_deep_message();

}  // namespace fazhi::yaml
