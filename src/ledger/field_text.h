#pragma once
// Fields in one compact, typed text, as projections hold them: quick to read back by the million. Not part of the chain.
// name RS type value, joined by US; type is t(ext) d(ay since 1970) i(nteger) n (decimal, millionths) b(oolean) l(ist, items
// joined by FS) or 0 (nothing). Control characters of that kind inside a text are written as ESC and the character + 64.

#include <string>
#include <string_view>

#include "core/value.h"

namespace fazhi::ledger {

inline constexpr char kEscape = '\x1b';
inline constexpr char kItemEnd = '\x1c';   // FS
inline constexpr char kGroupEnd = '\x1d';  // GS: between links, between parties
inline constexpr char kNameEnd = '\x1e';   // RS
inline constexpr char kFieldEnd = '\x1f';  // US

void append_fields(std::string& out, const core::Fields& fields);

// Throws Failure where the text is damaged.
core::Fields parse_fields(std::string_view text);

void append_escaped(std::string& out, std::string_view text);
std::string unescape(std::string_view text);

}  // namespace fazhi::ledger
