#include "app/name_mask.h"

#include <algorithm>

#include "base/text.h"
#include "core/phrases.h"

namespace fazhi::app {

namespace {

void add_personal(const core::Fields& fields, const std::vector<core::FieldDef>& definitions,
                  std::vector<std::string>& names) {
  for (const core::FieldDef& definition : definitions) {
    const core::Value* value = definition.personal ? core::find_field(fields, definition.id) : nullptr;
    if (value == nullptr) continue;
    for (const core::Scalar& item : value->items()) names.push_back(core::to_text(item));
  }
}

// Of persons of the ledger, of plans of problems, of parties of matters: whoever applied in one matter may be named in the title of
// another. Longest first: no name is met inside another.
MaskedNames known_names(const View& view) {
  std::vector<std::string> names;
  for (const core::PersonAdded& person : view.persons) names.push_back(person.name);
  for (const core::ProblemRecord& problem : view.problems) {
    names.push_back(problem.leader);
    names.push_back(problem.person);
    for (const core::ProblemExtension& extension : problem.extensions) names.push_back(extension.extended.approved_by);
  }
  for (const core::Matter& matter : view.facts.matters) {
    const core::MatterKind* kind = view.library.find_matter(matter.kind);
    if (kind != nullptr) add_personal(matter.fields, kind->fields, names);
  }
  std::erase(names, std::string());
  std::ranges::sort(names, [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  names.erase(std::ranges::unique(names).begin(), names.end());
  MaskedNames masked;
  for (std::string& name : names) {
    std::string shown = core::masked_name(name);
    masked.push_back({std::move(name), std::move(shown)});
  }
  return masked;
}

}  // namespace

NameMask::NameMask(bool shown, const View& view) : view_(view), shown_(shown), publicity_(view, !shown) {
  if (!shown_) names_ = known_names(view);
}

std::string NameMask::name(const std::string& name) const {
  return shown_ || name.empty() ? name : core::masked_name(name);
}

std::string NameMask::text(std::string text) const { return masked(std::move(text), names_); }

std::string NameMask::text_of_matter(std::string text, std::uint32_t matter) const {
  return this->text(masked(std::move(text), publicity_.names_of_matter(matter)));
}

std::string NameMask::text_of_record(std::string text, std::uint32_t record) const {
  const core::Record& one = view_.facts.records[record];
  if (one.accepted == nullptr && one.submitted == nullptr) return this->text(std::move(text));
  return this->text(masked(std::move(text), publicity_.names_of_record(record)));
}

std::string NameMask::value(const core::Value& value, const core::FieldDef* definition) const {
  if (shown_ || definition == nullptr || !definition->personal) return text(core::to_text(value));
  std::vector<std::string> names;
  for (const core::Scalar& item : value.items()) names.push_back(name(core::to_text(item)));
  return join(names, "、");
}

}  // namespace fazhi::app
