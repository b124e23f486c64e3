#pragma once
// Conditions: when, unless, where, denominator, numerator; and owner conditions, which are over the unit.
// Words of their own: all any not has filled; in / is not at_least at_most before after filled parameter beside a field;
// types id under in owner conditions.

#include "core/condition.h"
#include "yaml/reference_reader.h"

namespace fazhi::yaml {

// Several keys = all of them. Nothing where the node is no condition at all (reported).
std::optional<core::Condition> read_condition(Node node, std::string_view what, const Scope& scope);

// A kind, or {kind, where, by: owner}. `kind` and `where` of a larger map: read_query_of.
core::RecordQuery read_query(Node node, std::string_view what, const KeySet& keys, const Scope& scope);
core::RecordQuery read_query_of(const MapReader& map, const Scope& scope);

// {types: […]}, {id: […]}, {under: unit}, all / any / not; keys of `skipped` belong to somebody else.
std::optional<core::Condition> read_owner_condition(Node node, std::string_view skipped, const Scope& scope);

// The words a condition may use beside field names; for the documentation's test.
std::span<const std::string_view> condition_words();

}  // namespace fazhi::yaml
