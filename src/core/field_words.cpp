// Fields as a reader knows them: by their titles, and their values as papers may show them.

#include <array>

#include "core/phrases.h"
#include "core/pseudo_fields.h"

namespace fazhi::core {

namespace {

// "征求意见公告.closes_on" is a field of a kind of evidence, "decided_on" one of the verdict's matter.
struct FieldName {
  explicit FieldName(std::string_view text) {
    const auto dot = text.find('.');
    kind = dot == std::string_view::npos ? std::string_view{} : text.substr(0, dot);
    id = dot == std::string_view::npos ? text : text.substr(dot + 1);
  }
  std::string_view kind, id;
};

const MatterKind* matter_kind(const Verdict& verdict, const WordingContext& context) {
  if (verdict.matter == kNone) return nullptr;
  return context.library->find_matter(context.facts->matters[verdict.matter].kind);
}

const FieldDef* definition_of(const FieldName& name, const Verdict& verdict, const WordingContext& context) {
  if (!name.kind.empty()) {
    const EvidenceKind* kind = context.library->vocabulary.find_kind(name.kind);
    return kind == nullptr ? nullptr : find_definition(kind->fields, name.id);
  }
  const MatterKind* kind = matter_kind(verdict, context);
  return kind == nullptr ? nullptr : find_definition(kind->fields, name.id);
}

}  // namespace

std::string masked_name(const std::string& name) {
  std::size_t end = 1;
  while (end < name.size() && (name[end] & 0xC0) == 0x80) ++end;
  return name.substr(0, end) + "某某";
}

std::string field_title(std::string_view field, const Verdict& verdict, const WordingContext& context) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kOfMatters{
      {{"opened_on", "事项启动日期"}, {"closed_on", "办结日期"}, {"outcome", "办理结果"}}};
  const FieldName name(field);
  const std::string prefix = name.kind.empty() ? std::string() : "《" + std::string(name.kind) + "》";
  if (name.kind.empty()) {
    const MatterKind* kind = matter_kind(verdict, context);
    const Role* role = kind == nullptr ? nullptr : kind->find_role(name.id);
    if (role != nullptr) return role->title;
  }
  if (const FieldDef* definition = definition_of(name, verdict, context)) return prefix + definition->title;
  for (const auto& [id, title] : kOfMatters) {
    if (id == name.id) return prefix + std::string(title);
  }
  if (const PseudoField* pseudo = find_pseudo_field(name.id)) return prefix + std::string(pseudo->title);
  return prefix + std::string(name.id);
}

std::string paper_value(std::string_view field, const std::string& value, const Verdict& verdict,
                        const WordingContext& context) {
  const FieldDef* definition = definition_of(FieldName(field), verdict, context);
  return definition != nullptr && definition->personal && !value.empty() ? masked_name(value) : value;
}

}  // namespace fazhi::core
