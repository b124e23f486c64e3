#pragma once
// Check periods (检查期) as people write them in tables.

#include <optional>
#include <string_view>

#include "core/period.h"

namespace fazhi::intake {

// 2026, 2026年度, 2026年上半年, 2026年第三季度, 三季度 of a known year, 2026年9月, and the identifiers themselves.
std::optional<core::Period> read_period(std::string_view text, std::optional<int> year);

}  // namespace fazhi::intake
