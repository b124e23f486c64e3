#pragma once
// Ids for rows that have none of their own: readable, and the same whenever the row is read again.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::app {

// 静政办发〔2026〕12号 → 静政办发-2026-12号: what an id may not hold becomes a dash; at most forty characters.
std::string id_of(std::string_view text);

// The first of `wishes` that is a good id and not taken; else the last one with the first digits of the key's SM3.
std::string free_id(const std::vector<std::string>& wishes, std::string_view key,
                    const std::function<bool(const std::string& id)>& is_taken);

}  // namespace fazhi::app
