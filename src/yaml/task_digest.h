#pragma once
// What a text means, apart from how it is laid out: for telling reworded tasks from tasks that were only moved.

#include <string>

#include "yaml/yaml_document.h"

namespace fazhi::yaml {

// One line of text: keys sorted, no comments, no layout, quoting gone. The same for {a: 1, b: 2} and for
//   b: "2"
//   a: 1
std::string canonical_text(Node node);

// SM3 of the canonical text, 64 hex digits.
std::string digest_of(Node node);

}  // namespace fazhi::yaml
