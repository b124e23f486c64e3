#pragma once
// Checklists as an OSCAL 1.2.1 catalog (NIST), for programs that read it: a group per checklist, a control per task, bases as
// resources. Shape: http://csrc.nist.gov/ns/oscal/1.2.1/oscal-catalog-schema.json

#include <string>

#include "base/date.h"
#include "core/checklist.h"

namespace fazhi::app {

// `day` stands as last-modified. Same checklists, same day: same bytes; every uuid is made from what it names.
std::string oscal_catalog(const core::Library& library, Date day);

}  // namespace fazhi::app
