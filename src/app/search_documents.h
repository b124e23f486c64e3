#pragma once
// What can be found of a ledger: each record, matter, confirmed problem and unit as one document of the search index. What is
// withdrawn, purged or voided has none. Names in `personal` fields are masked, as on papers.

#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "core/checklist.h"
#include "core/facts.h"
#include "ledger/search_index.h"

namespace fazhi::app {

class SearchDocuments {
 public:
  // Reads the ledger as it is now.
  explicit SearchDocuments(const Workspace& workspace);

  // `subject` as core::subjects_of gives it; nullopt: nothing is to be found under it (any more).
  std::optional<ledger::SearchDocument> find(const std::string& subject) const;

  // The words for filters that a document brings along.
  std::vector<ledger::SearchName> names_of(const ledger::SearchDocument& document) const;

 private:
  std::optional<ledger::SearchDocument> of_record(const std::string& id) const;
  std::optional<ledger::SearchDocument> of_matter(const std::string& id) const;
  std::optional<ledger::SearchDocument> of_problem(const std::string& key) const;
  std::optional<ledger::SearchDocument> of_unit(const std::string& id) const;
  std::string unit_title(const std::string& id) const;

  const Workspace& workspace_;
  core::Facts facts_;
  core::Library library_;
  std::vector<core::ProblemRecord> problems_;
};

}  // namespace fazhi::app
