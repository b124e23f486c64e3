#pragma once
// Archives byte by byte, so that a test can lie in every field of them. Entries are stored, not packed.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fazhi::intake {

struct MadeEntry {
  std::string name{};
  std::string bytes{};
  std::optional<std::uint64_t> claimed_size{};  // of the unpacked content, in place of the true one
  bool encrypted = false;
  bool wrong_checksum = false;
  std::uint16_t method = 0;
};

std::string made_zip(const std::vector<MadeEntry>& entries);
// Really packed, by libzip.
std::string packed_zip(const std::string& name, const std::string& bytes);

}  // namespace fazhi::intake
