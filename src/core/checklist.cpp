#include "core/checklist.h"

#include <algorithm>

namespace fazhi::core {

namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& list, std::string_view id) {
  const auto found = std::ranges::find(list, id, &T::id);
  return found == list.end() ? nullptr : &*found;
}

// "decision/archive-days" names its checklist; "archive-days" is looked up at `home`.
struct Reference {
  std::string_view checklist;
  std::string_view id;
};

Reference split_reference(std::string_view reference, std::string_view home = {}) {
  const auto slash = reference.find('/');
  if (slash != std::string_view::npos) return {reference.substr(0, slash), reference.substr(slash + 1)};
  return {home, reference};
}

}  // namespace

const Role* MatterKind::find_role(std::string_view role) const { return find_by_id(parties, role); }

const Basis* Checklist::find_basis(std::string_view wanted) const { return find_by_id(basis, wanted); }
const Parameter* Checklist::find_parameter(std::string_view wanted) const { return find_by_id(parameters, wanted); }
const Metric* Checklist::find_metric(std::string_view wanted) const { return find_by_id(metrics, wanted); }
const Task* Checklist::find_task(std::string_view wanted) const { return find_by_id(tasks, wanted); }
const MatterKind* Checklist::find_matter(std::string_view wanted) const { return find_by_id(matters, wanted); }

const EvidenceKind* Vocabulary::find_kind(std::string_view wanted) const { return find_by_id(kinds, wanted); }
bool Vocabulary::has_unit_type(std::string_view wanted) const { return find_by_id(unit_types, wanted) != nullptr; }

const Checklist* Library::find_checklist(std::string_view wanted) const { return find_by_id(checklists, wanted); }

const MatterKind* Library::find_matter(std::string_view kind) const {
  for (const Checklist& checklist : checklists) {
    if (const MatterKind* found = checklist.find_matter(kind)) return found;
  }
  return nullptr;
}

const Task* Library::find_task(std::string_view reference) const {
  const Reference wanted = split_reference(reference);
  const Checklist* checklist = find_checklist(wanted.checklist);
  return checklist == nullptr ? nullptr : checklist->find_task(wanted.id);
}

const Parameter* Library::find_parameter(std::string_view reference) const {
  const Reference wanted = split_reference(reference);
  const Checklist* checklist = find_checklist(wanted.checklist);
  return checklist == nullptr ? nullptr : checklist->find_parameter(wanted.id);
}

const Parameter* Library::find_parameter(std::string_view reference, const Checklist& home) const {
  const Reference wanted = split_reference(reference, home.id);
  const Checklist* checklist = wanted.checklist == home.id ? &home : find_checklist(wanted.checklist);
  const Parameter* found = checklist == nullptr ? nullptr : checklist->find_parameter(wanted.id);
  if (found == nullptr && !home.overlay.empty() && wanted.checklist == home.id) {
    if (const Checklist* national = find_checklist(home.overlay)) found = national->find_parameter(wanted.id);
  }
  return found;
}

const Metric* Library::find_metric(std::string_view reference, const Checklist& home, const Checklist** owner) const {
  const Reference wanted = split_reference(reference, home.id);
  const Checklist* checklist = wanted.checklist == home.id ? &home : find_checklist(wanted.checklist);
  if (checklist != nullptr && checklist->find_metric(wanted.id) == nullptr && !checklist->overlay.empty()) {
    checklist = find_checklist(checklist->overlay);
  }
  if (checklist == nullptr) return nullptr;
  if (owner != nullptr) *owner = checklist;
  return checklist->find_metric(wanted.id);
}

}  // namespace fazhi::core
