#pragma once
// A framework library of CISO Assistant (YAML, intuitem): requirement nodes of somebody else's standard, from which a checklist can be
// begun. Keys we do not use are theirs and passed over.

#include <string>
#include <vector>

#include "yaml/yaml_document.h"

namespace fazhi::yaml {

struct FrameworkNode {
  std::string ref_id, name, description;
  bool assessable = false;  // false: a heading
  int depth = 1;
};

struct Framework {
  std::string ref_id, name, version;
  std::vector<FrameworkNode> nodes;
};

struct FrameworkReading {
  Framework framework;  // empty where there are errors
  Diagnostics diagnostics;
};

// Texts in Chinese where the library has them (its own, or a translation zh), else its own.
FrameworkReading read_framework(const NamedText& file);

}  // namespace fazhi::yaml
