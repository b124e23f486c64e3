#pragma once
// The numbered schemas of ledger.db (schema/*.sql), built into the program.

#include <span>
#include <string_view>

namespace fazhi::ledger {

// Schema n is at n - 1.
std::span<const std::string_view> schemas();

}  // namespace fazhi::ledger
