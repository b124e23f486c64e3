#include "intake/xlsx_parts.h"

#include "base/text.h"
#include "intake/about_file.h"
#include "intake/workbook_limits.h"
#include "intake/xlsx_numbers.h"

namespace fazhi::intake {
namespace {

constexpr std::size_t kMostRelations = 100'000;  // hyperlinks are some

}  // namespace

const XlsxRelation* XlsxRelations::by_id(std::string_view id) const {
  const auto found = relations_.find(id);
  return found == relations_.end() ? nullptr : &found->second;
}

const XlsxRelation* XlsxRelations::by_type(std::string_view type) const {
  for (const auto& [id, relation] : relations_)
    if (relation.type == type) return &relation;
  return nullptr;
}

void XlsxRelations::start(std::string_view name, const XmlAttributes& attributes) {
  if (name != "Relationship") return;
  const std::string_view type = attributes.get("Type");
  relations_.emplace(attributes.get("Id"), XlsxRelation{.type = std::string(type.substr(type.rfind('/') + 1)),
                                                        .target = std::string(attributes.get("Target")),
                                                        .external = attributes.get("TargetMode") == "External"});
  if (relations_.size() > kMostRelations) stop();
}

std::optional<std::string> resolve_part(std::string_view part, std::string_view target) {
  std::string whole(target);
  for (char& c : whole)
    if (c == '\\') c = '/';
  if (!whole.starts_with('/')) whole = std::string(part.substr(0, part.rfind('/') + 1)) + whole;
  std::vector<std::string> parts;
  for (std::string& step : split(whole, '/')) {
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      parts.push_back(std::move(step));
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  if (parts.empty()) return std::nullopt;
  return join(parts, "/");
}

std::string relations_part(std::string_view part) {
  const std::size_t folder = part.rfind('/') + 1;  // 0 where there is none
  return std::string(part.substr(0, folder)) + "_rels/" + std::string(part.substr(folder)) + ".rels";
}

void XlsxWorkbookPart::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "workbookPr") dates_of_1904_ = is_yes(attributes.get("date1904"));
  if (name == "sheets") in_sheets_ = true;
  if (name != "sheet" || !in_sheets_) return;
  const std::string_view state = attributes.get("state");
  sheets_.push_back({.name = shown(attributes.get("name")),
                     .relation = std::string(attributes.get_prefixed("id")),
                     .hidden = state == "hidden" || state == "veryHidden"});
  if (sheets_.size() > kMostSheets) stop();
}

void XlsxWorkbookPart::end(std::string_view name) {
  if (name == "sheets") in_sheets_ = false;
}

}  // namespace fazhi::intake
