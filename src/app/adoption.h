#pragma once
// From texts of checklists to the events that adopt them.

#include <string>
#include <vector>

#include "app/found_ledger.h"
#include "core/event.h"
#include "yaml/yaml_document.h"

namespace fazhi::app {

// What binds a region out of the built-in checklists and, before them, `own` ones: no cases, only overlays of that region.
std::vector<yaml::NamedText> texts_for_region(const std::string& region, const std::vector<yaml::NamedText>& own);

struct AdoptionDraft {
  core::EditionAdopted body;
  std::string text;
};

// One per text with an id: vocabulary and checklists. The texts must be readable together (reported otherwise).
std::vector<AdoptionDraft> draft_adoptions(const std::vector<yaml::NamedText>& texts, Date from, Diagnostics& out);

// `before`: the event that adopted the edition before; may be null.
Adopted compare_editions(const core::EditionAdopted& now, const core::EditionAdopted* before);

}  // namespace fazhi::app
