#pragma once
// References: a kind, a field, a role, a parameter, a number of days. Each is looked up at once, so that a wrong word is
// reported where it stands, with the nearest right one.

#include <optional>
#include <span>

#include "yaml/lexicon.h"
#include "yaml/reader.h"

namespace fazhi::yaml {

// What the place where a field is named does with it.
enum class Wanted { anything, date, number, names };

struct FieldType {
  core::FieldType type = core::FieldType::text;
  bool many = false;
  const core::FieldDef* definition = nullptr;  // null for roles and pseudo fields
};

struct FoundField {
  core::FieldRef ref;
  std::optional<FieldType> type;  // nothing where the reference was wrong (and reported)
};

// `decided_on`, `征求意见公告.closes_on`; inside `where` a field of the record.
FoundField read_field(Node node, std::string_view what, const Scope& scope, Wanted wanted = Wanted::anything);
core::FieldRef read_date_field(Node node, std::string_view what, const Scope& scope);
// A field of that kind of record, by its bare name.
std::string read_record_field(Node node, std::string_view what, const core::EvidenceKind* kind, const Scope& scope,
                              Wanted wanted = Wanted::anything);

// nullptr where there is no such kind (reported); the word itself is in node.text().
const core::EvidenceKind* read_kind(Node node, std::string_view what, const Scope& scope);
const core::MatterKind* read_matter_kind(Node node, std::string_view what, const Lexicon& lexicon, Diagnostics& out);

// {parameter: id}; nothing where the node is not of that form.
bool is_parameter(Node node);
core::ParameterRef read_parameter(Node node, std::string_view what, const Scope& scope,
                                  std::span<const core::FieldType> types);

// 20 or {parameter: id}
core::Count read_count(Node node, std::string_view what, const Scope& scope);
core::DayUnit read_day_unit(const MapReader& map, core::DayUnit otherwise);
// `by: owner`, the only thing `by` can say beside a record.
bool read_by_owner(const MapReader& map, bool reads_records);

}  // namespace fazhi::yaml
