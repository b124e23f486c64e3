#pragma once
// The facts form: units, matters, evidence and what happened to them, as lists in one YAML file. What import, the demo and
// worked cases are written in. Whether a fact may be recorded is core/admission.h's to say.

#include <functional>
#include <string>
#include <vector>

#include "core/checklist.h"
#include "core/entry.h"
#include "yaml/evidence_reader.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

// What the ledger has already, so that later files can speak of it; each returns an empty kind for an unknown id.
struct KnownIds {
  std::function<std::string(const std::string& matter)> kind_of_matter;
  std::function<std::string(const std::string& evidence)> kind_of_evidence;
};

struct EntriesReading {
  // In an order in which they can be admitted: units, persons, parameters, matters, evidence, reviews (in the file's
  // order), figures and lists, changes of matters, waivers, closures. Empty where there are errors.
  std::vector<core::Entry> entries;
  Diagnostics diagnostics;  // sorted by place
};

// An import file: `secret_checked: true` at its top, originals and acceptance stated.
EntriesReading read_entries(const NamedText& file, const core::Library& library, const KnownIds& known = {});

// The lists of facts in `map` (which may have other keys), as a worked case writes them. `home` is the checklist that bare
// task and parameter ids belong to.
std::vector<core::Entry> read_facts(Node map, const Lexicon& lexicon, const std::string& home, Diagnostics& out);

}  // namespace fazhi::yaml
