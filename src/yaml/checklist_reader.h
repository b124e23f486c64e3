#pragma once
// One checklist file, in two steps: what it declares, and then — once all files have declared — what it asks.

#include "core/checklist.h"
#include "yaml/lexicon.h"

namespace fazhi::yaml {

// Head, bases, parameters, matters, ids of metrics.
core::Checklist read_declarations(const Document& document, Diagnostics& out);

// References between declarations (a field of type matter, an overlay and what it sets), metrics, tasks.
void read_bodies(const Document& document, const Lexicon& lexicon, core::Checklist& checklist, Diagnostics& out);

}  // namespace fazhi::yaml
