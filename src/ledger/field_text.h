#pragma once
// The compact text of fields (core/packed_fields.h) under the names the rows of a ledger use.

#include "core/packed_fields.h"

namespace fazhi::ledger {

using core::append_escaped;
using core::kFieldEnd;
using core::kGroupEnd;
using core::kItemEnd;
using core::kNameEnd;
using core::unescape;

inline void append_fields(std::string& out, const core::Fields& fields) { core::append_packed(out, fields); }
inline core::Fields parse_fields(std::string_view text) { return core::PackedFields(text).unpack(); }

}  // namespace fazhi::ledger
