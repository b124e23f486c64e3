#pragma once
// Values typed by the field they are for: of facts, of conditions, of defaults and parameters.

#include "core/value.h"
#include "yaml/reader.h"

namespace fazhi::yaml {

// `field` says which values a one_of takes; may be null. Nothing where the text does not fit (reported).
std::optional<core::Scalar> read_scalar(Node node, std::string_view what, core::FieldType type,
                                        const core::FieldDef* field, Diagnostics& out);

// As the field is declared: a list where it is `many` (a single value counts as a list of one).
std::optional<core::Value> read_value(Node node, const core::FieldDef& field, Diagnostics& out);

}  // namespace fazhi::yaml
