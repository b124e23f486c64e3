#pragma once
// Gathers the facts of one file (or of one worked case) into entries that can be admitted in their order.

#include <unordered_map>

#include "yaml/entries_reader.h"
#include "yaml/fact_readers.h"

namespace fazhi::yaml {

class FactCollector {
 public:
  FactCollector(FactsForm form, const Lexicon& lexicon, const std::string& home, const KnownIds& known,
                Diagnostics& out);

  // How long the text is that will be collected from: room is made for as many records as such a text usually has.
  void expect(std::size_t bytes);
  void add_evidence(Node item);
  // Every list in `map` but `evidence`. Call once, after the evidence.
  void add_others(Node map);
  std::vector<core::Entry> finish();

 private:
  void add_list(Node map, const FactList& list, std::vector<core::Entry>& entries);
  void add_matters(Node list);
  void add_reviews(Node map);
  void resolve_links();
  const core::MatterKind* kind_of_matter(const std::string& id);
  const core::EvidenceKind* kind_of_evidence(const std::string& id);

  struct OpenLink {
    std::size_t entry, link;
  };

  FactsForm form_;
  const Lexicon& lexicon_;
  const KnownIds& known_;
  Diagnostics& out_;
  FactScope scope_;
  std::vector<core::Entry> before_, evidence_, after_;
  std::vector<core::Entry> closed_at_once_;  // `closed` of a matter
  std::vector<OpenLink> open_links_;
  std::unordered_map<std::string, const core::MatterKind*> matters_;
  std::unordered_map<std::string, const core::EvidenceKind*> kinds_of_evidence_;  // filled when first asked for
};

}  // namespace fazhi::yaml
