#pragma once
// Everything a reference in a checklist may name: kinds, matters, fields, parameters, metrics, unit types, items of the
// outline. Built once all files have declared what they declare; the readers of tasks and conditions ask it.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/checklist.h"
#include "yaml/yaml_document.h"

namespace fazhi::yaml {

class Lexicon {
 public:
  // Points into `library`, whose checklists must neither move nor change their declarations.
  Lexicon(const core::Library& library, std::unordered_set<std::string> outline_items);

  const core::Library& library() const { return library_; }
  const core::EvidenceKind* kind(std::string_view id) const;
  const core::MatterKind* matter(std::string_view id) const;
  bool has_unit_type(std::string_view id) const { return unit_types_.contains(std::string(id)); }
  // Without any outline file there is nothing to compare with, and every item passes.
  bool has_outline_item(std::string_view id) const;

  const std::vector<std::string>& kinds() const { return kind_names_; }
  const std::vector<std::string>& matters() const { return matter_names_; }
  const std::vector<std::string>& unit_types() const { return unit_type_names_; }
  const std::vector<std::string>& outline_items() const { return outline_names_; }

 private:
  const core::Library& library_;
  std::unordered_map<std::string, const core::EvidenceKind*> kinds_;
  std::unordered_map<std::string, const core::MatterKind*> matters_;
  std::unordered_set<std::string> unit_types_;
  std::unordered_set<std::string> outline_;
  std::vector<std::string> kind_names_, matter_names_, unit_type_names_, outline_names_;
};

// Where a reference stands: what bare field names mean there.
struct Scope {
  const Lexicon& lexicon;
  const core::Checklist& home;
  Diagnostics& out;
  const core::MatterKind* matter = nullptr;    // of `each`, or a metric's `over`
  const core::EvidenceKind* record = nullptr;  // inside `where`
  bool has_owner = true;                       // a metric has none

  Scope inside(const core::EvidenceKind* kind) const {
    Scope inner = *this;
    inner.record = kind;
    return inner;
  }
};

}  // namespace fazhi::yaml
