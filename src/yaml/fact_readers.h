#pragma once
// One function for each list of the facts form except `evidence`: a node becomes an event.

#include <functional>

#include "core/entry.h"
#include "yaml/lexicon.h"
#include "yaml/reader.h"

namespace fazhi::yaml {

struct FactScope {
  const Lexicon& lexicon;
  const std::string& home;  // checklist of bare task and parameter ids; empty in imports
  Diagnostics& out;
  // Kinds of what the file or the ledger has; nullptr for unknown ids.
  std::function<const core::MatterKind*(const std::string&)> kind_of_matter;
  std::function<const core::EvidenceKind*(const std::string&)> kind_of_evidence;
};

struct FactList {
  std::string_view key;
  core::EventBody (*read)(Node node, const FactScope& scope);
};

// In the order of entries: before the evidence, reviews of it (kept in the file's order among themselves), after it.
std::span<const FactList> facts_before_evidence();
std::span<const FactList> reviews();
std::span<const FactList> facts_after_evidence();

}  // namespace fazhi::yaml
