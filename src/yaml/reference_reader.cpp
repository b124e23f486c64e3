#include "yaml/reference_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/pseudo_fields.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

using core::FieldDef;

struct Pseudo {
  std::string_view id;
  core::FieldType type;
};
constexpr std::array<Pseudo, 3> kOfMatter{
    {{"opened_on", core::FieldType::date}, {"closed_on", core::FieldType::date}, {"outcome", core::FieldType::text}}};
std::optional<FieldType> pseudo_of_matter(std::string_view id) {
  const auto found = std::ranges::find(kOfMatter, id, &Pseudo::id);
  if (found == kOfMatter.end()) return std::nullopt;
  return FieldType{.type = found->type};
}

std::optional<FieldType> field_of_record(const core::EvidenceKind& kind, std::string_view id) {
  if (const FieldDef* field = core::find_definition(kind.fields, id)) return FieldType{field->type, field->many, field};
  const core::PseudoField* field = core::find_pseudo_field(id);
  return field == nullptr ? std::nullopt : std::optional(FieldType{.type = field->type});
}

std::optional<FieldType> field_of_matter(const core::MatterKind& matter, std::string_view id) {
  if (const FieldDef* field = core::find_definition(matter.fields, id))
    return FieldType{field->type, field->many, field};
  if (const core::Role* role = matter.find_role(id)) {
    return FieldType{role->type == "unit" ? core::FieldType::unit : core::FieldType::party, role->many, nullptr};
  }
  return pseudo_of_matter(id);
}

std::vector<std::string> names_of(const core::EvidenceKind& kind) {
  std::vector<std::string> names;
  for (const FieldDef& field : kind.fields) names.push_back(field.id);
  for (const core::PseudoField& field : core::kPseudoFields) names.emplace_back(field.id);
  return names;
}

std::vector<std::string> names_of(const core::MatterKind& matter) {
  std::vector<std::string> names;
  for (const FieldDef& field : matter.fields) names.push_back(field.id);
  for (const core::Role& role : matter.parties) names.push_back(role.id);
  for (const Pseudo& field : kOfMatter) names.emplace_back(field.id);
  return names;
}

std::string known_names(std::string_view word, const std::vector<std::string>& names) {
  const std::string hint = did_you_mean(word, names);
  if (!hint.empty()) return hint;
  return "，已有的是 " + listed(std::vector<std::string_view>(names.begin(), names.end()));
}

bool fits(core::FieldType type, Wanted wanted) {
  switch (wanted) {
    case Wanted::anything: return true;
    case Wanted::date: return type == core::FieldType::date;
    case Wanted::number: return type == core::FieldType::integer || type == core::FieldType::decimal;
    case Wanted::names:
      return type == core::FieldType::unit || type == core::FieldType::party || type == core::FieldType::text;
  }
  return true;
}

std::string_view in_words(Wanted wanted) {
  switch (wanted) {
    case Wanted::anything: return "字段";
    case Wanted::date: return "日期（date）";
    case Wanted::number: return "数（int 或 decimal）";
    case Wanted::names: return "单位或人员（unit、party 或 text）";
  }
  return {};
}

void check_wanted(Node node, std::string_view what, const FoundField& field, Wanted wanted, Diagnostics& out) {
  if (!field.type || fits(field.type->type, wanted)) return;
  report(out, node, "wrong-field-type",
         fmt::format("「{}」要用{}字段，「{}」是 {}", what, in_words(wanted), node.text(),
                     core::to_word(field.type->type)));
}

std::optional<FieldType> resolve_in_record(Node node, std::string_view id, const core::EvidenceKind& kind,
                                           Diagnostics& out) {
  const auto type = field_of_record(kind, id);
  if (!type) {
    report(out, node, "unknown-field",
           fmt::format("「{}」没有字段「{}」{}", kind.id, id, known_names(id, names_of(kind))));
  }
  return type;
}

std::optional<FieldType> resolve_in_matter(Node node, std::string_view id, const Scope& scope) {
  if (scope.matter == nullptr) {
    report(scope.out, node, "unknown-field",
           fmt::format("「{}」是事项的字段，本任务不针对事项（没有 each）；材料的字段要写成「种类.字段」", id));
    return std::nullopt;
  }
  const auto type = field_of_matter(*scope.matter, id);
  if (!type) {
    report(scope.out, node, "unknown-field",
           fmt::format("事项「{}」没有字段或角色「{}」{}", scope.matter->id, id,
                       known_names(id, names_of(*scope.matter))));
  }
  return type;
}

FoundField resolve(Node node, const Scope& scope) {
  const std::string_view text = node.text();
  const std::size_t dot = text.rfind('.');
  if (scope.record != nullptr) {
    return {{"", std::string(text)}, resolve_in_record(node, text, *scope.record, scope.out)};
  }
  if (dot == std::string_view::npos) return {{"", std::string(text)}, resolve_in_matter(node, text, scope)};
  FoundField found{{std::string(text.substr(0, dot)), std::string(text.substr(dot + 1))}, std::nullopt};
  const core::EvidenceKind* kind = scope.lexicon.kind(found.ref.kind);
  if (kind == nullptr) {
    report(scope.out, node, "unknown-kind",
           fmt::format("词汇表里没有材料种类「{}」{}", found.ref.kind,
                       did_you_mean(found.ref.kind, scope.lexicon.kinds())));
  } else {
    found.type = resolve_in_record(node, found.ref.field, *kind, scope.out);
  }
  return found;
}

