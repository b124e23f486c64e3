#pragma once
// A zip archive in memory, the same bytes for the same parts: order as given, every date 1980-01-01 (what DOS time
// calls the beginning), no time zone, no owner. Not for unpacking (intake/).

#include <string>
#include <vector>

namespace fazhi::report {

struct ZipPart {
  std::string name{};  // path inside, with /
  std::string bytes{};
};

// Throws Failure `zip-write` when libzip cannot finish (memory).
std::string zip_bytes(const std::vector<ZipPart>& parts);

}  // namespace fazhi::report
