#pragma once
// Which records concern a matter or a unit: built once per evaluation, so that judging one obligation never scans the
// ledger.

#include <cstdint>
#include <span>
#include <vector>

#include "core/facts.h"

namespace fazhi::core {

// One record as linked to one matter or unit. A record under review stands there twice: as accepted and as submitted.
struct IndexEntry {
  std::uint32_t kind = kNone;
  std::uint32_t record = kNone;
  std::uint32_t link = kNone;  // into the record's links; kNone: its own unit, no fields
  bool submitted = false;      // reads the text under review
};

class RecordIndex {
 public:
  // `facts` must outlive the index. Records of a merged matter are found under the matter it went into; records of a
  // closed unit also under its successors.
  explicit RecordIndex(const Facts& facts);

  // By kind, then in the chain's order.
  std::span<const IndexEntry> of_matter(std::uint32_t matter) const { return matters_.of(matter); }
  std::span<const IndexEntry> of_unit(std::uint32_t unit) const { return units_.of(unit); }
  std::span<const IndexEntry> of_matter(std::uint32_t matter, std::uint32_t kind) const;
  std::span<const IndexEntry> of_unit(std::uint32_t unit, std::uint32_t kind) const;

  // The matter itself, or the one it was merged into at the end of the line.
  std::uint32_t merged(std::uint32_t matter) const { return merged_into_[matter]; }

  // Whether `unit` is `owner` or, through closures, was succeeded by it.
  bool is_or_became(std::uint32_t unit, std::uint32_t owner) const;

 private:
  // Entries grouped by target: those of target t are entries[offsets[t] .. offsets[t + 1]).
  struct Groups {
    std::vector<std::uint32_t> offsets;
    std::vector<IndexEntry> entries;
    std::span<const IndexEntry> of(std::uint32_t target) const;
  };
  struct Placed {
    std::uint32_t target = kNone;
    IndexEntry entry;
  };
  static Groups group(const std::vector<Placed>& placed, std::size_t targets);

  void place(const Record& record, std::uint32_t position, bool submitted, std::vector<Placed>& by_matter,
             std::vector<Placed>& by_unit) const;
  void place_at_unit(std::uint32_t unit, const IndexEntry& entry, std::vector<Placed>& by_unit) const;

  std::vector<std::uint32_t> merged_into_;
  std::vector<std::uint32_t> successor_;  // kNone where there is none
  Groups matters_;
  Groups units_;
};

}  // namespace fazhi::core
