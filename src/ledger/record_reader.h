#pragma once
// The records of a part of the table `record`. Parts can be read at the same time, each over a connection of its own.

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/facts.h"

namespace fazhi::ledger {

// What the number of a word stands for in the facts at hand; kNone: no such unit, no such matter.
struct Meaning {
  std::uint32_t unit = core::kNone;
  std::uint32_t matter = core::kNone;
};

struct RecordPart {
  std::vector<core::Record> records;  // by sequence
  std::vector<std::int64_t> kinds;    // numbers of words; Record::kind is a position in it
  std::vector<std::pair<std::size_t, std::string>>
      drafts;                             // position in `records`; the text under review beside an accepted one
  std::shared_ptr<core::TextPool> texts;  // what the records point into
};

// Records with first < sequence <= last. `meanings`: by number of word.
RecordPart read_records(SQLite::Database& database, std::span<const Meaning> meanings, std::int64_t first,
                        std::int64_t last);

}  // namespace fazhi::ledger
