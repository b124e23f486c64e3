#pragma once
// checklists/<topic>.cases.yaml: worked cases, ready to be run by core/case_runner.h.

#include <vector>

#include "core/case.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

struct CasesReading {
  std::string checklist;          // whose cases these are
  std::vector<core::Case> cases;  // empty where there are errors
  Diagnostics diagnostics;        // sorted by place
};

CasesReading read_cases(const NamedText& file, const core::Library& library);

}  // namespace fazhi::yaml
