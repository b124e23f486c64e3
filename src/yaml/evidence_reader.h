#pragma once
// `evidence` of the facts form: one record with its original and what it is about. Large imports are mostly this, one item
// at a time.

#include "core/entry.h"
#include "yaml/lexicon.h"
#include "yaml/reader.h"

namespace fazhi::yaml {

// How much a file leaves unsaid: worked cases are short, imports are not.
enum class FactsForm { import_file, worked_case };

struct ReadEvidence {
  core::Entry entry;
  bool accepted = false;
  std::vector<std::size_t> open_links;  // links named by an id alone: a matter if there is one, else a unit
};

ReadEvidence read_evidence(Node node, FactsForm form, const Lexicon& lexicon, Diagnostics& out);

// {field: value …} by the declared types; `whose` names the kind in messages.
core::Fields read_typed_fields(Node node, const std::vector<core::FieldDef>& definitions, std::string_view whose,
                               Diagnostics& out);

}  // namespace fazhi::yaml
