#pragma once
// The text of a baseline (封账基线): line by line, so that it can be read, compared and verified without this program. Written down in
// docs/ledger-format.md; what was once written stays readable.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem_counts.h"
#include "core/verdict_line.h"

namespace fazhi::core {

struct SealedEdition {
  std::string checklist, edition, digest;
  bool operator==(const SealedEdition&) const = default;
};

struct SealText {
  std::string period;
  Date as_of;
  std::int64_t known_by = 0;  // the last event that was known
  std::string known_digest;   // its digest
  std::string calendar;       // SM3 of the working days that were counted with
  std::vector<SealedEdition> editions;
  ProblemCounts problems;          // as of the day, by what was known
  std::vector<VerdictLine> lines;  // by key, each key once
};

// Sorts the lines by key. Same values, same bytes.
std::string format_seal(SealText& seal);

// nullopt: not such a text, or of a later form.
std::optional<SealText> parse_seal(std::string_view text);

}  // namespace fazhi::core