const core::Parameter* find_parameter(std::string_view id, const Scope& scope) {
  return scope.lexicon.library().find_parameter(id, scope.home);
}

std::vector<std::string> parameter_names(const Scope& scope) {
  std::vector<std::string> names;
  for (const core::Parameter& parameter : scope.home.parameters) names.push_back(parameter.id);
  for (const core::Checklist& checklist : scope.lexicon.library().checklists) {
    for (const core::Parameter& parameter : checklist.parameters) names.push_back(checklist.id + "/" + parameter.id);
  }
  return names;
}

}  // namespace

FoundField read_field(Node node, std::string_view what, const Scope& scope, Wanted wanted) {
  if (!node.is_scalar()) {
    report(scope.out, node, "wrong-type", fmt::format("「{}」应是一个字段名，这里是{}", what, found(node)));
    return {};
  }
  FoundField field = resolve(node, scope);
  check_wanted(node, what, field, wanted, scope.out);
  return field;
}

core::FieldRef read_date_field(Node node, std::string_view what, const Scope& scope) {
  return read_field(node, what, scope, Wanted::date).ref;
}

std::string read_record_field(Node node, std::string_view what, const core::EvidenceKind* kind, const Scope& scope,
                              Wanted wanted) {
  if (kind == nullptr) return read_text(node, what, scope.out);
  return read_field(node, what, scope.inside(kind), wanted).ref.field;
}

const core::EvidenceKind* read_kind(Node node, std::string_view what, const Scope& scope) {
  const std::string id = read_text(node, what, scope.out);
  const core::EvidenceKind* kind = scope.lexicon.kind(id);
  if (kind == nullptr && node.is_scalar()) {
    report(scope.out, node, "unknown-kind",
           fmt::format("词汇表里没有材料种类「{}」{}", id, did_you_mean(id, scope.lexicon.kinds())));
  }
  return kind;
}

const core::MatterKind* read_matter_kind(Node node, std::string_view what, const Lexicon& lexicon, Diagnostics& out) {
  const std::string id = read_text(node, what, out);
  const core::MatterKind* matter = lexicon.matter(id);
  if (matter == nullptr && node.is_scalar()) {
    report(out, node, "unknown-matter-kind",
           fmt::format("没有清单定义事项「{}」{}", id, did_you_mean(id, lexicon.matters())));
  }
  return matter;
}

bool is_parameter(Node node) { return node.is_map() && node.find("parameter"); }

core::ParameterRef read_parameter(Node node, std::string_view what, const Scope& scope,
                                  std::span<const core::FieldType> types) {
  const MapReader map(node, keys::kParameterUse, scope.out);
  const Node id = map.require("parameter");
  if (!id) return {};
  core::ParameterRef reference{read_text(id, "parameter", scope.out)};
  const core::Parameter* parameter = find_parameter(reference.id, scope);
  if (parameter == nullptr) {
    report(scope.out, id, "unknown-parameter",
           fmt::format("没有定义参数「{}」{}", reference.id, did_you_mean(reference.id, parameter_names(scope))));
  } else if (!types.empty() && std::ranges::find(types, parameter->type) == types.end()) {
    report(scope.out, id, "wrong-parameter-type",
           fmt::format("「{}」要用 {} 型参数，「{}」是 {}", what, core::to_word(types.front()), reference.id,
                       core::to_word(parameter->type)));
  }
  return reference;
}

core::Count read_count(Node node, std::string_view what, const Scope& scope) {
  static constexpr core::FieldType kInteger[] = {core::FieldType::integer};
  if (is_parameter(node)) return read_parameter(node, what, scope, kInteger);
  return read_whole(node, what, 0, scope.out).value_or(0);
}

core::DayUnit read_day_unit(const MapReader& map, core::DayUnit otherwise) {
  static constexpr std::pair<std::string_view, core::DayUnit> kUnits[] = {
      {"day", core::DayUnit::day}, {"workday", core::DayUnit::workday}, {"month", core::DayUnit::month}};
  const Node node = map.get("unit");
  return node ? read_enum<core::DayUnit>(node, "unit", kUnits, otherwise, map.out()) : otherwise;
}

bool read_by_owner(const MapReader& map, bool reads_records) {
  static constexpr std::string_view kOwner[] = {"owner"};
  const Node node = map.get("by");
  if (!node || !read_word(node, "by", kOwner, map.out())) return false;
  if (!reads_records) {
    report(map.out(), node, "by-owner-misuse", "「by: owner」只能用在读材料的地方，这里读的是事项的字段，请删去");
  }
  return true;
}

}  // namespace fazhi::yaml
