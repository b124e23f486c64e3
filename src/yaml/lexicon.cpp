#include "yaml/lexicon.h"

#include <algorithm>

namespace fazhi::yaml {

Lexicon::Lexicon(const core::Library& library, std::unordered_set<std::string> outline_items)
    : library_(library), outline_(std::move(outline_items)) {
  for (const core::EvidenceKind& kind : library.vocabulary.kinds) {
    if (kinds_.emplace(kind.id, &kind).second) kind_names_.push_back(kind.id);
  }
  for (const core::UnitType& type : library.vocabulary.unit_types) {
    if (unit_types_.insert(type.id).second) unit_type_names_.push_back(type.id);
  }
  for (const core::Checklist& checklist : library.checklists) {
    for (const core::MatterKind& matter : checklist.matters) {
      if (matters_.emplace(matter.id, &matter).second) matter_names_.push_back(matter.id);
    }
  }
  outline_names_.assign(outline_.begin(), outline_.end());
  std::ranges::sort(outline_names_);
}

const core::EvidenceKind* Lexicon::kind(std::string_view id) const {
  const auto found = kinds_.find(std::string(id));
  return found == kinds_.end() ? nullptr : found->second;
}

const core::MatterKind* Lexicon::matter(std::string_view id) const {
  const auto found = matters_.find(std::string(id));
  return found == matters_.end() ? nullptr : found->second;
}

bool Lexicon::has_outline_item(std::string_view id) const {
  return outline_.empty() || outline_.contains(std::string(id));
}

}  // namespace fazhi::yaml
