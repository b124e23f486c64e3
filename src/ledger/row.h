#pragma once
// The rows of the projections `record` and `matter`, as plain data: what a state of the domain looks like on disk. Pure.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/facts.h"
#include "core/record_state.h"

namespace fazhi::ledger {

// Numbers of words (table `word`).
using WordNumber = std::function<std::int64_t(const std::string&)>;

inline constexpr int kStateMask = 7;
inline constexpr int kHasOriginal = 8;
inline constexpr int kAcceptedText = 16;

struct RecordRow {
  std::int64_t sequence = 0;
  std::string id;
  std::optional<std::int64_t> kind;
  std::int64_t state = 0;
  std::optional<std::int64_t> unit, formed_on, covers_from, covers_until;
  std::optional<std::string> title, number, fields, links, draft;
  bool operator==(const RecordRow&) const = default;
};

struct MatterRow {
  std::int64_t sequence = 0;
  std::int64_t name = 0, kind = 0;
  std::string title;
  std::int64_t opened_on = 0;
  std::string parties, fields;
  std::optional<std::int64_t> closed_on;
  std::string outcome;
  std::optional<std::int64_t> merged_into;
  bool operator==(const MatterRow&) const = default;
};

RecordRow to_row(const core::RecordState& record, const WordNumber& number_of);

// The row of a record of which nothing but its submission and perhaps its acceptance is known; what imports are made of.
RecordRow to_row(const core::EvidenceSubmitted& record, std::int64_t sequence, bool is_accepted,
                 const WordNumber& number_of);

MatterRow to_row(const core::Matter& matter, std::int64_t sequence, const WordNumber& number_of);

// role RS (day ':')? holder (FS day ':' holder)*, joined by GS; the first holder has no day.
std::vector<core::PartyLine> parse_parties(std::string_view text);

}  // namespace fazhi::ledger
