#pragma once
// The numbered schemas of ledger.db (schema/*.sql), built into the program.

#include <span>
#include <string_view>

namespace fazhi::ledger {

// Schema n is at n - 1.
std::span<const std::string_view> schemas();

// That of search.db.
std::string_view search_schema();

}  // namespace fazhi::ledger
