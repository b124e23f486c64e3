#pragma once
// What a text means, apart from how it is laid out: for telling reworded tasks from tasks that were only moved.

#include <string>

#include "yaml/yaml_document.h"

namespace fazhi::yaml {

// One line of text: keys sorted, no comments, no layout, quoting gone. The same for {a: 1, b: 2} and for
//   b: "2"
//   a: 1
std::string canonical_text(Node node);

// SM3 of what a task asks, 64 hex digits: not of what it is called by (id, replaces) nor of the plan's items it serves (outline).
std::string digest_of_task(Node task);

}  // namespace fazhi::yaml
